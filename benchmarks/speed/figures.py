"""Figures out of the tables of a run: medians, percentiles, ratios, exponents of growth."""
import dataclasses
import math

import asking
import tables
from machine import median, percentile

PERCENTILES = (50, 95, 99)


@dataclasses.dataclass
class Measured:
    """What is known of one size."""
    count: int
    tables: dict  # name -> rows

    def values(self, table, column):
        return [float(row[column]) for row in self.tables[table] if row[column]]

    def middle(self, table, column):
        values = self.values(table, column)
        return median(values) if values else None


NAMES = ("corpus", "index", "disk", "terms", "topics", "query", "term", "suggest", "cold", "add", "peers-index", "peers-search", "peers-failed", "profile")


def load(task):
    return Measured(task.count, {name: tables.read(task.place / f"{name}.tsv") for name in NAMES})


def percentiles_of(rows, topic, column):
    """Over topics, each counting by the median of its rounds: what else the machine did in one of them is no matter of the topic."""
    by_topic = {}
    for row in rows:
        by_topic.setdefault(row[topic], []).append(float(row[column]))
    middles = [median(values) for values in by_topic.values()]
    return (len(middles), *(percentile(middles, percent) for percent in PERCENTILES)) if middles else None


def query_classes(measured):
    """Yields (label, column title, percentiles of it): (topics, p50, p95, p99), or None where nothing was asked."""
    topics = {row["topic"]: row for row in measured.tables["topics"]}
    by_way = {}
    for row in measured.tables["query"]:
        by_way.setdefault(row["way"], []).append(row)
    plain = by_way.get("plain", [])

    def both(label, rows):
        yield label, "match", percentiles_of(rows, "topic", "match_ms")
        yield label, "ten hits", percentiles_of(rows, "topic", "page_ms")

    names = [row for row in plain if topics[row["topic"]]["kind"] == "name"]
    yield from both("names", names)
    for band in asking.BANDS:
        yield from both(f"names, {band}", [row for row in names if topics[row["topic"]]["band"] == band])
    for length in asking.LENGTHS:
        yield from both(f"names of {length} syllables", [row for row in names if topics[row["topic"]]["length"] == length])
    yield from both("names, --exact", by_way.get("exact", []))
    yield from both("names, --loose", by_way.get("loose", []))
    yield "one term by Xapian alone", "match", percentiles_of([row for row in measured.tables["term"] if row["term_ms"]], "topic", "term_ms")
    yield from both("nothing found", [row for row in plain if topics[row["topic"]]["kind"] == "absent"])
    for kind in asking.VARIANTS:
        yield from both(f"variant: {kind}", [row for row in plain if topics[row["topic"]]["kind"] == kind])
    for kind in dict.fromkeys(row["kind"] for row in measured.tables["suggest"]):
        label = "“did you mean”" if kind == "nothing found" else f"--suggest, {kind}"
        yield label, "match", percentiles_of([row for row in measured.tables["suggest"] if row["kind"] == kind], "text", "ms")


def class_of(measured, label, column):
    return next((found for its, title, found in query_classes(measured) if its == label and title == column), None)


def cold(measured):
    """Medians in ms: a query's process, and one that only prints its version."""
    rows = measured.tables["cold"]
    values = {True: [], False: []}
    for row in rows:
        values[row["topic"] == "version"].append(float(row["ms"]))
    return (median(values[False]), median(values[True])) if rows else (None, None)


def disk(measured, database=None, table=None):
    rows = [int(row["bytes"]) for row in measured.tables["disk"]
            if database in (None, row["database"]) and table in (None, row["table"])]
    return sum(rows) if rows else None


def all_terms(measured):
    """(distinct terms, terms an article, bytes of postings and term lists a term of an article)."""
    row = next((row for row in measured.tables["terms"] if row["prefix"] == "all"), None)
    if not row:
        return None, None, None
    size = sum(disk(measured, "articles", table) or 0 for table in ("postlist", "termlist"))
    return int(row["distinct"]), float(row["an_article"]), size / max(1, int(row["postings"]))


def costs(measured):
    """label -> value of everything whose growth is looked at."""
    names = class_of(measured, "names", "match")
    frequent = class_of(measured, "names, frequent", "match")
    rare = class_of(measured, "names, rare", "match")
    slips = class_of(measured, "variant: slip", "match")
    loose = class_of(measured, "names, --loose", "match")
    distinct, an_article, _ = all_terms(measured)
    return {
        "building, wall s": measured.middle("index", "wall_s"), "building, CPU s": measured.middle("index", "cpu_s"),
        "building, memory MB": measured.middle("index", "memory_MB"),
        "disk, articles MB": _mega(disk(measured, "articles")), "disk, words MB": _mega(disk(measured, "words")),
        "distinct terms": distinct, "terms an article": an_article,
        "a name, match p50 ms": names and names[1], "a name, match p99 ms": names and names[3],
        "a frequent name, match p50 ms": frequent and frequent[1], "a rare name, match p50 ms": rare and rare[1],
        "--loose, match p99 ms": loose and loose[3], "a slip, match p50 ms": slips and slips[1],
        "cold process, median ms": cold(measured)[0], "adding 100 articles, wall s": measured.middle("add", "wall_s")}


def _mega(size):
    return None if size is None else size / 1e6


def exponent(points):
    """The slope of a line through the logarithms of (size, cost), by least squares; None for fewer than two."""
    logs = [(math.log(size), math.log(cost)) for size, cost in points if cost]
    if len(logs) < 2:
        return None
    across, up = (sum(values) / len(logs) for values in zip(*logs))
    return sum((x - across) * (y - up) for x, y in logs) / sum((x - across) ** 2 for x, _ in logs)


@dataclasses.dataclass
class Beside:
    """One engine beside ours: what each took in every round, and ours / theirs."""
    name: str
    ours: list
    theirs: list

    @property
    def ratios(self):
        return [mine / other for mine, other in zip(self.ours, self.theirs) if other]


def beside_index(measured, column):
    found = {}
    pairs = {}
    for row in measured.tables["peers-index"]:
        pairs.setdefault((row["beside"], row["round"]), {})[row["engine"]] = float(row[column])
    for (name, _), pair in pairs.items():
        if name in pair and "ireum" in pair:
            its = found.setdefault(name, Beside(name, [], []))
            its.ours.append(pair["ireum"])
            its.theirs.append(pair[name])
    return list(found.values())


def beside_search(measured, percent, mine="ireum"):
    """Of the percentile over the topics in each round; `mine` may be "ireum --exact", which looks for no other forms, as no peer does."""
    by_round = {}
    for row in measured.tables["peers-search"]:
        pair = by_round.setdefault((row["beside"], row["round"]), {"ours": [], "theirs": []})
        if row["engine"] == mine:
            pair["ours"].append(float(row["match_ms"]))
        elif row["engine"] not in ("ireum", "ireum --exact"):
            pair["theirs"].append(float(row["match_ms"]))
    found = {}
    for (name, _), pair in by_round.items():
        its = found.setdefault(name, Beside(name, [], []))
        if pair["ours"] and pair["theirs"]:
            its.ours.append(percentile(pair["ours"], percent))
            its.theirs.append(percentile(pair["theirs"], percent))
    return list(found.values())
