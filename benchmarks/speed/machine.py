"""Running programs and measuring them; what machine and versions that was."""
import dataclasses
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Failed(Exception):
    """A program that is measured ended with an error."""


def say(message):
    print(f"run: {message}", file=sys.stderr, flush=True)


@dataclasses.dataclass
class Cost:
    wall: float  # seconds
    cpu: float  # seconds, user and system, of all child processes too
    memory: float  # MB, the largest process; never below what this runner itself holds, some 30
    load: float  # of the machine just before

    HEAD = ("wall_s", "cpu_s", "memory_MB", "load")

    def cells(self):
        return f"{self.wall:.3f}", f"{self.cpu:.3f}", f"{self.memory:.0f}", f"{self.load:.2f}"


def measured(command, log, environment=None, allowed=(0,)):
    """Runs a command to its end, what it says goes to `log`. Throws Failed when it ends in another way than is allowed."""
    load = os.getloadavg()[0]
    with open(log, "ab") as out:
        start = time.monotonic()
        process = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=environment,
                                   start_new_session=True)
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:  # interrupted: the program, and a server that it started, must not go on alone
            os.killpg(process.pid, signal.SIGTERM)
            process.wait()
            raise
        wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in allowed:
        lines = Path(log).read_text(encoding="utf-8", errors="replace").strip().splitlines()
        raise Failed(f"{Path(command[0]).name} ended with {process.returncode}: {lines[-1] if lines else 'no message'}; see {log}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, load)


def started_to_ended(command, out):
    """Milliseconds from the start of a process to its end, its output going to the open file `out`."""
    words = [str(word) for word in command]
    actions = [(os.POSIX_SPAWN_DUP2, out.fileno(), 1), (os.POSIX_SPAWN_DUP2, out.fileno(), 2)]
    start = time.perf_counter()
    process = os.posix_spawn(words[0], words, os.environ, file_actions=actions)
    _, status = os.waitpid(process, 0)
    took = 1000 * (time.perf_counter() - start)
    if os.waitstatus_to_exitcode(status) > 1:
        raise Failed(f"{' '.join(words)} ended with {os.waitstatus_to_exitcode(status)}")
    return took


def output_of(command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, encoding="utf-8").stdout


def git(*words):
    return output_of(["git", "-C", ROOT, *words]).strip()


def size_of(place):
    """Bytes of all files below a folder."""
    return sum(path.stat().st_size for path in Path(place).rglob("*") if path.is_file())


def model():
    found = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    return found.group(1) if found else "unknown processor"


def memory_size():
    found = re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text(encoding="utf-8"))
    return f"{int(found.group(1)) / 2 ** 20:.0f} GB" if found else "unknown memory"


def describe(bin_dir):
    """Lines about the machine and versions."""
    compiler = output_of(["g++", "--version"]).splitlines()[0] if shutil.which("g++") else "no compiler"
    return [f"machine: {model()}, {os.cpu_count()} cores, {memory_size()}", f"system: {' '.join(os.uname()[i] for i in (0, 2, 4))}",
            f"versions: {output_of([bin_dir / 'ireum-query', '--version']).strip()}; {compiler}; Python {sys.version.split()[0]}"]


def percentile(values, percent):
    """The smallest value that at least so many of 100 do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def median(values):
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
