#!/usr/bin/env python3
"""Check the tables of analysis/writing/ and compile them into C++.

  compile_writing.py OUT.cpp LIST.tsv...

Lists are known by their names. Every one is UTF-8 in NFC, its rows sorted by the bytes of the first column, without
duplicates; lines that begin with `#` are comments. What is wrong is said as file:line: reason, and nothing is written.
"""
import hashlib
import math
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import table_rows
from table_rows import view

LATIN = set("abcdefghijklmnopqrstuvwxyz")
ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
NUCLEI = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
CODAS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
SILENT = ONSETS.index("ㅇ")


def is_syllable(char):
    return len(char) == 1 and "\uac00" <= char <= "\ud7a3"


class Tables:
    def __init__(self):
        self.errors = []
        self.rows = {}
        self.digest = hashlib.sha256()

    def read(self, path):
        name = table_rows.name_of(path)
        rows = self.rows[name] = []

        def take(cols):
            CHECK[name](cols)
            rows.append(cols)

        table_rows.read(path, self.digest, self.errors, take)


def check_letters(cols):
    if len(cols) != 2 or not all(map(is_syllable, cols[1].replace(",", ""))):
        raise ValueError("letter, then its names in Hangul")


def check_surnames(cols):
    if len(cols) != 4 or not all(map(is_syllable, cols[0])):
        raise ValueError("surname, Hanja, romanisations, frequency")
    int(cols[3])


def check_hanja(cols):
    if len(cols) != 2 or not "\u4e00" <= cols[0] <= "\u9fff" or not all(map(is_syllable, cols[1].split(","))):
        raise ValueError("Hanja, then its readings")
    if cols[1].count(",") > 3:
        raise ValueError("more than four readings")


def spellings(text):
    """{spelling: -ln of its share} of "g:46,k:52"."""
    weights = {}
    for each in text.split(","):
        latin, weight = each.split(":")
        if not latin or set(latin) - LATIN or latin in weights or not 0 < float(weight) <= 100:
            raise ValueError(f"spelling {each}")
        weights[latin] = float(weight)
    total = sum(weights.values())
    return {latin: -math.log(weight / total) for latin, weight in weights.items()}


def check_roman(jamo):
    def check(cols):
        if len(cols) != 2 or len(cols[0]) != 1 or not (cols[0] in jamo or jamo is NUCLEI and (ord(cols[0]) - 0xAC00) // 588 == SILENT):
            raise ValueError("jamo, then spellings with weights")
        spellings(cols[1])
    return check


def check_syllables(cols):
    if len(cols) != 2 or not is_syllable(cols[0]) or int(cols[1]) < 1:
        raise ValueError("syllable, then a count")


def check_organisation_words(cols):
    if len(cols) != 3 or cols[1] not in ORGANISATION_PLACES:
        raise ValueError("phrase, place, Korean forms")
    if not re.fullmatch(r"[a-z0-9]+( [a-z0-9]+){0,8}", cols[0]):
        raise ValueError("phrase of one to nine words of small letters, one space between")
    forms = cols[2].split(",")
    if len(set(forms)) != len(forms) or len(forms) > 6 or (cols[1] == "drop") != (forms == ["-"]):
        raise ValueError("one to six different Korean forms, none but - for what is dropped")
    if not all(form == "-" or re.fullmatch(r"[가-힣A-Z]+", form) for form in forms):
        raise ValueError("Hangul syllables or capitals")


def check_short_ends(cols):
    if len(cols) != 2 or not all(map(is_syllable, cols[0])) or not re.fullmatch(r"[가-힣一-鿿]+(,[가-힣一-鿿]+)*", cols[1]):
        raise ValueError("end in Hangul, then short forms in Hangul or Hanja")


def check_body_ends(cols):
    if len(cols) != 2 or cols[1] not in ("body", "body,short", "meeting") or not all(map(is_syllable, cols[0])):
        raise ValueError("end in Hangul, then body, body,short or meeting")


def check_left_out_parts(cols):
    if len(cols) != 2 or cols[1] not in ("front", "end") or not all(map(is_syllable, cols[0])):
        raise ValueError("part in Hangul, then front or end")


def check_foreign_words(cols):
    if len(cols) != 2 or not all(map(is_syllable, cols[0])) or not re.fullmatch(r"[가-힣]+(,[가-힣]+)*", cols[1]):
        raise ValueError("word in Hangul, then its other writings")
    if len({cols[0], *cols[1].split(",")}) != cols[1].count(",") + 2:
        raise ValueError("a writing twice")


def check_chinese(cols):
    if len(cols) != 3 or not is_syllable(cols[0]) or not all(re.fullmatch(r"-|[가-힣]+(,[가-힣]+)*", sounds) for sounds in cols[1:]):
        raise ValueError("syllable, then sounds as a surname and in given names")


ORGANISATION_PLACES = {"drop": "dropped", "end": "end", "word": "word", "front": "front"}

CHECK = {"letter_names": check_letters, "surnames": check_surnames, "hanja": check_hanja, "syllables": check_syllables,
         "roman_onsets": check_roman(ONSETS), "roman_nuclei": check_roman(NUCLEI), "roman_codas": check_roman(CODAS),
         "organisation_words": check_organisation_words, "body_ends": check_body_ends,
         "short_ends": check_short_ends, "chinese": check_chinese, "left_out_parts": check_left_out_parts,
         "foreign_words": check_foreign_words}


def letter_rows(rows):
    # Names that normalisation keeps as they are, and symbols in the order of their bytes.
    for symbol, names in sorted(rows):
        for rank, name in enumerate(names.split(",")):
            yield f"{{{view(symbol)}, {view(name)}, {rank}}}"


def hanja_rows(rows):
    for hanja, readings in rows:
        codes = [str(ord(r)) for r in readings.split(",")] + ["0"] * 4
        yield f"{{{ord(hanja)}, {{{{{', '.join(codes[:4])}}}}}}}"


def hanja_surname_rows(rows):
    pairs = set()
    for surname, hanja, _, frequency in rows:
        for each in filter(None, hanja.split(",")):
            pairs.add((each, -int(frequency), surname))
    for hanja, _, surname in sorted(pairs):
        codes = "".join(f"\\u{ord(c):04x}" for c in hanja)
        yield f'{{{{u"{codes}", {len(hanja)}}}, {view(surname)}}}'


def roman_rows(parts):
    """Rows of (index, spellings), sorted by spelling."""
    rows = []
    for index, text in parts:
        costs = spellings(text)
        least = min(costs.values())
        rows += [(latin, index, cost, cost - least) for latin, cost in costs.items()]
    for latin, index, cost, excess in sorted(rows):
        yield f"{{{view(latin)}, {index}, {cost:.3f}F, {excess:.3f}F}}"


def nuclei(rows, silent):
    """The vowels' spellings after an onset, or after none, where a row of the open syllable takes the place of the vowel's."""
    found = {}
    for key, text in rows:
        if key in NUCLEI:
            found.setdefault(NUCLEI.index(key), text)
        elif silent:
            found[(ord(key) - 0xAC00) % 588 // 28] = text
    return sorted(found.items())


# How much of a surname's bearers spell it like the first, second ... romanisation that surnames.tsv lists.
SHARE_OF_RANK = [0.55, 0.25, 0.1, 0.04, 0.02, 0.015, 0.01]


def surname_rows(rows):
    found = []
    for surname, _, romans, frequency in rows:
        shares = SHARE_OF_RANK + [0.005] * 20
        listed = [roman.lower() for roman in romans.split(",") if roman]
        for rank, roman in enumerate(listed):
            found.append((roman, surname, -math.log(shares[rank]), -math.log(shares[rank] / shares[0]),
                          -math.log(max(1, int(frequency)) / 1e6)))
    for roman, surname, cost, excess, rarity in sorted(found):
        yield f"{{{view(roman)}, {view(surname)}, {cost:.3f}F, {excess:.3f}F, {rarity:.3f}F}}"


def syllable_rows(rows):
    for syllable, count in rows:
        yield f"{{{ord(syllable)}, {-math.log(int(count) / 1e5):.3f}F}}"


def organisation_rows(rows):
    for phrase, place, forms in rows:
        # As normalisation writes them: small letters.
        text = "" if forms == "-" else forms.lower()
        yield f"{{{view(phrase)}, {view(text)}, OrganisationPlace::{ORGANISATION_PLACES[place]}}}"


def body_end_rows(rows):
    for end, says in rows:
        if says != "meeting":
            yield f"{{{view(end)}, {'true' if says == 'body,short' else 'false'}}}"


def texts_that_say(rows, what):
    for text, says in rows:
        if says == what:
            yield view(text)


def short_end_rows(rows):
    for end, forms in rows:
        for form in forms.split(","):
            yield f"{{{view(end)}, {view(form)}}}"


def foreign_word_rows(rows):
    """Every writing with every other of its row."""
    pairs = set()
    for word, others in rows:
        writings = [word, *others.split(",")]
        pairs.update((one, other) for one in writings for other in writings if one != other)
    for one, other in sorted(pairs, key=lambda pair: (pair[0].encode(), pair[1].encode())):
        yield f"{{{view(one)}, {view(other)}}}"


def chinese_rows(rows):
    for syllable, surnames, given in rows:
        yield f"{{{ord(syllable):#x}, {view(surnames.strip('-'))}, {view(given.strip('-'))}}}"


def common_syllables():
    bits = bytearray(11172 // 8 + 1)
    for index in range(11172):
        try:
            # The codec writes other syllables in eight bytes.
            common = len(chr(0xAC00 + index).encode("euc_kr")) == 2
        except UnicodeEncodeError:
            common = False
        bits[index // 8] |= common << (index % 8)
    return bits


def array(f, kind, name, rows):
    rows = list(rows)
    f.write(f"constexpr {kind} {name}_table[] = {{\n")
    for row in rows:
        f.write(f"  {row},\n")
    f.write("};\n")


def main():
    out, paths = sys.argv[1], sorted(sys.argv[2:])
    tables = Tables()
    for path in paths:
        tables.read(path)
    if tables.errors:
        sys.exit("\n".join(tables.errors))
    with open(out, "w", encoding="ascii") as f:
        f.write('// Made by compile_writing.py; do not edit.\n#include "analysis/writing/tables.h"\n\n'
                "namespace ireum::analysis::writing {\n\nnamespace {\n\n")
        arrays = [("LetterName", "letter_names", letter_rows(tables.rows["letter_names"])),
                  ("HanjaReadings", "hanja_readings", hanja_rows(tables.rows["hanja"])),
                  ("HanjaSurname", "hanja_surnames", hanja_surname_rows(tables.rows["surnames"])),
                  ("RomanPart", "roman_onsets", roman_rows((ONSETS.index(key), text) for key, text in tables.rows["roman_onsets"])),
                  ("RomanPart", "roman_nuclei", roman_rows(nuclei(tables.rows["roman_nuclei"], silent=False))),
                  ("RomanPart", "roman_silent_nuclei", roman_rows(nuclei(tables.rows["roman_nuclei"], silent=True))),
                  ("RomanPart", "roman_codas", roman_rows((CODAS.index(key), text) for key, text in tables.rows["roman_codas"])),
                  ("RomanSurname", "roman_surnames", surname_rows(tables.rows["surnames"])),
                  ("SyllableRarity", "syllable_rarities", syllable_rows(tables.rows["syllables"])),
                  ("OrganisationWord", "organisation_words", organisation_rows(tables.rows["organisation_words"])),
                  ("BodyEnd", "body_ends", body_end_rows(tables.rows["body_ends"])),
                  ("ShortEnd", "short_ends", short_end_rows(tables.rows["short_ends"])),
                  ("ForeignWord", "foreign_words", foreign_word_rows(tables.rows["foreign_words"])),
                  ("ChineseSounds", "chinese_sounds", chinese_rows(tables.rows["chinese"])),
                  ("std::string_view", "meeting_ends", texts_that_say(tables.rows["body_ends"], "meeting")),
                  ("std::string_view", "left_out_fronts", texts_that_say(tables.rows["left_out_parts"], "front")),
                  ("std::string_view", "left_out_ends", texts_that_say(tables.rows["left_out_parts"], "end"))]
        for kind, name, rows in arrays:
            array(f, kind, name, rows)
        bits = common_syllables()
        f.write("constexpr std::uint8_t common_bits[] = {\n")
        for i in range(0, len(bits), 32):
            f.write("  " + ",".join(map(str, bits[i:i + 32])) + ",\n")
        f.write("};\n\n}  // namespace\n\n")
        for kind, name, _ in arrays:
            f.write(f"std::span<const {kind}> {name}() {{\n  return {name}_table;\n}}\n")
        f.write("bool is_common_syllable(char32_t syllable) {\n  const std::uint32_t index = static_cast<std::uint32_t>(syllable) - 0xAC00U;\n"
                "  return index < 11172U && ((static_cast<unsigned>(common_bits[index / 8U]) >> (index % 8U)) & 1U) != 0;\n}\n")
        f.write(f'std::string_view writing_tables_version() {{\n  return "{tables.digest.hexdigest()[:16]}";\n}}\n')
        f.write("\n}  // namespace ireum::analysis::writing\n")


main()
