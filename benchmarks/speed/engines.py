"""What is measured side by side: this tree, an earlier commit of it, and the peers of the relevance benchmark."""
import importlib.machinery
import importlib.util
import io
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import machine

PEERS = machine.ROOT / "benchmarks/relevance/peers"
PAGE = 10  # hits


def run_peers():
    """The program that runs the peers of the relevance benchmark, as a module: it knows where they are and what they can."""
    loader = importlib.machinery.SourceFileLoader("run_peers", str(PEERS / "run-peers"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("run_peers", loader))
    loader.exec_module(module)
    return module


class Ours:
    """The tools of a folder."""

    modes = [""]
    holds = "text"

    def __init__(self, name, bin_dir):
        self.name, self.bin_dir = name, bin_dir
        self.engine = machine.output_of([bin_dir / "ireum-query", "--version"]).strip()

    def index(self, corpus, place, log):
        shutil.rmtree(place, ignore_errors=True)
        return machine.measured([self.bin_dir / "ireum-index", "--db", place, corpus], log)

    def search(self, place, topics, mode, work, rounds=1, options=()):
        """(topic, round, ms to match, ms to show a page) of each topic and round, after one round that is not counted."""
        timing = work / "timing.tsv"
        with open(work / "answers", "wb") as out:
            command = [self.bin_dir / "ireum-query", "--db", place, "--topics", topics, "--timing", timing, "--limit", PAGE, "--repeat",
                       rounds + 1, *options]
            ended = subprocess.run([str(word) for word in command], stdout=out, stderr=subprocess.PIPE, check=False)
        if ended.returncode > 1:
            raise machine.Failed(f"ireum-query ended with {ended.returncode}: {ended.stderr.decode(errors='replace').strip()}")
        rows = [line.split("\t") for line in timing.read_text(encoding="utf-8").splitlines()]
        each = len(rows) // (rounds + 1)
        return [(row[0], at // each, float(row[1]), float(row[2])) for at, row in enumerate(rows) if at >= each]


class Peer:
    """A peer, through its own command line (benchmarks/relevance/peers/README.md)."""

    def __init__(self, peer, modes):
        self.name, self.engine, self.holds = peer.name, peer.engine, peer.holds
        self.modes = modes or peer.modes or [""]
        self._program = peer.program
        self._environment = os.environ | {"LC_ALL": "C.UTF-8"}

    def index(self, corpus, place, log):
        shutil.rmtree(place, ignore_errors=True)
        return machine.measured([self._program, "index", corpus, place], log, self._environment)

    def search(self, place, topics, mode, work, rounds=1, options=()):
        timing = work / "timing.tsv"
        machine.measured([self._program, "search", place, topics, "--run", work / "answers", "--timing", timing, "--depth", PAGE,
                          *(["--mode", mode] if mode else [])], work / f"{self.name}.log", self._environment)
        rows = [line.split("\t") for line in timing.read_text(encoding="utf-8").splitlines()]
        return [(row[0], 1, float(row[1]), 0.0) for row in rows]


def find_peers(wanted, complain):
    """The peers asked for that can run, and (name, reason) of those that cannot. `complain` is told of a wrong name."""
    if wanted == "none":
        return [], []
    module = run_peers()
    peers = module.find_peers(PEERS, machine.ROOT / "build/peers")

    class Refusal:
        error = staticmethod(complain)

    ready, missing = [], []
    for name, modes in module.choose(peers, "" if wanted == "all" else wanted, Refusal).items():
        if reason := peers[name].describe():
            missing.append((name, f"{reason}; scripts/peers {name} gets it"))
        else:
            ready.append(Peer(peers[name], modes))
    return ready, missing


def build(source, build_dir, targets, log):
    """Builds in release mode. Returns the folder of the programs."""
    for command in (["cmake", "-S", source, "-B", build_dir, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release", "-DBUILD_TESTING=OFF"],
                    ["cmake", "--build", build_dir, "-j2", "--target", *targets]):
        machine.measured(command, log)
    return build_dir / "bin"


def earlier(commit, work):
    """The tools of an earlier commit, built in `work`."""
    name = machine.git("rev-parse", "--short=12", f"{commit}^{{commit}}")
    source = work / f"source-{name}"
    if not source.exists():
        archive = subprocess.run(["git", "-C", str(machine.ROOT), "archive", name], check=True, capture_output=True).stdout
        beside = Path(f"{source}.new")
        shutil.rmtree(beside, ignore_errors=True)
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            tar.extractall(beside, filter="data")
        beside.rename(source)
    machine.say(f"building {name}")
    return Ours(f"ireum-{name}", build(source, work / f"build-{name}", ["ireum-index", "ireum-query"], work / f"build-{name}.log"))
