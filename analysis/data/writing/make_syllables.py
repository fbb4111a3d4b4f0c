#!/usr/bin/env python3
"""Make syllables.tsv from the words of libhangul's Hanja table.

  make_syllables.py /usr/share/libhangul/hanja/hanja.txt > syllables.tsv
"""
import collections
import sys

HEAD = """\
# How usual a syllable is in Korean words that are not names of people.
# Columns: syllable, how many of 100,000 syllables of the dictionary's words it is (rounded up, so that every one listed has 1).
# Source: the words of hanja.txt of libhangul 0.1.0, counted by make_syllables.py; licence in hanja.tsv.
"""


def main():
    counts = collections.Counter()
    with open(sys.argv[1], encoding="utf-8") as f:
        for line in f:
            hangul = line.split(":")[0]
            if not line.startswith("#") and len(hangul) > 1:
                counts.update(c for c in hangul if "\uac00" <= c <= "\ud7a3")
    total = sum(counts.values())
    sys.stdout.write(HEAD)
    for syllable in sorted(counts):
        sys.stdout.write(f"{syllable}\t{-(-counts[syllable] * 100000 // total)}\n")


main()
