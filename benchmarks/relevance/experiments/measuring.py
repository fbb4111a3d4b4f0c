"""What the experiments share: variants of this checkout built apart, runs of collections, figures of ireum-eval.

Product code knows nothing of them: a variant is a copy of the tracked files with a few stated edits, built in a scratch folder. An
edit whose place is not found, or is found more often than it says, is an error, so that none goes without effect in silence.
"""
import dataclasses
import datetime
import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
RESULTS = ROOT / "benchmarks/relevance/results"
SAMPLE = ROOT / "corpus/sample"
ALL_TIERS = ("--wide", "--loose", "--limit", "1000")
TOOLS = ("ireum-index", "ireum-query", "ireum-eval")
# Where another build's folder would do.
BUILD_TYPE = "RelWithDebInfo"


class Misplaced(Exception):
    """An edit does not fit the tree as it is now."""


def say(message):
    print(f"{Path(sys.argv[0]).name}: {message}", file=sys.stderr, flush=True)


def output_of(command, **options):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, encoding="utf-8", **options).stdout


def commit():
    return output_of(["git", "-C", ROOT, "rev-parse", "--short=12", "HEAD"]).strip()


# What is measured is the tree as it stands when a command begins.
COMMIT = commit()
CHANGED = bool(output_of(["git", "-C", ROOT, "status", "--porcelain", "--untracked-files=no"]).strip())


def results_folder(kind):
    """Where the figures of today and this commit are kept."""
    today = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
    folder = RESULTS / f"{today}-{COMMIT}" / kind
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def about(lines):
    """What stands in a result's about.txt: the command, the commit, the machine."""
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    command = " ".join([Path(sys.argv[0]).resolve().relative_to(ROOT).as_posix(), *(Path(word).name for word in sys.argv[1:])])
    return "\n".join([f"command: {command}", f"commit: {COMMIT}{', with changes' if CHANGED else ''}",
                      f"machine: {model.group(1) if model else 'unknown'}, {os.cpu_count()} cores", *lines]) + "\n"


@dataclasses.dataclass(frozen=True)
class Edit:
    """Replaces what `pattern` matches in `file`, exactly `count` times, 0 for once or more."""
    file: str
    pattern: str
    replacement: str
    count: int = 1

    def apply(self, text):
        changed, times = re.subn(self.pattern, self.replacement, text, flags=re.MULTILINE)
        if times == 0 or (self.count and times != self.count):
            raise Misplaced(f"{self.file}: {self.pattern!r} is found {times} times, wanted {self.count or 'some'}")
        return changed


@dataclasses.dataclass(frozen=True)
class Drop:
    """Leaves the rows of a word list out for which `what` (a function of the row's columns) holds."""
    file: str
    what: object

    def apply(self, text):
        kept, dropped = [], 0
        for line in text.split("\n"):
            if line and not line.startswith("#") and self.what(line.split("\t")):
                dropped += 1
            else:
                kept.append(line)
        if dropped == 0:
            raise Misplaced(f"{self.file}: no row to leave out")
        return "\n".join(kept)


class Tree:
    """A copy of the checkout's tracked files that is edited and built in `work`."""

    def __init__(self, work):
        self.work = work.resolve()
        self.source = self.work / "tree"
        self.build_dir = self.work / "build"
        listed = output_of(["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]).split("\0")
        skipped = ("benchmarks/relevance/results/", "benchmarks/speed/results/")
        self.files = [name for name in listed if name and (ROOT / name).is_file() and not name.startswith(skipped)]

    def _write(self, edits):
        edits_of = {}
        for edit in edits:
            edits_of.setdefault(edit.file, []).append(edit)
        if unknown := edits_of.keys() - set(self.files):
            raise Misplaced(f"{', '.join(sorted(unknown))}: no such file")
        edited = {}
        for name, its in edits_of.items():
            text = (ROOT / name).read_text(encoding="utf-8")
            for edit in its:
                text = edit.apply(text)
            edited[name] = text.encode("utf-8")
        for name in self.files:
            content = edited.get(name) or (ROOT / name).read_bytes()
            path = self.source / name
            # What stays the same keeps its time, so that little is built anew.
            if not path.exists() or path.read_bytes() != content:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
                path.chmod((ROOT / name).stat().st_mode)

    def build(self, name, edits=()):
        """Builds the variant. Returns the folder of its programs, which later builds leave alone."""
        self._write(edits)
        log = self.work / f"{name}.build.log"
        with open(log, "w", encoding="utf-8") as file:
            for command in (["cmake", "-S", self.source, "-B", self.build_dir, "-G", "Ninja", f"-DCMAKE_BUILD_TYPE={BUILD_TYPE}",
                             "-DBUILD_TESTING=OFF"],
                            ["cmake", "--build", self.build_dir, "-j2", "--target", *TOOLS]):
                if subprocess.run([str(word) for word in command], stdout=file, stderr=file, check=False).returncode != 0:
                    raise Misplaced(f"the variant does not build; {log} tells why")
        bin_dir = self.work / "bin" / name
        bin_dir.mkdir(parents=True, exist_ok=True)
        for tool in TOOLS:
            shutil.copy2(self.build_dir / "bin" / tool, bin_dir / tool)
        return bin_dir


def build_index(bin_dir, corpus, db, environment=None):
    """A fresh index of one corpus."""
    shutil.rmtree(db, ignore_errors=True)
    subprocess.run([str(bin_dir / "ireum-index"), "--db", str(db), str(corpus)], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, env=os.environ | (environment or {}))


def answer(bin_dir, db, topics, run, environment=None, how=ALL_TIERS):
    """Lets ireum-query answer a topics file into `run`."""
    run.parent.mkdir(parents=True, exist_ok=True)
    with open(run, "wb") as out:
        command = [str(bin_dir / "ireum-query"), "--db", str(db), "--topics", str(topics), "--format", "trec", *how]
        ended = subprocess.run(command, stdout=out, env=os.environ | (environment or {}), check=False).returncode
    if ended > 1:
        raise subprocess.CalledProcessError(ended, command)


def judged(collection):
    """The options of ireum-eval that name a collection's judgments."""
    unjudged = collection / "unjudged.txt"
    return ["--qrels", collection / "qrels.txt", *(["--unjudged", unjudged] if unjudged.exists() else [])]


def tables_of(text):
    """title -> rows as dictionaries, of what ireum-eval prints with --format tsv."""
    tables, title, head = {}, "", None
    for line in text.split("\n"):
        if line.startswith("# "):
            title, head = line[2:], None
        elif line and head is None:
            head = line.split("\t")
            tables[title] = []
        elif line:
            tables[title].append(dict(zip(head, line.split("\t"))))
    return tables


def scores_by_topic(bin_dir, collection, run, measures, topics=None):
    """topic -> measure -> value."""
    text = output_of([bin_dir / "ireum-eval", "score", *judged(collection), "--run", run, "--topics", topics or collection / "topics.tsv",
                      "--per-topic", "--measure", ",".join(measures), "--resamples", 1, "--format", "tsv"])
    for rows in tables_of(text).values():
        if rows and "topic" in rows[0]:
            return {row["topic"]: {measure: float(row[measure]) for measure in measures} for row in rows}
    raise RuntimeError("ireum-eval score gave no table of topics")


def differences(bin_dir, collection, base, run, measures, topics):
    """name of the topics file -> measure -> row (base, mean, difference, low, high, p) of run against base."""
    text = output_of([bin_dir / "ireum-eval", "compare", *judged(collection), base, run, "--measure", ",".join(measures), "--changed", 0,
                      "--format", "tsv", *(word for file in topics for word in ("--topics", file))])
    return {title.split(", ", 1)[1]: {row["measure"]: row for row in rows} for title, rows in tables_of(text).items()}


def read_topics(path):
    """(topic, type, query) of every line."""
    return [tuple(line.split("\t")) for line in path.read_text(encoding="utf-8").splitlines()]


def half_of(query):
    """The half of the split that a query falls into, 0 or 1: the last bit of its SHA-256."""
    return hashlib.sha256(query.encode()).digest()[-1] & 1


def fold_of(query, folds):
    """The fold of cross-validation, from the first four bytes of the query's SHA-256."""
    return int.from_bytes(hashlib.sha256(query.encode()).digest()[:4], "big") % folds


def write_topics(path, topics):
    path.write_text("".join("\t".join(topic) + "\n" for topic in topics), encoding="utf-8")
    return path


def table(rows, head):
    """A table in Markdown."""
    return "\n".join([f"| {' | '.join(head)} |", "|" + " --- |" * len(head)] +
                     [f"| {' | '.join(str(cell) for cell in row)} |" for row in rows])


def write_tsv(path, head, rows):
    path.write_text("".join("\t".join(str(cell) for cell in row) + "\n" for row in (head, *rows)), encoding="utf-8")
