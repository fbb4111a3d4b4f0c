#!/usr/bin/env python3
"""Check the word lists of this folder and compile them into one C++ table.

  compile_lists.py OUT.cpp LIST.tsv...

Every list is UTF-8 in NFC, its rows sorted by the bytes of the first column, without duplicates; lines that begin with
`#` are comments. What is wrong is said as file:line: reason, and nothing is written. The columns of each list stand in
its first lines. Words are stored in lower case, as normalised text has them.
"""
import hashlib
import io
import sys
import unicodedata

import table_rows
from table_rows import view

PARTICLE_ATTACH = {"any": 0, "vowel": 1, "consonant": 2, "vowel_or_rieul": 3}
PARTICLE_CLASS = {"case": 0, "topic": 1, "aux": 2, "copula": 3, "plural": 4}
TITLE_KIND = {"person": 1, "role": 2, "ambiguous": 3}
# Bits, in the order of Doubt, TimeWord, TitlePart, CountryPlace, WordMark, LastSyllable, GivenPlace, TitleUse and Behind in
# word_lists.h.
DOUBT = ["always", "person", "short", "latin", "foreign", "place", "behind-place", "hardly", "place-name"]
TIMES = ["borne", "former", "attached", "other"]
TITLE_PARTS = ["before", "behind", "deputy"]
COUNTRY_PLACES = ["title", "behind", "latin", "row"]
WORD_MARKS = ["committee", "university", "letter", "remark", "family", "thing", "called", "money", "party", "currency", "portal",
              "stance", "surname", "abroad", "dutch", "whole", "government", "station", "appoint", "department"]
LAST_SYLLABLES = ["adnominal", "modifier", "modifier-too", "governing", "noun", "body", "office", "headed", "school", "before-wa"]
TITLE_USES = ["own", "crown", "party", "party-too", "acting", "chief", "head", "reporter", "columnist", "civic",
              "whole", "onto"]
# The groups of titles that code asks for, numbered in the order of TitleGroup in word_lists.h; the others follow.
TITLE_GROUPS = ["존칭", "가족관계", "사회", "비서", "교수", "총장", "의원", "회장"]
VERB_PARTS = ["verb", "name"]
GIVEN_PLACES = ["first", "last"]
PREFIX_ROLES = {"legal": ["prefix_legal"], "act": ["act"], "hanja-country": ["prefix", "prefix_country"],
                **{"hanja-" + kind: ["prefix"] for kind in ("time", "body", "count", "family")}}
MARKS = {"time_words": TIMES, "title_parts": TITLE_PARTS, "country_syllables": COUNTRY_PLACES, "word_marks": WORD_MARKS,
         "last_syllables": LAST_SYLLABLES, "foreign_given_names": GIVEN_PLACES, "verb_stems": VERB_PARTS, "verb_tails": VERB_PARTS}
BEHIND = ["place", "body", "organisation", "person", "school"]

ROLES = ["particle", "title", "follow_sure", "follow_doubtful", "org_same", "org_part", "surname", "given", "prefix",
         "prefix_legal", "verb_ending", "determiner", "say_verb", "person_before", "person_after", "company_before",
         "company_after", "quoted_kind", "common", "letter_name",
         "verb_whole", "org_loan", "common_company", "quoted_affair", "prefix_country",
         "verb_action", "verbal_noun", "short_given", "country", "common_person", "common_body", "act"]
FIRST_SYLLABLE, SYLLABLES = 0xAC00, 11172
WORD_BITS = 1 << 17  # eight a word: of eight texts that are not listed, one has the bits of a word
BIT = {role: 1 << i for i, role in enumerate(ROLES)}


def bits(text, names):
    return sum(1 << names.index(name) for name in text.split(","))


def strength(text, most):
    if int(text) not in range(1, most + 1):
        raise ValueError(f"a strength is 1 to {most}")
    return int(text)


class Lists:
    def __init__(self):
        self.words = {}
        self.groups = {name: number for number, name in enumerate(TITLE_GROUPS, 1)}
        self.groups_borne = set()
        self.compound_ends = []
        self.marked = {name: [] for name in MARKS}
        self.names = {"given_names": [], "places": []}
        self.errors = []

    def word(self, text):
        text = unicodedata.normalize("NFKC", text).casefold()
        return self.words.setdefault(text, {"roles": 0, "attaches": 0, "class": 0, "title": 0, "group": 0, "frequency": 0,
                                            "first": 0, "second": 0, "person_strength": 0, "company_strength": 0,
                                            "say_strength": 0, "doubt": 0, "rate": 0, "uses": 0})

    def add(self, name, cols):
        if name == "compound_ends":
            self.compound_ends.append((cols[0], 0 if cols[1] == "none" else bits(cols[1], BEHIND)))
            return
        if name == "time_words" and len(cols[0]) > 2:
            raise ValueError("of two characters at most, as time_word() knows")
        if name == "last_syllables" and len(cols[0]) != 1:
            raise ValueError("of one syllable, as ends_with_syllable() knows")
        if name == "verb_stems" and len(cols[0]) < 2:
            raise ValueError("of two syllables at least")
        if name in self.marked:
            self.marked[name].append((cols[0], bits(cols[1], MARKS[name])))
            return
        if name in self.names:
            if len(cols) != 1 or (name == "given_names" and len(cols[0]) != 2):
                raise ValueError("a name; of given names, of two syllables")
            self.names[name].append(cols[0])
            return
        word = self.word(cols[0])

        def role(*names):
            for each in names:
                word["roles"] |= BIT[each]

        if name == "particles":
            role("particle")
            word["attaches"], word["class"] = PARTICLE_ATTACH[cols[1]], PARTICLE_CLASS[cols[2]]
            if len(cols) > 3:
                word["doubt"], word["rate"] = bits(cols[3], DOUBT), int(cols[4])
        elif name == "titles":
            role("title")
            word["title"] = TITLE_KIND[cols[1]]
            word["group"] = self.groups.setdefault(cols[2], len(self.groups) + 1)
            self.groups_borne.add(cols[2])
            word["uses"] = bits(cols[3], TITLE_USES) if len(cols) > 3 else 0
        elif name == "follow_nouns":
            role({"sure": "follow_sure", "doubtful": "follow_doubtful"}[cols[1]])
        elif name == "org_suffixes":
            role(*{"same": ["org_same"], "part": ["org_part"], "loan": ["org_part", "org_loan"]}[cols[1]])
        elif name == "surnames":
            role("surname")
            word["frequency"] = int(cols[3])
        elif name == "given_syllables":
            role("given")
            word["first"], word["second"] = int(cols[1]), int(cols[2])
        elif name == "prefixes":
            role(*PREFIX_ROLES[cols[1]])
        elif name == "verb_endings":
            role(*{"sure": ["verb_ending"], "whole": ["verb_whole"], "action": ["verb_action"],
                   "whole+action": ["verb_whole", "verb_action"]}[cols[1]])
        elif name == "verbal_nouns":
            role("verbal_noun")
        elif name == "short_given_names":
            role("short_given")
        elif name == "countries":
            role("country")
        elif name == "determiners":
            role("determiner")
        elif name == "say_verbs":
            role("say_verb")
            word["say_strength"] = strength(cols[1], 3)
        elif name in ("person_cues", "company_cues"):
            kind = name[:-len("_cues")]
            role(*[kind + end for end in {"before": ["_before"], "after": ["_after"], "both": ["_before", "_after"]}[cols[1]]])
            known, word[kind + "_strength"] = word[kind + "_strength"], strength(cols[2], {"person": 3, "company": 4}[kind])
            if known not in (0, word[kind + "_strength"]):
                raise ValueError("of another strength on the other side of the name")
        elif name == "quoted_kinds":
            role("quoted_kind")
            if cols[1] == "affair":
                role("quoted_affair")
        elif name == "common_words":
            role("common")
            if "company" in cols[1].split(","):
                role("common_company")
            if "person" in cols[1].split(","):
                role("common_person")
            if "org" in cols[1].split(","):
                role("common_body")
        elif name == "letter_names":
            role("letter_name")
        else:
            raise KeyError("no such list: " + name)

    def add_contracted(self):
        """What stems of three syllables or more make with -ㄴ, -ㄹ and -어: 두드린, 두드릴, 두드려; with -었-, a stem again."""
        stems = self.marked["verb_stems"]
        for stem in [stem for stem, _ in stems if len(stem) > 2]:
            for text, whole in contracted(stem):
                if not whole:
                    stems.append((text, bits("verb", VERB_PARTS)))
                elif text not in self.words:
                    self.word(text)["roles"] |= BIT["verb_whole"]
        stems.sort(key=lambda stem: stem[0].encode())

    def read(self, path):
        name = table_rows.name_of(path)
        key = (lambda cols: (cols[0].encode(), cols[1])) if name.endswith("_cues") else (lambda cols: cols[0].encode())
        table_rows.read(path, None, self.errors, lambda cols: self.add(name, cols), key)


def contracted(stem):
    """Forms of a stem that ends with a vowel, and whether each is a whole word: none of one that does not."""
    code = ord(stem[-1]) - FIRST_SYLLABLE
    if code % 28:
        return
    nieun, rieul, ssang_siot, vowels = 4, 8, 20, 21
    # ㅣ + ㅓ is ㅕ, ㅜ + ㅓ ㅝ, ㅗ + ㅏ ㅘ; ㅏ, ㅓ, ㅐ, ㅔ and ㅕ swallow it.
    with_eo = {20: 6, 13: 14, 8: 9, 0: 0, 4: 4, 1: 1, 5: 5, 6: 6}
    before, vowel = stem[:-1], code // 28 % vowels
    yield before + chr(ord(stem[-1]) + nieun), True
    yield before + chr(ord(stem[-1]) + rieul), True
    if vowel in with_eo:
        last = ord(stem[-1]) + (with_eo[vowel] - vowel) * 28
        yield before + chr(last), True
        yield before + chr(last + ssang_siot), False


def hash_of(data):
    """As hash_of() in analysis/hash.h."""
    mask = (1 << 64) - 1

    def mix(value, part):
        value = ((value ^ part) * 0x9E3779B97F4A7C15) & mask
        return value ^ value >> 29

    value, left = len(data), data
    while len(left) > 8:
        value, left = mix(value, int.from_bytes(left[:8], "little")), left[8:]
    if len(left) >= 4:
        value = mix(value, int.from_bytes(left[:4], "little") | int.from_bytes(left[-4:], "little") << 32)
    elif left:
        value = mix(value, left[0] | left[len(left) // 2] << 8 | left[-1] << 16)
    return (value ^ value >> 32) & 0xFFFFFFFF


def syllable_tables(words):
    """For each Hangul syllable 1 + the place of the word that it is (0: none), and the roles of the words that end with it."""
    places, ends = [0] * SYLLABLES, [0] * SYLLABLES
    for place, (text, word) in enumerate(words, 1):
        last = ord(text[-1]) - FIRST_SYLLABLE
        if 0 <= last < SYLLABLES:
            ends[last] |= word["roles"]
            if len(text) == 1:
                places[last] = place
    return places, ends


def write_array(f, declaration, numbers):
    f.write(f"extern const {declaration}[] = {{\n")
    for i in range(0, max(1, len(numbers)), 12):
        f.write("  " + ",".join(map(str, numbers[i:i + 12] or [0])) + ",\n")  # none is empty
    f.write("};\n")


def filter_of(texts):
    """A bit for each of the lowest bits of hashes, sixteen for a text: whether one of the texts has them."""
    size = 64
    while size < 16 * len(texts):
        size *= 2
    bits = [0] * (size // 64)
    for text in texts:
        hashed = hash_of(text.encode()) % size
        bits[hashed // 64] |= 1 << hashed % 64
    return bits


def write_filters(f, lists):
    filters = {kind: filter_of([text for text, _ in rows]) for kind, rows in lists.marked.items()}
    filters.update((kind, filter_of(names)) for kind, names in lists.names.items())
    filters["compound_ends"] = filter_of([text[-1] for text, _ in lists.compound_ends])
    for kind, bits in filters.items():
        f.write(f"extern const std::uint32_t {kind[:-1]}_filter_size = {len(bits)};\n")
        write_array(f, f"std::uint64_t {kind[:-1]}_filter", [f"{number:#x}" for number in bits])


def main():
    out, paths = sys.argv[1], sorted(sys.argv[2:])
    lists = Lists()
    for path in paths:
        lists.read(path)
    lists.errors += [f"titles.tsv: no title is of the group {name}" for name in TITLE_GROUPS if name not in lists.groups_borne]
    if lists.errors:
        sys.exit("\n".join(lists.errors))
    lists.add_contracted()
    words = sorted(lists.words.items(), key=lambda item: item[0].encode())
    size = 1
    while size < 2 * len(words):
        size *= 2
    slots = [0] * size
    bits = [0] * (WORD_BITS // 64)
    for index, (text, _) in enumerate(words, 1):
        hashed = hash_of(text.encode())
        bits[hashed % WORD_BITS // 64] |= 1 << hashed % 64
        at = hashed % size
        while slots[at]:
            at = (at + 1) % size
        slots[at] = (hashed >> 16) << 16 | index  # most that is not listed differs here already
    with io.StringIO() as f:
        f.write(f"extern const std::uint32_t word_count = {len(words)};\nextern const std::uint32_t slot_count = {size};\n")
        f.write("extern const Word word_table[] = {\n")
        for text, w in words:
            f.write(f'  {{{view(text)}, {w["roles"]}u, {w["frequency"]}u, {w["first"]}, {w["second"]}, {w["group"]}, '
                    f'Attaches{{{w["attaches"]}}}, ParticleClass{{{w["class"]}}}, TitleKind{{{w["title"]}}}, '
                    f'{w["person_strength"]}, {w["company_strength"]}, {w["say_strength"]}, {w["doubt"]}, {w["rate"]}, {w["uses"]}}},\n')
        f.write("};\n")
        doubtful = [place for place, (_, w) in enumerate(words, 1) if w["doubt"]]
        f.write(f"extern const std::uint32_t doubtful_particle_count = {len(doubtful)};\n")
        write_array(f, "std::uint16_t doubtful_particle_words", doubtful)
        f.write(f"extern const std::uint32_t compound_end_count = {len(lists.compound_ends)};\nextern const CompoundEnd compound_end_table[] = {{\n")
        for text, behind in sorted(lists.compound_ends, key=lambda end: -len(end[0])):
            f.write(f"  {{{view(text)}, {behind}}},\n")
        f.write("};\n")
        for kind, rows in lists.marked.items():
            f.write(f"extern const std::uint32_t {kind[:-1]}_count = {len(rows)};\nextern const MarkedWord {kind[:-1]}_table[] = {{\n")
            for text, marks in rows or [("", 0)]:
                f.write(f"  {{{view(text)}, {marks}}},\n")
            f.write("};\n")
        for kind, names in lists.names.items():
            f.write(f"extern const std::uint32_t {kind[:-1]}_count = {len(names)};\nextern const std::string_view {kind[:-1]}_table[] = {{\n")
            for name in names or [""]:  # none is empty
                f.write(f"  {view(name)},\n")
            f.write("};\n")
        f.write("extern const std::string_view title_group_names[] = {\"\",\n")
        for name in lists.groups:
            f.write(f"  {view(name)},\n")
        f.write("};\n")
        places, ends = syllable_tables(words)
        write_array(f, "std::uint32_t word_slots", slots)
        write_array(f, "std::uint64_t word_bits", [f"{number:#x}" for number in bits])
        write_array(f, "std::uint16_t syllable_words", places)
        write_array(f, "std::uint32_t syllable_ends", ends)
        tables = f.getvalue()
    if len(words) >= 65536:
        sys.exit("too many words for 16-bit slots")
    checksum = hashlib.sha256(tables.encode()).hexdigest()[:16]  # of what is compiled: a comment changes no index
    with open(out, "w", encoding="ascii") as f:
        f.write('// Made by compile_lists.py; do not edit.\n#include "analysis/word_lists.h"\n\nnamespace ireum::analysis {\n\n')
        f.write(f'extern const char word_lists_checksum[] = "{checksum}";\n{tables}\n')
        write_filters(f, lists)
        f.write("\n}  // namespace ireum::analysis\n")


main()
