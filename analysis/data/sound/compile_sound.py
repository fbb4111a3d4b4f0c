#!/usr/bin/env python3
"""Check the sound tables of this folder and compile them into C++ arrays.

  compile_sound.py OUT.cpp english.tsv hangul.tsv foreign.tsv native.tsv

README.md says what stands in a table. What is wrong is said as file:line: reason, and nothing is written.
"""
import hashlib
import os
import sys

ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
CODAS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
FIRST_NUCLEUS = 0x314F
NUMBERS_A_LINE = 24
HASH_FACTOR = 0x9E3779B97F4A7C15  # of ChunkTables::slots: 2^64 by the golden ratio (Knuth, TAOCP 3, 6.4)
OF_JAMO = ("foreign", "native")  # small enough for a table of every step; asked of every long word of an article


def pack(text):
    """The symbols of a chunk's side in one number, as analysis/sound/jamo.h numbers them."""
    packed, i = 0, 0
    while i < len(text) and text != "0":
        if text[i] == "_":
            i += 1
            symbol = 40 + CODAS.index(text[i])
        elif "a" <= text[i] <= "z":
            symbol = ord(text[i]) - ord("a") + 1
        elif 0 <= ord(text[i]) - FIRST_NUCLEUS < 21:
            symbol = 20 + ord(text[i]) - FIRST_NUCLEUS
        else:
            symbol = 1 + ONSETS.index(text[i])
        packed = packed << 8 | symbol
        i += 1
    if packed >= 1 << 24:
        raise ValueError("a chunk of more than three symbols")
    return packed


class Table:
    def __init__(self, path, digest):
        self.name = os.path.basename(path).removesuffix(".tsv")
        self.arrays = {"chunks": [], "next": [0], "cost": [0], "backoff": [], "children": [], "shorter": []}
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                digest.update(line.encode())
                try:
                    self.row(line.rstrip("\n").split("\t"))
                except (ValueError, IndexError) as error:
                    raise SystemExit(f"{path}:{number}: {error}") from error
        arrays = self.arrays
        arrays["children"].append(len(arrays["next"]))
        boundary = len(arrays["chunks"])
        if len(arrays["shorter"]) != len(arrays["next"]):
            raise SystemExit(f"{path}: {len(arrays['shorter'])} nodes, {len(arrays['next'])} named")
        if arrays["next"][1:boundary + 2] != list(range(boundary + 1)):
            raise SystemExit(f"{path}: the root does not have every chunk and the boundary")
        if max(arrays["next"]) > boundary:
            raise SystemExit(f"{path}: an n-gram of a chunk that is not there")
        # A step to the shorter sequence must come nearer to the root, or a look-up would never end.
        if any(shorter >= node for node, shorter in enumerate(arrays["shorter"]) if node):
            raise SystemExit(f"{path}: a shorter sequence that stands behind the longer one")

    def row(self, columns):
        arrays = self.arrays
        if columns[0].startswith("#"):
            return
        if columns[0] == "chunk":
            key = pack(columns[1]) << 24 | pack(columns[2])
            if arrays["chunks"] and arrays["chunks"][-1] >= key:
                raise ValueError("chunks are not sorted")
            arrays["chunks"].append(key)
        elif columns[0] == "node":
            self.node(columns[1], columns[2], [int(n) for n in columns[3].split()])
        elif columns[0] == "leaves":
            for shorter in columns[1].split():
                self.node(shorter, "0", [])
        else:
            raise ValueError(f"a row of unknown kind {columns[0]}")

    def node(self, shorter, backoff, children):
        arrays = self.arrays
        if len(children) % 2 or children[::2] != sorted(set(children[::2])):
            raise ValueError("children are not pairs, sorted")
        if any(not 0 <= n < 1 << 16 for n in children + [int(backoff)]):
            raise ValueError("a number beyond 16 bits")
        arrays["shorter"].append(int(shorter))
        arrays["backoff"].append(int(backoff))
        arrays["children"].append(len(arrays["next"]))
        arrays["next"] += children[::2]
        arrays["cost"] += children[1::2]

    def add_steps(self):
        """What each chunk and the boundary cost after each context, and the context behind it: see ChunkTables::steps."""
        arrays = self.arrays
        children, shorter = arrays["children"], arrays["shorter"]
        width = len(arrays["chunks"]) + 1
        after = list(range(len(shorter)))  # the longest context that a sequence leaves: a leaf's is a shorter one's
        for node in range(1, len(shorter)):
            if children[node] == children[node + 1]:
                after[node] = after[shorter[node]]
        rows = [[(arrays["cost"][1 + chunk], after[1 + chunk]) for chunk in range(width)]]
        for context in range(1, max(after) + 1):
            backoff = arrays["backoff"][context]
            row = [(backoff + cost, behind) for cost, behind in rows[shorter[context]]]
            for child in range(children[context], children[context + 1]):
                row[arrays["next"][child]] = (arrays["cost"][child], after[child])
            rows.append(row)
        if any(max(step) >= 1 << 16 for row in rows for step in row):
            raise SystemExit(f"{self.name}: a step beyond 16 bits")
        arrays["steps"] = [behind << 16 | cost for row in rows for cost, behind in row]

    def add_slots(self):
        """Chunks by open addressing, at most half of it used: see ChunkTables::slots."""
        chunks = self.arrays["chunks"]
        bits = (2 * len(chunks) - 1).bit_length()
        slots = [0] * (1 << bits)
        for number, key in enumerate(chunks, 1):
            slot = (key * HASH_FACTOR & (1 << 64) - 1) >> (64 - bits)
            while slots[slot]:
                slot = (slot + 1) % len(slots)
            slots[slot] = number
        self.arrays["slots"] = slots

    def write(self, out):
        for key, numbers in self.arrays.items():
            kind = {"chunks": "std::uint64_t", "children": "std::uint32_t", "shorter": "std::uint32_t", "steps": "std::uint32_t"}
            out.write(f"constexpr {kind.get(key, 'std::uint16_t')} {self.name}_{key}[] = {{\n")
            for i in range(0, len(numbers), NUMBERS_A_LINE):
                out.write(",".join(map(str, numbers[i:i + NUMBERS_A_LINE])) + ",\n")
            out.write("};\n")

    def initializer(self):
        keys = ("chunks", "next", "cost", "backoff", "children", "shorter", "slots", "steps")
        return "{" + ", ".join(f"{{{self.name}_{key}, {len(self.arrays[key])}}}" if key in self.arrays else "{}" for key in keys) + "}"


def main():
    digest = hashlib.sha256()
    tables = [Table(path, digest) for path in sys.argv[2:]]
    for table in tables:
        table.add_slots()
        if table.name in OF_JAMO:
            table.add_steps()
    with open(sys.argv[1] + ".part", "w", encoding="utf-8") as out:
        out.write('#include "analysis/sound/models.h"\n\nnamespace ireum::analysis::sound {\n\nnamespace {\n\n')
        for table in tables:
            table.write(out)
        out.write("\n}  // namespace\n\nconst Models& models() {\n  static constexpr Models all = {\n      ")
        out.write(",\n      ".join(table.initializer() for table in tables))
        out.write("};\n  return all;\n}\n\nstd::string_view models_version() {\n  return \"")
        out.write(digest.hexdigest()[:16])
        out.write('";\n}\n\n}  // namespace ireum::analysis::sound\n')
    os.replace(sys.argv[1] + ".part", sys.argv[1])


if __name__ == "__main__":
    main()
