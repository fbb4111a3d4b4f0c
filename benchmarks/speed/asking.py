"""What is asked of an index of generated articles: names by how frequent and how long they are, names that stand nowhere, variants."""
import hashlib
import json
import subprocess

import articles
import hangul
import inventory

A_CELL = 20  # names of one band and length; of one class of variants
ABSENT = 40
BANDS = ("frequent", "middling", "rare")
LENGTHS = ("2", "3", "4+")
ABSENT_RANK = 10 ** 12  # far beyond every inventory
VARIANTS = ("keyboard", "letters", "initials", "slip", "hanja", "romanised", "sound", "english", "alias")
HEAD = ("topic", "type", "query", "kind", "band", "length", "articles")


def ranks(size):
    """The first ranks one by one, then some thousand more at even ratios."""
    found = set(range(1, min(400, size) + 1))
    found.update(int(400 * (size / 400) ** (step / 3000)) for step in range(3001) if size > 400)
    return sorted(found)


def candidates(count):
    """Names that `count` articles may hold."""
    people, organisations = inventory.People(), inventory.Organisations()
    found = [people.at(rank) for rank in ranks(int(articles.size_at(articles.PEOPLE, count)))]
    found += [organisations.at(rank) for rank in ranks(int(articles.size_at(articles.ORGANISATIONS, count)))]
    return list({name.text: name for name in found}.values())


def totals(bin_dir, db, asked, work, exact):
    """How many articles answer each of (type, query), 0 for none."""
    topics = work / "asked.tsv"
    topics.write_text("".join(f"{number}\t{kind}\t{query}\n" for number, (kind, query) in enumerate(asked)), encoding="utf-8")
    command = [bin_dir / "ireum-query", "--db", db, "--topics", topics, "--format", "json", "--limit", "1", *(["--exact"] if exact else [])]
    found = [0] * len(asked)
    with subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8") as process:
        for line in process.stdout:
            hit = json.loads(line)
            found[int(hit["topic"])] = hit["total"]
    if process.returncode not in (0, 1):
        raise RuntimeError(f"ireum-query ended with {process.returncode}")
    return found


def band_of(found, count):
    """The band of a name in so many of `count` articles; None between two of them."""
    if found >= max(3, count // 400):
        return "frequent"
    if max(2, count // 20000) <= found <= max(2, count // 1000):
        return "middling"
    return "rare" if 1 <= found <= max(1, count // 50000) else None


def length_of(query):
    length = len(query.replace(" ", ""))
    return "4+" if length >= 4 else str(length)


def by_hash(items, text):
    return sorted(items, key=lambda item: hashlib.sha256(text(item).encode()).digest())


def variant(name, kind):
    """What is typed for a name in another way; empty where it has none."""
    hangul_only = all(hangul.parts(char) for char in name.text)
    if kind == "keyboard":
        return hangul.keyboard(name.text) if hangul_only else ""
    if kind == "letters":
        return hangul.read_out(name.letters) + name.text[len(name.letters):] if name.letters else ""
    if kind == "initials":
        return hangul.initials(name.text) if hangul_only and len(name.text) >= 3 else ""
    if kind == "slip":
        return hangul.slip(name.text) if hangul_only and len(name.text) >= 3 else ""
    if kind == "romanised":
        return f"{name.roman} {hangul.romanised(name.text[len(name.surname):]).capitalize()}" if name.roman else ""
    return {"hanja": name.hanja, "sound": name.sound, "english": name.latin, "alias": name.alias}[kind]


def choose(bin_dir, db, count, work, given=None):
    """Rows of HEAD. `given` are (type, query) in place of generated names; they have no variants but those made by rule."""
    names = [inventory.Name(query, kind) for kind, query in given] if given else candidates(count)
    found = totals(bin_dir, db, [(name.kind, name.text) for name in names], work, exact=True)
    rows, cells = [], {}

    def add(kind, name_kind, query, band, length, articles_found):
        rows.append((f"{kind}-{len(rows):04d}", name_kind, query, kind, band, length, articles_found))

    for name, articles_found in by_hash(zip(names, found), lambda pair: pair[0].text):
        cell = (band_of(articles_found, count), length_of(name.text))
        cells.setdefault(cell, []).append((name, articles_found))
    for band in BANDS:
        for length in LENGTHS:
            for name, articles_found in cells.get((band, length), [])[:A_CELL]:
                add("name", name.kind, name.text, band, length, articles_found)
    standing = [name for name, articles_found in by_hash(zip(names, found), lambda pair: pair[0].text) if articles_found > 0]
    for kind in VARIANTS:
        typed = [(name.kind, text) for name in standing if (text := variant(name, kind)) and text != name.text][:20 * A_CELL]
        literal = totals(bin_dir, db, typed, work, exact=True) if typed else []
        # What stands in the articles itself is no variant; a name that the lexicon knows may do both.
        kept = [one for one, stands in zip(typed, literal) if not stands or kind in ("alias", "english")][:A_CELL]
        for (name_kind, text), answered in zip(kept, totals(bin_dir, db, kept, work, exact=False) if kept else []):
            add(kind, name_kind, text, "", length_of(text), answered)
    people, nothing = inventory.People(), []
    for first in range(ABSENT_RANK, ABSENT_RANK + 20 * ABSENT, ABSENT):
        strange = [("person", people.at(rank).text) for rank in range(first, first + ABSENT)]
        nothing += [one for one, answered in zip(strange, totals(bin_dir, db, strange, work, exact=False)) if not answered]
        if len(nothing) >= ABSENT:
            break
    for name_kind, text in nothing[:ABSENT]:
        add("absent", name_kind, text, "", length_of(text), 0)
    return rows


def beginnings(rows):
    """What somebody types before a name is whole: one syllable, two, the second half typed, and the initials."""
    typed = []
    for _, _, query, kind, *_ in rows:
        if kind == "name" and all(hangul.parts(char) for char in query[:2]):
            second = hangul.parts(query[1])
            half = query[0] + (chr(ord(query[1]) - second[2]) if second[2] else hangul.initials(query[1]))
            typed += [("one syllable", query[0]), ("two syllables", query[:2]), ("half typed", half), ("initials", hangul.initials(query))]
    return list(dict.fromkeys(typed))
