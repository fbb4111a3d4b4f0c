#!/usr/bin/env python3
"""Make hanja.tsv from the Hanja table of libhangul.

  make_hanja.py /usr/share/libhangul/hanja/hanja.txt > hanja.tsv

The table's rows are Hangul:Hanja:meaning. Those of one syllable say which readings a Hanja has; those of several say how
often each is used, counted where no word begins, since a word's first syllable follows the initial-sound rule.
"""
import collections
import sys

HEAD = """\
# How Hanja are read in Korean.
# Columns: Hanja, readings (comma separated; the commonest inside a word first; at most four).
# A row makes a typed name in Hanja findable in Hangul, and back. Compatibility ideographs are normalised before.
# Source: hanja.txt of libhangul 0.1.0 (Copyright (c) 2005, 2006 Choe Hwanjin; three-clause BSD licence), by make_hanja.py.
#
# Its licence:
"""


def licence(lines):
    for line in lines:
        if not line.startswith("#"):
            return
        yield line.rstrip() + "\n"


def main():
    with open(sys.argv[1], encoding="utf-8") as f:
        lines = f.readlines()
    readings = collections.defaultdict(list)
    used = collections.Counter()
    for line in lines:
        if line.startswith("#") or line.count(":") < 2:
            continue
        hangul, hanja = line.split(":")[:2]
        if len(hangul) == len(hanja) == 1:
            if "\u4e00" <= hanja <= "\u9fff":
                readings[hanja].append(hangul)
        elif len(hangul) == len(hanja):
            used.update(list(zip(hanja, hangul))[1:])
    sys.stdout.write(HEAD + "".join(licence(lines)))
    for hanja in sorted(readings):
        ordered = sorted(dict.fromkeys(readings[hanja]), key=lambda reading: -used[hanja, reading])
        sys.stdout.write(f"{hanja}\t{','.join(ordered[:4])}\n")


main()
