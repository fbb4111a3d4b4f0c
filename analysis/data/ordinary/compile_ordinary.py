#!/usr/bin/env python3
"""Check the list of ordinary nouns and compile it, with the ordinary words of other lists, into one C++ table.

  compile_ordinary.py OUT.cpp NOUNS.tsv LIST.tsv...

NOUNS.tsv is UTF-8 in NFC, a noun of Hangul syllables a line, sorted by bytes, without duplicates; lines that begin with `#`
are comments. Of common_words.tsv those words count that are no name of anything (NO_NAME), of every other list the first
column. What is wrong is said as file:line: reason, and nothing is written. The table holds offsets into one text and no
pointer, so that nothing is relocated when a program starts.
"""
import pathlib
import sys
import unicodedata

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import table_rows

NO_NAME = {"noun", "person-like", "adverb"}  # notes of common_words.tsv


def rows(path):
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            yield line.split("\t")


def read_nouns(path, elsewhere, errors):
    nouns = []

    def take(cols):
        if len(cols) != 1 or not all("가" <= char <= "힣" for char in cols[0]) or len(cols[0]) < 2:
            raise ValueError("not one noun of two Hangul syllables or more")
        if cols[0] in elsewhere:
            raise ValueError("stands in another list")
        nouns.append(cols[0])

    table_rows.read(path, None, errors, take)
    return nouns


def main():
    out, nouns, others = sys.argv[1], pathlib.Path(sys.argv[2]), [pathlib.Path(path) for path in sys.argv[3:]]
    errors = []
    listed = set(read_nouns(nouns, {cols[0] for path in others for cols in rows(path)}, errors))
    if errors:
        sys.exit("\n".join(errors))
    listed |= {cols[0] for path in others for cols in rows(path)
               if path.name != "common_words.tsv" or set(cols[1].split(",")) <= NO_NAME}
    words = sorted(unicodedata.normalize("NFKC", word).casefold().encode() for word in listed)
    with open(out, "w", encoding="ascii") as f:
        f.write("// Made by compile_ordinary.py; do not edit.\n#include <cstdint>\n\nnamespace ireum::analysis {\n\n")
        f.write("extern const char ordinary_text[] =\n")
        for word in words:
            f.write('  "' + "".join(f"\\{byte:03o}" if byte >= 128 else chr(byte) for byte in word) + '"\n')
        f.write(f"  ;\nextern const std::uint32_t ordinary_count = {len(words)};\n")
        f.write("extern const std::uint32_t ordinary_begins[] = {\n")
        at = 0
        for word in words:
            f.write(f"  {at},\n")
            at += len(word)
        f.write(f"  {at}}};\n\n}}  // namespace ireum::analysis\n")


main()
