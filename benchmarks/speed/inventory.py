"""Names and words without end, by rank: the same rank is the same name every time, so that nothing need be remembered.

Three inventories: people, organisations, and other words. A rank is turned into a number by a fixed mixing of bits, and the number into
parts from the lists under data/. Who draws ranks from a growing range gets a growing vocabulary.
"""
import bisect
import dataclasses
import functools
import itertools
from pathlib import Path

DATA = Path(__file__).resolve().parent / "data"
MASK = (1 << 64) - 1


def rows(name):
    """The rows of a table, as lists of columns."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def word_lists():
    lists = {}
    for kind, word in rows("words.tsv"):
        lists.setdefault(kind, []).append(word)
    return lists


def mix(number):
    """The finaliser of splitmix64 (Steele, Lea and Flood, 2014): neighbouring numbers become unlike ones."""
    number = (number + 0x9E3779B97F4A7C15) & MASK
    number = ((number ^ (number >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    number = ((number ^ (number >> 27)) * 0x94D049BB133111EB) & MASK
    return number ^ (number >> 31)


class Weighted:
    """Draws from a list by weight, out of a number below 2^16."""

    def __init__(self, pairs):
        self.items = [item for item, _ in pairs]
        self.sums = list(itertools.accumulate(weight for _, weight in pairs))

    def at(self, number):
        return self.items[bisect.bisect_right(self.sums, (number & 0xFFFF) * self.sums[-1] >> 16)]


@dataclasses.dataclass(frozen=True, slots=True)
class Name:
    """A name of a person or an organisation and how else it is written; empty where it is not."""
    text: str
    kind: str  # "person" or "company", as in a topics file
    surname: str = ""  # what stands before a title when the person is named again
    hanja: str = ""
    roman: str = ""  # by the surname's own romanisation; the given name is romanised by rule
    latin: str = ""  # a foreign name's spelling or an organisation's English name
    sound: str = ""  # another spelling in Hangul of a foreign name
    alias: str = ""  # a short name that the lexicon knows
    letters: str = ""  # the Latin letters that the name begins with


class People:
    def __init__(self):
        self._surnames = Weighted([((name, hanja, roman), int(weight)) for name, hanja, roman, weight in rows("surnames.tsv")])
        given = [(syllable, hanja, int(first), int(second)) for syllable, hanja, first, second in rows("given.tsv")]
        self._first = Weighted([((syllable, hanja), first) for syllable, hanja, first, _ in given])
        self._second = Weighted([((syllable, hanja), second) for syllable, hanja, _, second in given])
        self._foreign = Foreign()

    @functools.lru_cache(maxsize=1 << 14)
    def at(self, rank):
        number = mix(rank * 4 + 1)
        kind = number & 15
        number >>= 4
        if kind == 0:  # one in sixteen comes from abroad
            return self._foreign.person(number)
        surname, hanja, roman = self._surnames.at(number)
        parts = [self._first.at(number >> 16)]
        if number >> 32 & 15:  # one in sixteen has a given name of one syllable
            parts.append(self._second.at(number >> 36))
        han = "" if "-" in (part[1] for part in parts) else hanja + "".join(part[1] for part in parts)
        return Name(surname + "".join(part[0] for part in parts), "person", surname, han, roman)


class Foreign:
    """Foreign names and coined words, from pieces whose Latin and Hangul belong together."""

    def __init__(self):
        table = rows("chunks.tsv")
        self._begin = [row[1:] for row in table if row[0] == "begin"]
        self._end = [row[1:] for row in table if row[0] == "end"]

    def word(self, number, length):
        """Latin, Hangul and another Hangul spelling, which differs in one piece."""
        pieces = []
        for _ in range(length - 1):
            number, at = divmod(number, len(self._begin))
            pieces.append(self._begin[at])
        number, at = divmod(number, len(self._end))
        pieces.append(self._end[at])
        changed = number % length
        return ("".join(piece[0] for piece in pieces), "".join(piece[1] for piece in pieces),
                "".join(piece[2 if i == changed else 1] for i, piece in enumerate(pieces)))

    def person(self, number):
        latin, hangul, sound = self.word(number >> 1, 3)
        if number & 1:  # by the family name alone
            return Name(hangul, "person", hangul, latin=latin.capitalize(), sound=sound)
        first = self.word(number >> 20, 2)
        return Name(f"{first[1]} {hangul}", "person", hangul, latin=f"{first[0].capitalize()} {latin.capitalize()}",
                    sound=f"{first[1]} {sound}")


class Organisations:
    LISTED_EVERY = 6  # a real organisation among so many of the first ranks

    def __init__(self):
        lists = word_lists()
        self._stems, self._letters = lists["stem"], lists["letters"]
        self._endings = lists["company"] * 3 + lists["body"]
        self._listed = [Name(name, "company", latin=latin, alias=short) for name, latin, short in rows("listed.tsv")]
        self._foreign = Foreign()

    @functools.lru_cache(maxsize=1 << 14)
    def at(self, rank):
        if rank % self.LISTED_EVERY == 0 and rank // self.LISTED_EVERY < len(self._listed):
            return self._listed[rank // self.LISTED_EVERY]
        number = mix(rank * 4 + 2)
        kind = number & 15
        number >>= 4
        number, at = divmod(number, len(self._endings))
        ending = self._endings[at]
        if kind < 2:
            letters = self._letters[number % len(self._letters)]
            return Name(letters + ending, "company", letters=letters)
        if kind < 5:
            latin, hangul, sound = self._foreign.word(number, 3)
            return Name(hangul, "company", latin=latin.capitalize(), sound=sound)
        number, first = divmod(number, len(self._stems))
        if kind == 5:  # the stem alone, two syllables: there are few
            return Name(self._stems[first], "company")
        if kind < 9:
            return Name(self._stems[first] + ending, "company")
        number, second = divmod(number, len(self._stems))
        return Name(self._stems[first] + self._stems[second] + ending, "company")


class Words:
    """Compound nouns, and words that are coined, foreign or the names of models."""

    def __init__(self):
        lists = word_lists()
        self._nouns, self._tails, self._letters = lists["noun"], lists["tail"], lists["letters"]
        self._foreign = Foreign()

    @functools.lru_cache(maxsize=1 << 14)
    def compound(self, rank):
        number, first = divmod(mix(rank * 4 + 3), len(self._nouns))
        number, second = divmod(number, len(self._nouns))
        number, tail = divmod(number, len(self._tails))
        if number % 4 == 0:
            return self._nouns[first] + self._nouns[second]
        if number % 4 == 1:
            return self._nouns[first] + self._tails[tail]
        return self._nouns[first] + self._nouns[second] + self._tails[tail]

    @functools.lru_cache(maxsize=1 << 14)
    def coined(self, rank):
        number = mix(rank * 4)
        kind = number & 15
        number >>= 4
        if kind == 0:
            return f"{self._letters[number % len(self._letters)]}-{100 + (number >> 8) % 900}"
        return self._foreign.word(number, 2 + (kind & 1) + (kind > 9))[1]
