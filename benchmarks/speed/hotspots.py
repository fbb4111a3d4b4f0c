"""Where a program's time goes, by library and kind of work, from perf's samples of the processor's clock."""
import re
import shutil
import subprocess

SHOWN = 0.2  # percent; rarer functions are added up

# First pattern that fits the library, then the function.
GROUPS = [
    (r"libxapian", r"", "Xapian: postings, term lists, tables (no names of functions in the library)"),
    (r"libz|libzstd|liblz", r"", "compressing"),
    (r"libicu", r"", "Unicode (ICU)"),
    (r"kernel|\[vdso\]|\.ko$", r"", "system"),
    (r"", r"^(_Rb_tree|std::_Rb_tree)|_Rb_tree_", "ordered maps (Xapian's pending postings, mostly)"),
    (r"", r"malloc|^_int_free|cfree|calloc|realloc|operator (new|delete)|unlink_chunk|tcache|arena|systrim", "memory"),
    (r"libc[.-]", r"mem(cmp|cpy|move|set|chr)|str(len|cmp|chr)", "comparing and copying bytes (maps of Xapian and ours)"),
    (r"", r"ireum::analysis::sound", "analysis: keys by sound, for words"),
    (r"", r"ireum::analysis", "analysis: pieces, cuts, evidence"),
    (r"", r"ireum::corpus|rapidjson|XXH|xxh", "reading: JSON, fingerprints"),
    (r"", r"[Ww]ord", "words database: building documents"),
    (r"", r"ireum::indexer|ireum::schema", "indexer: building documents"),
]


def group_of(library, function):
    for libraries, functions, name in GROUPS:
        if re.search(libraries, library) and re.search(functions, function):
            return name
    return "other"


def parse(text):
    """Rows (percent, library, group, function) of what perf report prints with tabs between, the rare ones as one of their library."""
    rows, rare = [], {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.split("\t")]
        if line.startswith("#") or len(cells) < 3 or not cells[0].endswith("%"):
            continue
        percent, library, function = float(cells[0][:-1]), cells[1], re.sub(r"^\[[.k]\] ", "", cells[2])
        key = (library, group_of(library, function))
        if percent >= SHOWN and not re.fullmatch(r"0x[0-9a-f]+", function):
            rows.append((percent, *key, function[:160]))
        else:
            rare[key] = rare.get(key, 0) + percent
    rows += [(percent, *key, "others") for key, percent in rare.items() if percent >= 0.005]
    return [(f"{percent:.2f}", *rest) for percent, *rest in sorted(rows, reverse=True)]


def record(command, work):
    """Rows as parse() gives them, or the reason why there are none."""
    if not shutil.which("perf"):
        return [], "perf is not installed"
    data = work / "perf.data"
    ended = subprocess.run(["perf", "record", "-q", "-F", "499", "-o", str(data), "--", *(str(word) for word in command)], capture_output=True,
                           check=False, encoding="utf-8", errors="replace")
    if ended.returncode != 0:
        return [], (ended.stderr.strip().splitlines() or ["perf record failed"])[-1]
    said = subprocess.run(["perf", "report", "-q", "-i", str(data), "--stdio", "--no-children", "-g", "none", "-F", "overhead,dso,symbol", "-t",
                           "\t"], capture_output=True, check=False, encoding="utf-8", errors="replace")
    data.unlink(missing_ok=True)
    rows = parse(said.stdout)
    return (rows, "") if rows else ([], "perf took no samples")
