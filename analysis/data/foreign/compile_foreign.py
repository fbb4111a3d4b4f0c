#!/usr/bin/env python3
"""Check the tables of analysis/foreign/ and compile them into C++.

  compile_foreign.py OUT.cpp FOLDER

languages.tsv lists the languages, each with a table of rules CODE.tsv; families.tsv their family names. Rules have four
columns: what stands before, the letters, what stands after, Hangul. The rule of the longest letters whose contexts hold
is taken, of equal ones that of more contexts, then the first; then those of latin.tsv, unless a language goes by
syllables. Comments begin with `# `: a # alone is a pattern.

Contexts are patterns apart by commas; `*` holds everywhere. In a pattern, a small letter is itself, # the edge of the
word, V a vowel (aeiouy, with marks too), C any other letter, [xy] one of these. Hangul are jamo and syllables as
compose.h reads them, `0` for nothing; ways to write that are less usual follow by commas.

What is wrong is said as file:line: reason, and nothing is written.
"""
import re
import sys
import unicodedata

JAMO = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ~jw."
ORDERS = {"typed": "as_typed", "either": "either", "known": "family_known"}


def is_small(text):
    return bool(text) and all(c == "'" or c.isalpha() and c == c.lower() for c in text)


def check_patterns(text):
    for pattern in text.split(","):
        if not re.fullmatch(r"([#VC]|[^\W\dA-Z]|'|\[([#VC']|[^\W\dA-Z])+\])+", pattern):
            raise ValueError(f"pattern {pattern}")
    return text


def rows_of(path, columns, errors):
    """(columns) of each row; a row that is wrong is said."""
    rows = []
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f.read().split("\n"), 1):
            if not line or line.startswith("# "):
                continue
            cols = line.split("\t")
            try:
                if unicodedata.normalize("NFC", line) != line:
                    raise ValueError("not in NFC")
                if len(cols) != len(columns):
                    raise ValueError(f"{len(cols)} columns, not {len(columns)}")
                rows.append([check(cell) for check, cell in zip(columns, cols)])
            except ValueError as error:
                errors.append(f"{path}:{number}: {error}")
    return rows


def patterns(text):
    return "" if text == "*" else check_patterns(text)


def letters(text):
    if not is_small(text):
        raise ValueError(f"letters {text}")
    return text


def hangul(text):
    if text == "0":
        return ""
    for way in text.split(","):
        if way != "0" and (not way or any(c not in JAMO and not "\uac00" <= c <= "\ud7a3" for c in way)):
            raise ValueError(f"Hangul {way}")
    return ",".join("" if way == "0" else way for way in text.split(","))


def order(text):
    if text not in ORDERS:
        raise ValueError(f"order {text}")
    return ORDERS[text]


def extra(text):
    return "" if text == "*" else letters(text)


def share(text):
    if not 0 < float(text) <= 1:
        raise ValueError("share")
    return text


def yes(text):
    return {"yes": True, "no": False}[text]


def narrow(text):
    return '"' + "".join(f"\\{b:03o}" if b >= 128 else chr(b) for b in text.encode()) + '"'


def literal(text):
    return 'U"' + "".join(c if 32 <= ord(c) < 127 and c not in '"\\' else f"\\U{ord(c):08x}" for c in text) + '"'


def main():
    out, folder = sys.argv[1:]
    errors = []
    rule = (patterns, letters, patterns, hangul)
    languages = rows_of(f"{folder}/languages.tsv", (letters, str, share, order, yes, extra, patterns, patterns), errors)
    families = rows_of(f"{folder}/families.tsv", (letters, letters), errors)
    base = rows_of(f"{folder}/latin.tsv", rule, errors)
    with_rules = {}
    for code, _, _, _, by_syllables, _, _, _ in languages:
        rows = rows_of(f"{folder}/{code}.tsv", rule, errors)
        seen = set()
        for row in rows:
            if tuple(row[:3]) in seen:
                errors.append(f"{folder}/{code}.tsv: {row[:3]} twice")
            seen.add(tuple(row[:3]))
        # Sorting keeps the order of equal ones. What is said of letters without a context takes the place of all that
        # latin.tsv says of them.
        own = {row[1] for row in rows if not row[0] and not row[2]}
        rows += [] if by_syllables else [row for row in base if row[1] not in own]
        with_rules[code] = sorted(rows, key=lambda row: (row[1][0], -len(row[1]), -bool(row[0]) - bool(row[2])))
    for code, _ in families:
        if code not in with_rules:
            errors.append(f"{folder}/families.tsv: no language {code}")
    if errors:
        sys.exit("\n".join(errors))
    with open(out, "w", encoding="ascii") as f:
        f.write('// Made by compile_foreign.py; do not edit.\n#include "analysis/foreign/tables.h"\n\n'
                "namespace ireum::analysis::foreign {\n\nnamespace {\n\n")
        for code, rows in with_rules.items():
            f.write(f"constexpr Rule rules_{code}[] = {{\n")
            for row in rows:
                f.write("  {" + ", ".join(literal(cell) for cell in row) + "},\n")
            f.write("};\n")
            names = sorted(name for language, name in families if language == code)
            if names:
                f.write(f"constexpr std::string_view families_{code}[] = {{" + ", ".join(map(narrow, names)) + "};\n")
        f.write("constexpr Language language_table[] = {\n")
        for code, _, part, how, by_syllables, more, never, marks in languages:
            names = f"families_{code}" if any(language == code for language, _ in families) else "{}"
            f.write(f'  {{"{code}", {part}, NameOrder::{how}, {"true" if by_syllables else "false"}, {literal(more)}, '
                    f"{literal(never)}, {literal(marks)}, rules_{code}, {names}}},\n")
        f.write("};\n\n}  // namespace\n\nstd::span<const Language> languages() {\n  return language_table;\n}\n\n"
                "}  // namespace ireum::analysis::foreign\n")


main()
