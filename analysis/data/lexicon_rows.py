"""Reads the lexicon of analysis/data/lexicon/ and says what is wrong with it. README.md there has the columns and rules."""
import os
import re
import unicodedata

COLUMNS = ["official", "type", "kind", "hangul", "latin", "short", "former", "hanja", "ticker", "word", "shared", "source"]
# The kinds of names in the order of LexiconName in analysis/lexicon.h, with the column that holds them.
NAME_COLUMNS = ["official", "hangul", "latin", "short", "former", "hanja", "ticker"]
KINDS = {
    "company": {"listed", "company", "group", "bank", "finance", "startup", "service", "product", "media", "public", "party",
                "university", "hospital", "school", "team", "union", "body", "country", "music"},
    "person": {"politics", "business", "sport", "art", "law", "science", "religion", "media", "history", "royal"},
    "place": {"place"},
}
SOURCES = {"krx2018", "krx", "assembly2018", "aliases", "own", "press", "record"}
MOST_ROWS_A_NAME = 8  # LexiconMatches in analysis/lexicon.h holds as many
MOST_BYTES = 255      # of a name; what its stored length can say

# Listed as common words because they look like a person's name; as what they are, a product's, they widen a search well.
NAMES_ALL_THE_SAME = {"아이폰", "유튜브"}

MIDDLE_DOTS = "\u318D\u30FB\uFF65\u2022\u2027\u2219\u22C5\u119E\u0387\u16EB"
HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0D\u2500"
UNIFIED = {**{ord(c): "\u00B7" for c in MIDDLE_DOTS}, **{ord(c): "-" for c in HYPHENS}}


def key_of(name):
    """The normal form of a name without its spaces: what analysis::normalize() makes of it, as far as names go."""
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name.translate(UNIFIED)).casefold())
    return "".join(text.translate(UNIFIED).split())


def is_hangul(text):
    return any("\uAC00" <= c <= "\uD7A3" for c in text)


def is_hanja(text):
    return bool(text) and all("\u3400" <= c <= "\u9FFF" for c in text)


def is_latin(text):
    """Letters of the Latin alphabet, digits and marks."""
    return all(ord(c) < 0x250 or c in "\u2019" for c in text) and any(c.isalnum() for c in text)


class Row:
    def __init__(self, path, number, cols):
        self.where = f"{path}:{number}: "
        self.cols = dict(zip(COLUMNS, cols))
        self.names = []  # (column, name), the official one first
        for column in NAME_COLUMNS:
            for name in self.list_of(column):
                self.names.append((column, name))
        self.word = {key_of(name) for name in self.list_of("word")}
        self.shared = {key_of(name) for name in self.list_of("shared")}

    def list_of(self, column):
        text = self.cols[column]
        return text.split("|") if text else []


class Lexicon:
    def __init__(self):
        self.rows = []
        self.errors = []

    def read(self, path):
        with open(path, "rb") as f:
            raw = f.read()
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as e:
            self.errors.append(f"{path}: not UTF-8: {e}")
            return
        if not text.endswith("\n") or "\r" in text or text.startswith("\uFEFF"):
            self.errors.append(f"{path}: lines must end with LF, the last one too, and no byte order mark may stand before them")
        header = False
        last = None
        for number, line in enumerate(text.split("\n"), 1):
            where = f"{path}:{number}: "
            if not line or line.startswith("#"):
                continue
            cols = line.split("\t")
            if not header:
                header = True
                if cols != COLUMNS:
                    self.errors.append(where + "the first line must name the columns: " + " ".join(COLUMNS))
                    return
                continue
            if len(cols) != len(COLUMNS):
                self.errors.append(where + f"{len(cols)} columns, {len(COLUMNS)} wanted")
                continue
            if unicodedata.normalize("NFC", line) != line:
                self.errors.append(where + "not in NFC")
            order = (cols[0].encode(), cols[COLUMNS.index("hanja")].encode())
            if last is not None and order <= last:
                self.errors.append(where + ("a row twice" if order == last else "not sorted by the bytes of the official name"))
            last = order
            row = Row(path, number, cols)
            self.check_row(row, cols)
            self.rows.append(row)
        if not header:
            self.errors.append(f"{path}: no header")

    def check_row(self, row, cols):
        def wrong(message):
            self.errors.append(row.where + message)

        for column, text in zip(COLUMNS, cols):
            if any(unicodedata.category(c).startswith("C") for c in text):
                wrong(f"{column} holds a control or invisible character")
            for item in text.split("|") if text else []:
                if not item or item != " ".join(item.split(" ")) or item.strip() != item or "  " in item:
                    wrong(f"{column} holds an empty name or a stray space")
        if not row.cols["official"]:
            wrong("no official name")
        if "|" in row.cols["official"]:
            wrong("several official names")
        kinds = KINDS.get(row.cols["type"])
        if kinds is None:
            wrong(f"type {row.cols['type']}, not person, company or place")
        elif row.cols["kind"] not in kinds:
            wrong(f"kind {row.cols['kind']} is none of a {row.cols['type']}")
        if not row.list_of("source"):
            wrong("no source")
        for source in row.list_of("source"):
            if source not in SOURCES:
                wrong(f"unknown source {source}")
        for column, fits, what in (("hangul", is_hangul, "Hangul"), ("latin", is_latin, "Latin letters"),
                                   ("hanja", is_hanja, "Hanja alone")):
            for name in row.list_of(column):
                if not fits(name):
                    wrong(f"{column} holds {name}, not {what}")
        if not re.fullmatch(r"([0-9][0-9A-Z]{5})?", row.cols["ticker"]):
            wrong(f"ticker {row.cols['ticker']}, not six digits")
        seen = set()
        for _, name in row.names:
            key = key_of(name)
            if key in seen:
                wrong(f"{name} stands twice in the row")
            seen.add(key)
            if len(name.encode()) > MOST_BYTES:
                wrong(f"{name} is too long")
            if len(key) == 1 and key not in row.word:
                wrong(f"{name} is a single character and not marked as a word")
        for column in ("word", "shared"):
            for name in row.list_of(column):
                if key_of(name) not in seen:
                    wrong(f"{column} holds {name}, which is no name of the row")

    def check_together(self, common):
        """Names that several rows hold, and those that are common words (`common`: keys)."""
        holders = {}
        for row in self.rows:
            for column, name in row.names:
                holders.setdefault(key_of(name), []).append((row, column, name))
                if key_of(name) in common - NAMES_ALL_THE_SAME and key_of(name) not in row.word:
                    self.errors.append(row.where + f"{name} is a common word and not marked as a word")
        for key, held in holders.items():
            if len(held) > MOST_ROWS_A_NAME:
                self.errors.append(held[0][0].where + f"{held[0][2]} is held by {len(held)} rows, {MOST_ROWS_A_NAME} are the most")
            for row, column, name in held:
                others = [other for other in held if other[0] is not row]
                if not others and key in row.shared:
                    self.errors.append(row.where + f"{name} is marked as shared, and no other row holds it")
                if others and key not in row.shared:
                    other, its_column, _ = others[0]
                    what = "also the official name" if its_column == "official" else f"also a name ({its_column})"
                    self.errors.append(row.where + f"{name} is {what} of {other.cols['official']}, "
                                       f"{other.where.rstrip(': ')}, and not marked as shared")


def read_common(path):
    """Keys of the listed words that are ordinary words: those noted as a name as well are in the list for being one, and are for the
    reader of the lexicon to judge."""
    common = set()
    with open(path, encoding="utf-8") as f:
        for line in f:
            if not line.startswith("#") and line.strip():
                word, notes = line.rstrip("\n").split("\t")[:2]
                notes = set(notes.split(","))
                word_kinds = {"noun", "adverb"} if "place" in notes else {"noun", "person-like", "adverb"}
                if notes & word_kinds and not notes & {"company", "person", "org"}:
                    common.add(key_of(word))
    return common


def load(folder, data):
    """The lexicon of `folder`, checked with the word lists of `data`."""
    lexicon = Lexicon()
    try:
        paths = sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".tsv"))
    except OSError as e:
        lexicon.errors.append(f"{folder}: {e.strerror}")
        return lexicon, []
    if not paths:
        lexicon.errors.append(f"{folder}: no list")
    for path in paths:
        lexicon.read(path)
    lexicon.check_together(read_common(os.path.join(data, "common_words.tsv")))
    return lexicon, paths
