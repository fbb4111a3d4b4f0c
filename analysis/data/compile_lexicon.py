#!/usr/bin/env python3
"""Check the lexicon, analysis/data/lexicon/*.tsv, and compile it into static C++ tables.

  compile_lexicon.py OUT.cpp [FOLDER]    writes OUT.cpp
  compile_lexicon.py --check [FOLDER]    only checks

What is wrong is said as file:line: reason, exit 1, and nothing is written. The tables hold offsets into one text and no
pointer, so that nothing is relocated when a program starts.
"""
import os
import sys

import lexicon_rows as rows_of

FLAG_WORD, FLAG_SHARED = 1, 2
MARKS_AT_ENDS = ".,&+!"
TYPES = {"person": 0, "company": 1, "place": 2}


def derived_keys(row, name):
    """Other ways to type a Latin name: in the other order (Jae-yong Lee, Abe Shinzo), without hyphens (Lee Jaeyong, CocaCola; not Soil
    for S-Oil), and as a name that is typed is read, without apostrophes and marks at the ends of words (Jay Y. Lee, Kim & Chang)."""
    spellings = [name]
    words = name.split(" ")
    if row.cols["type"] == "person" and len(words) >= 2:
        spellings += [" ".join(words[1:] + words[:1]), " ".join(words[-1:] + words[:-1])]
    keys = set()
    for spelling in spellings:
        keys.add(rows_of.key_of(spelling))
        parts = spelling.replace(" ", "-").split("-")
        if "-" in spelling and all(len(part) >= 2 for part in parts):
            keys.add(rows_of.key_of(spelling.replace("-", "")))
        read = [word.strip(MARKS_AT_ENDS) for word in spelling.replace("'", " ").replace("’", " ").split()]
        if read and all(rows_of.is_latin(word) for word in read if word):
            keys.add(rows_of.key_of("".join(read)))
    keys.discard(rows_of.key_of(name))
    return sorted(keys)


class Text:
    """One text that holds every string once."""

    def __init__(self):
        self.data = bytearray()
        self.offsets = {}

    def add(self, string):
        raw = string.encode()
        if raw not in self.offsets:
            self.offsets[raw] = len(self.data)
            self.data += raw
        return self.offsets[raw], len(raw)


def escape(byte):
    c = chr(byte)
    return c if c.isascii() and (c.isalnum() or c in " -._&") else f"\\{byte:03o}"


def write_text(f, data):
    f.write("extern const char lexicon_text[] =")
    for at in range(0, len(data), 100):
        f.write('\n  "' + "".join(escape(byte) for byte in data[at:at + 100]) + '"')
    f.write(' "";\n')


def compile_tables(lexicon, out):
    text = Text()
    entries, spellings, keys = [], [], []
    real_keys = {rows_of.key_of(name) for row in lexicon.rows for _, name in row.names}
    derived = {}
    for entry, row in enumerate(lexicon.rows):
        entries.append((len(spellings), TYPES[row.cols["type"]]))
        for column, name in row.names:
            key = rows_of.key_of(name)
            flags = (FLAG_WORD if key in row.word else 0) | (FLAG_SHARED if key in row.shared else 0)
            kind = rows_of.NAME_COLUMNS.index(column)
            keys.append((key, entry, len(spellings), flags))
            if column == "latin":
                for other in derived_keys(row, name):
                    if other not in real_keys:
                        derived.setdefault(other, {}).setdefault(entry, (len(spellings), flags))
            spellings.append((*text.add(name), *text.add(key), kind, flags))
    for key, holders in derived.items():
        shared = FLAG_SHARED if len(holders) > 1 else 0
        if len(holders) <= rows_of.MOST_ROWS_A_NAME:
            keys += [(key, entry, spelling, flags | shared) for entry, (spelling, flags) in holders.items()]
    keys.sort(key=lambda item: (item[0].encode(), item[1]))
    if len(spellings) >= 65536:
        sys.exit("too many names for 16-bit indices")
    stored_keys = [(*text.add(key), entry, spelling, flags) for key, entry, spelling, flags in keys]

    def table(f, kind, name, items):
        f.write(f"extern const {kind} {name}[] = {{\n")
        for item in items:
            f.write("  {" + ", ".join(map(str, item)) + "},\n")
        f.write("};\n")

    with open(out, "w", encoding="ascii") as f:
        f.write('// Made by compile_lexicon.py; do not edit.\n#include "analysis/lexicon_tables.h"\n\nnamespace ireum::analysis {\n\n')
        f.write(f"extern const std::uint32_t lexicon_entry_count = {len(entries)};\n")
        f.write(f"extern const std::uint32_t lexicon_key_count = {len(keys)};\n")
        table(f, "StoredEntry", "lexicon_entries", entries + [(len(spellings), 0)])
        table(f, "StoredSpelling", "lexicon_spellings", spellings)
        table(f, "StoredKey", "lexicon_keys", stored_keys)
        write_text(f, text.data)
        f.write("\n}  // namespace ireum::analysis\n")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    data = os.path.dirname(os.path.abspath(__file__))
    folder = sys.argv[2] if len(sys.argv) == 3 else os.path.join(data, "lexicon")
    lexicon, _ = rows_of.load(folder, data)
    if lexicon.errors:
        sys.exit("\n".join(lexicon.errors))
    if sys.argv[1] == "--check":
        return
    compile_tables(lexicon, sys.argv[1])


main()
