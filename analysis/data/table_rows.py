"""Reads the TSV tables of this folder and its subfolders for their compilers."""
import os
import unicodedata


def name_of(path):
    return os.path.splitext(os.path.basename(path))[0]


def read(path, digest, errors, take, key=lambda cols: cols[0].encode()):
    """Calls take(cols) with the columns of each row of a table of UTF-8 in NFC, whose rows are sorted by `key`, without duplicates;
    lines that begin with `#` are comments. Adds what is wrong to `errors`, and the name of the table and its rows to `digest`, if
    there is one."""
    with open(path, "rb") as f:
        raw = f.read()
    if digest is not None:
        digest.update(name_of(path).encode() + b"\0")
    last = None
    for number, line in enumerate(raw.decode("utf-8").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        if digest is not None:
            digest.update(line.encode() + b"\n")
        where = f"{path}:{number}: "
        cols = line.split("\t")
        if unicodedata.normalize("NFC", line) != line:
            errors.append(where + "not in NFC")
        this = key(cols)
        if last is not None and this <= last:
            errors.append(where + ("duplicate" if this == last else "not sorted by the bytes of the first column"))
        last = this
        try:
            take(cols)
        except (KeyError, IndexError, ValueError) as e:
            errors.append(where + f"unreadable row: {type(e).__name__} {e}")


def literal(text):
    """A C++ literal of its UTF-8."""
    return '"' + "".join(f"\\{b:03o}" if b >= 128 or b in b'"\\' else chr(b) for b in text.encode()) + '"'


def view(text):
    """The braces of a std::string_view of it."""
    return f"{{{literal(text)}, {len(text.encode())}}}"
