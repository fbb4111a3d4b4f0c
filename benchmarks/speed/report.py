"""The report of a run: README.md, the tables behind it and the plots."""
import lzma
import shutil
import sys
from pathlib import Path

import figures
import machine
import plots
import tables

KINDS = {"F": "forms", "D": "doubtful forms", "J": "joined forms", "XP": "evidence of a person", "XC": "evidence of an organisation",
         "XW": "names of works", "XG": "titles and organisations beside a person", "S": "forms of the title", "A": "bylines", "XO": "outlets",
         "Q": "keys", "all": "all"}
LARGE_TABLE = 100_000  # bytes: larger tables are kept compressed
AT = 100_000  # articles: what is asked of this project is asked for so many


def shown(value, digits=None):
    if value is None:
        return "–"
    if digits is not None:
        return f"{value:,.{digits}f}"
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def spread(values):
    """Median, and the least and the most where there are several."""
    if not values:
        return "–"
    middle = shown(machine.median(values))
    return middle if len(values) == 1 else f"{middle} ({shown(min(values))}–{shown(max(values))})"


def building(all_measured):
    rows = []
    for m in all_measured:
        wall, cpu = m.values("index", "wall_s"), m.values("index", "cpu_s")
        if wall:
            rows.append([f"{m.count:,}", shown(m.count / machine.median(wall), 0), spread(wall), spread(cpu),
                         shown(1000 * machine.median(cpu) / m.count), spread(m.values("index", "memory_MB")), spread(m.values("index", "load"))])
    return tables.markdown(["articles", "articles a second", "wall s", "CPU s", "CPU ms an article", "memory MB", "load before"], rows)


def on_disk(all_measured):
    keys = list(dict.fromkeys((row["database"], row["table"]) for m in all_measured for row in m.tables["disk"]))
    rows = [[f"{database}, {table}", *(shown(size / 1e6 if (size := figures.disk(m, database, table)) is not None else None) for m in all_measured)]
            for database, table in keys]
    if rows:
        rows.append(["all", *(shown((figures.disk(m) or 0) / 1e6) for m in all_measured)])
        rows.append(["bytes of corpus, MB", *(shown(int(m.tables["corpus"][0]["bytes"]) / 1e6) if m.tables["corpus"] else "–" for m in all_measured)])
        found = [figures.all_terms(m) for m in all_measured]
        rows.append(["terms an article", *(shown(its[1]) for its in found)])
        rows.append(["bytes a term of an article, postings and term lists", *(shown(its[2]) for its in found)])
        rows.append(["distinct terms", *(shown(its[0], 0) for its in found)])
    return tables.markdown(["MB", *(f"{m.count:,}" for m in all_measured)], rows)


def terms(measured):
    return tables.markdown(["prefix", "kind", "distinct", "postings", "an article"],
                           [[row["prefix"], KINDS.get(row["prefix"], ""), row["distinct"], row["postings"], row["an_article"]]
                            for row in measured.tables["terms"]])


def asking(measured):
    rows = {}
    for label, column, values in figures.query_classes(measured):
        if values:
            rows.setdefault(label, [label, values[0], "–", "–"])[2 if column == "match" else 3] = " / ".join(f"{value:.3f}" for value in values[1:])
    return tables.markdown(["ms, p50 / p95 / p99", "texts", "match", "with ten titles and snippets"], list(rows.values()))


def found_share(measured):
    """How many of the variants are answered at all."""
    kinds = {}
    for row in measured.tables["topics"]:
        if row["kind"] not in ("name", "absent"):
            kinds.setdefault(row["kind"], []).append(int(row["articles"]) > 0)
    return "; ".join(f"{kind} {sum(found)} of {len(found)}" for kind, found in kinds.items())


def small_things(all_measured):
    rows = []
    for m in all_measured:
        query, version = figures.cold(m)
        if query or m.tables["add"]:
            rows.append([f"{m.count:,}", shown(query), shown(version), spread(m.values("add", "wall_s")), spread(m.values("add", "cpu_s"))])
    return tables.markdown(["articles", "cold process, ten hits printed, ms", "of it a process that prints its version", "adding 100, wall s",
                            "adding 100, CPU s"], rows)


def growth(all_measured):
    found = {m.count: figures.costs(m) for m in all_measured}
    rows = []
    for label in next(iter(found.values())):
        points = [(count, costs[label]) for count, costs in found.items()]
        if any(cost for _, cost in points):
            slope = figures.exponent(points)
            rows.append([label, *(shown(cost) for _, cost in points), "–" if slope is None else f"{slope:.2f}"])
    return tables.markdown(["", *(f"{count:,}" for count in found), "exponent"], rows)


def beside(measured):
    wall, cpu, size = (figures.beside_index(measured, column) for column in ("wall_s", "cpu_s", "bytes"))
    holds = {row["engine"]: row["holds"] for row in measured.tables["peers-index"]}
    rows = [[its.name, spread(its.theirs), spread(its.ours), spread(its.ratios), spread(cpus.theirs), spread(cpus.ratios),
             f"{shown(machine.median(sizes.theirs) / 1e6)}{', no text' if holds.get(its.name) == 'ids' else ''}", spread(sizes.ratios)]
            for its, cpus, sizes in zip(wall, cpu, size)]
    text = tables.markdown(["building", "wall s", "ours", "ours / theirs", "CPU s", "ours / theirs", "disk MB", "ours / theirs"], rows)
    theirs = {its.name: [its.name] for its in figures.beside_search(measured, 50)}
    for mine in ("ireum", "ireum --exact"):
        for percent in figures.PERCENTILES:
            for its in figures.beside_search(measured, percent, mine):
                theirs[its.name] += [spread(its.theirs), spread(its.ratios)] if mine == "ireum" else [spread(its.ratios)]
    return text + "\n\n" + tables.markdown(["asking", "p50 ms", "ours / theirs", "p95 ms", "ours / theirs", "p99 ms", "ours / theirs",
                                           "ours with --exact / theirs, p50", "p95", "p99"], list(theirs.values()))


def profile(measured):
    groups = {}
    for row in measured.tables["profile"]:
        groups[row["group"]] = groups.get(row["group"], 0) + float(row["percent"])
    functions = [row for row in measured.tables["profile"] if row["function"] != "others"][:12]
    return (tables.markdown(["kind of work", "% of samples"], [[name, f"{share:.1f}"] for name, share in sorted(groups.items(), key=lambda item: -item[1])]) +
            "\n\n" + tables.markdown(["function", "library", "%"], [[f"`{row['function'][:90]}`".replace("|", "\\|"), row["library"], row["percent"]]
                                                                     for row in functions]))


def verdict(all_measured):
    """What the project asks of itself, where a corpus of that size was measured."""
    rows = []

    def hold(count, what, value, limit, unit=""):
        if value is not None:
            rows.append([what, f"{count:,}", f"{shown(value, 2)}{unit}", f"{limit:g}{unit}", "yes" if value <= limit else "**no**"])

    for m in all_measured:
        if m.count == AT:
            for label, column, title, limits in (("names", "match", "a name, match", (0.15, 0.5, 0.8)),
                                                 ("names, --exact", "match", "a name with --exact, match", (0.15, 0.5, 0.8)),
                                                 ("names", "ten hits", "a name, ten titles and snippets", (0.8, 1.5, 2.5))):
                if values := figures.class_of(m, label, column):
                    for percent, value, limit in zip(figures.PERCENTILES, values[1:], limits):
                        hold(m.count, f"{title}, p{percent}", value, limit, " ms")
            if values := figures.class_of(m, "names, --loose", "match"):
                hold(m.count, "--loose, p99", values[3], 20, " ms")
            hold(m.count, "disk", (figures.disk(m) or 0) / 1e6 or None, 560, " MB")
            for name, column, limit in (("xapian", "wall_s", 0.12), ("xapian", "cpu_s", 0.22), ("lucene-nori", "wall_s", 0.3), ("groonga", "wall_s", 1.6)):
                if its := next((its for its in figures.beside_index(m, column) if its.name == name), None):
                    hold(m.count, f"building, {'wall' if column == 'wall_s' else 'CPU'} against {name}", machine.median(its.ratios), limit)
        if m.count >= AT:
            hold(m.count, "cold process, median", figures.cold(m)[0], 15, " ms")
            hold(m.count, "adding 100 articles", m.middle("add", "wall_s"), 2 if m.count == AT else 2.5, " s")
    return rows


def written_command():
    """The command that makes all of this: without the choice of steps, of paths outside of the checkout only the last part."""
    words, chosen = [], False
    for word in sys.argv[1:]:
        name = word.partition("=")[0]
        if not chosen and name not in ("--only", "--again"):
            words.append(Path(word).name if Path(word).is_absolute() or word.startswith("..") else word)
        chosen = word in ("--only", "--again")
    return " ".join(["benchmarks/speed/run", *words])


def write(folder, tasks, about, arguments, last):
    """Writes the report of what has been measured so far to `folder`, with plots if it is the last of the run. Returns its text."""
    all_measured = [figures.load(task) for task in tasks if task.place.exists()]
    if not all_measured:
        return ""
    folder.mkdir(parents=True, exist_ok=True)
    for task in tasks:
        keep(task.place, folder / str(task.count))
    drawn = plots.draw(folder, all_measured) if last else []
    source = f"`{arguments.corpus.name}`" if arguments.corpus else (
        f"`benchmarks/speed/generate {'' if arguments.sentences.name == 'corpus.jsonl' and 'sample' in arguments.sentences.parts else arguments.sentences.name + ' '}"
        f"OUT --seed {arguments.seed} --n N`")
    made = f"Articles: {source}, N as in the table."
    lines = [f"# Speed, {folder.name}", "", f"    {written_command()}", "", *(f"- {line}" for line in about), ""]

    def section(title, *texts):
        lines.extend([f"## {title}", "", *(part for text in texts if text for part in (text, ""))])

    def figure(name):
        return f"![{name}]({name})" if name in drawn else ""

    if rows := verdict(all_measured):
        section("What is asked", tables.markdown(["", "articles", "measured", "at most", "held"], rows), made)
    section("Building", building(all_measured), made + " Medians of the rounds, in brackets the least and the most.", figure("growth-building.svg"))
    section("Disk", on_disk(all_measured), made)
    for m in all_measured[-1:]:
        section(f"Terms, {m.count:,} articles", terms(m), made, figure("growth-vocabulary.svg"))
    for m in all_measured:
        if m.tables["query"]:
            section(f"Asking in one process, {m.count:,} articles", asking(m), f"{made} Percentiles over the texts, each by the median of its rounds. Texts of "
                    f"variants that find something: {found_share(m)}.", figure(f"queries-{m.count}.svg"))
    section("A process of its own, and adding", small_things(all_measured), made)
    section("Growth", growth(all_measured), "The exponent is the slope over the logarithms: 1 grows as the corpus does. " + made, figure("growth-asking.svg"))
    for m in all_measured:
        if m.tables["peers-index"]:
            failed = "; ".join(f"{row['beside']} in round {row['round']} ({row['reason'].partition('; see')[0]})" for row in m.tables["peers-failed"])
            section(f"Side by side, {m.count:,} articles", beside(m), failed and f"Failed: {failed}.", made + " Ours and the other in turn, in the same round; ratios of a round, their median, least "
                    "and most. Under 1 ours is quicker or smaller.", figure(f"peers-{m.count}.svg"))
    for m in all_measured:
        if m.tables["profile"]:
            section(f"Where building spends its time, {m.count:,} articles", profile(m), "Samples of the processor's clock by perf, all threads. " + made)
    text = "\n".join(lines).rstrip() + "\n"
    (folder / "README.md").write_text(text, encoding="utf-8")
    return text


def keep(place, folder):
    """The tables as they are, the large ones compressed."""
    if not place.exists():
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for path in sorted(place.glob("*.tsv")):
        if path.stat().st_size <= LARGE_TABLE:
            shutil.copyfile(path, folder / path.name)
        else:
            (folder / f"{path.name}.xz").write_bytes(lzma.compress(path.read_bytes()))
