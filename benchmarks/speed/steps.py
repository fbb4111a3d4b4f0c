"""The steps of a run, for a corpus of one size. Each writes tables below `place` as soon as they are measured."""
import dataclasses
import shutil
import subprocess
from pathlib import Path

import asking
import engines
import hotspots
import machine
import tables
from machine import Cost

HERE = Path(__file__).resolve().parent
COLD_NAMES = 30
ADDED = 100


@dataclasses.dataclass
class Task:
    """A corpus and what is to be done with it."""
    count: int  # articles
    corpus: Path
    place: Path  # of the tables
    work: Path  # of what may be thrown away
    ours: engines.Ours
    sentences: Path
    seed: int
    rounds: int
    build_rounds: int  # of what takes long: building and adding
    made: bool  # the corpus is ours to make
    topics: Path | None = None
    others: list = dataclasses.field(default_factory=list)  # engines beside ours

    @property
    def db(self):
        return self.work / "index"

    @property
    def log(self):
        return self.work / "log.txt"


def generate(task, out, count, first=0):
    return machine.measured([HERE / "generate", task.sentences, out, "--n", count, "--seed", task.seed, "--first", first], task.log)


def corpus(task):
    """How long the articles take to make, and how much text they are."""
    cells = ("",) * len(Cost.HEAD)
    if task.made:
        beside = task.corpus.with_suffix(".new")
        cells = generate(task, beside, task.count).cells()
        beside.rename(task.corpus)
    tables.write(task.place / "corpus.tsv", ("articles", "bytes", *Cost.HEAD), [(task.count, task.corpus.stat().st_size, *cells)])


def index(task):
    """What building costs, and what lies on disk then."""
    for number in range(1, task.build_rounds + 1):
        cost = task.ours.index(task.corpus, task.db, task.log)
        tables.append(task.place / "index.tsv", ("round", *Cost.HEAD), [(number, *cost.cells())])
        machine.say(f"{task.count}: indexed in {cost.wall:.1f} s, {cost.cpu:.1f} s of CPU")
    rows = [(path.parent.name, path.stem, path.stat().st_size) for path in sorted(task.db.rglob("*.glass")) if path.stat().st_size]
    rest = machine.size_of(task.db) - sum(row[2] for row in rows)
    tables.write(task.place / "disk.tsv", ("database", "table", "bytes"), [*rows, ("index", "rest", rest)])
    text = machine.output_of([task.ours.bin_dir / "ireum-speed", "terms", "--db", task.db])
    (task.place / "terms.tsv").write_text(text, encoding="utf-8")


def need_index(task):
    if not (task.db / "MANIFEST.json").exists():
        machine.say(f"{task.count}: the index is gone; it is made again, not measured")
        task.ours.index(task.corpus, task.db, task.log)


def asked_rows(task):
    """The topics, chosen once."""
    path = task.place / "topics.tsv"
    if not path.exists():
        need_index(task)
        given = None
        if task.topics:
            lines = [line.split("\t") for line in task.topics.read_text(encoding="utf-8").splitlines() if line]
            if any(len(line) < 3 for line in lines):
                raise machine.Failed(f"{task.topics}: not topic, type and query with tabs between")
            given = [(line[1], line[2]) for line in lines]
        tables.write(path, asking.HEAD, asking.choose(task.ours.bin_dir, task.db, task.count, task.work, given))
    return [tuple(row[column] for column in asking.HEAD) for row in tables.read(path)]


def topics_file(task, rows):
    path = task.work / "topics.tsv"
    path.write_text("".join("\t".join(row[:3]) + "\n" for row in rows), encoding="utf-8")
    return path


def query(task):
    """Times in one process: each way to ask a round after one that is not counted."""
    rows = asked_rows(task)
    need_index(task)
    path, head, found = task.place / "query.tsv", ("way", "topic", "round", "match_ms", "page_ms"), []
    names = [row for row in rows if row[3] == "name"]
    for way, its, options in (("plain", rows, ()), ("exact", names, ("--exact",)), ("loose", names, ("--loose",))):
        if its:
            timed = task.ours.search(task.db, topics_file(task, its), "", task.work, task.rounds, options)
            found += [(way, topic, number, f"{match:.4f}", f"{match + page:.4f}") for topic, number, match, page in timed]
    tables.write(path, head, found)
    if names:
        text = machine.output_of([task.ours.bin_dir / "ireum-speed", "match", "--db", task.db, "--topics", topics_file(task, names), "--rounds",
                                  task.rounds])
        (task.place / "term.tsv").write_text(text, encoding="utf-8")
    typed = asking.beginnings(rows) + [("nothing found", row[2]) for row in rows if row[3] == "absent"]
    (task.work / "typed.tsv").write_text("".join(f"{kind}\t{text}\n" for kind, text in typed), encoding="utf-8")
    text = machine.output_of([task.ours.bin_dir / "ireum-speed", "suggest", "--db", task.db, "--topics", task.work / "typed.tsv", "--rounds",
                              task.rounds])
    (task.place / "suggest.tsv").write_text(text, encoding="utf-8")


def cold(task):
    """From the start of a process to its end, ten hits printed; the files are in the page cache, for each was read just before."""
    names = [row for row in asked_rows(task) if row[3] == "name"]
    names = asking.by_hash(names, lambda row: row[2])[:COLD_NAMES]
    need_index(task)
    tool, found = task.ours.bin_dir / "ireum-query", []
    with open(task.work / "answers", "wb") as out:
        for number in range(task.rounds + 1):
            for row in names:
                found.append((row[0], number, f"{machine.started_to_ended([tool, '--db', task.db, row[2]], out):.3f}"))
            found.append(("version", number, f"{machine.started_to_ended([tool, '--version'], out):.3f}"))
    tables.write(task.place / "cold.tsv", ("topic", "round", "ms"), [row for row in found if row[1] > 0])


def add(task):
    """A hundred new articles into a copy of the index, so many times one after the other."""
    need_index(task)
    copy = task.work / "index-added"
    shutil.rmtree(copy, ignore_errors=True)
    subprocess.run(["cp", "-a", "--reflink=auto", task.db, copy], check=True)
    found = []
    for number in range(1, task.build_rounds + 1):
        new = task.work / "added.jsonl"
        generate(task, new, ADDED, task.count + (number - 1) * ADDED)
        found.append((number, ADDED, *machine.measured([task.ours.bin_dir / "ireum-index", "--db", copy, new], task.log).cells()))
    tables.write(task.place / "add.tsv", ("round", "articles", *Cost.HEAD), found)
    shutil.rmtree(copy)


def peers(task):
    """Each engine beside ours, in turn: ours indexes, it indexes; ours answers, it answers. A pair of a round that is done stays."""
    if not task.others:
        return
    rows = [row for row in asked_rows(task) if row[3] == "name"]
    costs, times = task.place / "peers-index.tsv", task.place / "peers-search.tsv"
    done = {(row["round"], row["beside"]) for row in tables.read(costs)}
    for number in range(1, task.rounds + 1):
        for other in task.others:
            if (str(number), other.name) in done:
                continue
            machine.say(f"{task.count}, round {number} of {task.rounds}: {other.name}")
            pair, asked = [], []
            places = {engine.name: task.work / f"beside-{engine.name}" for engine in (task.ours, other)}
            try:
                for engine in (task.ours, other):
                    cost = engine.index(task.corpus, places[engine.name], task.work / f"{engine.name}.log")
                    pair.append((number, other.name, engine.name, *cost.cells(), machine.size_of(places[engine.name]), engine.holds))
                topics = topics_file(task, rows)
                for mode in other.modes:
                    label = f"{other.name}-{mode}" if mode else other.name
                    for said, engine, options in (("ireum", task.ours, ()), ("ireum --exact", task.ours, ("--exact",)), (other.name, other, ())):
                        for topic, _, match, _ in engine.search(places[engine.name], topics, mode, task.work, options=options):
                            asked.append((number, label, said, topic, f"{match:.4f}"))
            except machine.Failed as error:
                machine.say(f"{other.name}: left out of this round: {error}")
                tables.append(task.place / "peers-failed.tsv", ("round", "beside", "reason"), [(number, other.name, str(error).replace("\n", " "))])
                continue
            finally:
                for place in places.values():
                    shutil.rmtree(place, ignore_errors=True)
            tables.append(times, ("round", "beside", "engine", "topic", "match_ms"), asked)
            tables.append(costs, ("round", "beside", "engine", *Cost.HEAD, "bytes", "holds"), pair)


def profile(task):
    """Where the time of building goes, if perf can tell."""
    rows, reason = hotspots.record([task.ours.bin_dir / "ireum-index", "--db", task.work / "index-profiled", task.corpus], task.work)
    shutil.rmtree(task.work / "index-profiled", ignore_errors=True)
    if reason:
        machine.say(f"no profile: {reason}")
        return
    tables.write(task.place / "profile.tsv", ("percent", "library", "group", "function"), rows)


STEPS = {"corpus": corpus, "index": index, "query": query, "cold": cold, "add": add, "profile": profile, "peers": peers}
OUTPUTS = {"corpus": ("corpus",), "index": ("index", "disk", "terms"), "query": ("query", "term", "suggest"), "cold": ("cold",), "add": ("add",),
           "peers": ("peers-index", "peers-search", "peers-failed"), "profile": ("profile",)}


def is_done(task, step):
    """Whether a step has nothing left to do. The peers know themselves which pairs are done, as others may be asked for now."""
    return step != "peers" and (task.place / f"{step}.done").exists()


def forget(task, step):
    for name in OUTPUTS[step]:
        (task.place / f"{name}.tsv").unlink(missing_ok=True)
    (task.place / f"{step}.done").unlink(missing_ok=True)


def do(task, step):
    task.place.mkdir(parents=True, exist_ok=True)
    task.work.mkdir(parents=True, exist_ok=True)
    if step != "peers":
        forget(task, step)  # what an interrupted run left of it
    STEPS[step](task)
    (task.place / f"{step}.done").touch()
