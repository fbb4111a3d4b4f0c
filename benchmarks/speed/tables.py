"""Tables of tab-separated values: written row by row, so that what is done stays when a run is interrupted."""


def read(path):
    """The rows as dictionaries; none where there is no file yet."""
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    head = lines[0].split("\t")
    return [dict(zip(head, line.split("\t"))) for line in lines[1:]]


def append(path, head, rows):
    new = not path.exists()
    with open(path, "a", encoding="utf-8") as file:
        for row in (head, *rows) if new else rows:
            file.write("\t".join(str(cell) for cell in row) + "\n")


def write(path, head, rows):
    """At once or not at all."""
    beside = path.with_name(path.name + ".new")
    beside.unlink(missing_ok=True)
    append(beside, head, rows)
    beside.rename(path)


def markdown(head, rows):
    if not rows:
        return "Nothing measured."
    lines = [head, [":---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join(f"| {' | '.join(str(cell) for cell in line)} |" for line in lines)
