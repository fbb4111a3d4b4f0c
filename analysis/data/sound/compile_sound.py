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
        self.arrays = {"chunks": [], "unigram": [], "backoff": [], "bigrams": [0], "bigram_next": [], "bigram": [],
                       "bigram_backoff": [], "trigrams": [0], "trigram_next": [], "trigram": []}
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                digest.update(line.encode())
                try:
                    self.row(line.rstrip("\n"))
                except (ValueError, IndexError) as error:
                    raise SystemExit(f"{path}:{number}: {error}") from error
        arrays = self.arrays
        arrays["bigrams"].append(len(arrays["bigram"]))
        if len(arrays["unigram"]) != len(arrays["chunks"]) + 1:
            raise SystemExit(f"{path}: the last chunk is not the boundary")
        boundary = len(arrays["chunks"])
        if any(n > boundary for n in arrays["bigram_next"] + arrays["trigram_next"]):
            raise SystemExit(f"{path}: an n-gram of a chunk that is not there")
        if any(arrays[each] and max(arrays[each]) >= 1 << 16 for each in ("unigram", "backoff", "bigram", "trigram")):
            raise SystemExit(f"{path}: a cost beyond 16 bits")

    def row(self, line):
        if line.startswith("#\t") is False and line.startswith("#"):
            return
        columns = line.split("\t")
        arrays = self.arrays
        if columns[0]:
            if arrays["unigram"]:
                arrays["bigrams"].append(len(arrays["bigram"]))
            left, right, cost, backoff = columns
            if left != "#":
                key = pack(left) << 24 | pack(right)
                if arrays["chunks"] and arrays["chunks"][-1] >= key:
                    raise ValueError("chunks are not sorted")
                arrays["chunks"].append(key)
            arrays["unigram"].append(int(cost))
            arrays["backoff"].append(int(backoff))
            return
        _, following, cost, backoff, third = columns
        if len(arrays["bigram"]) > arrays["bigrams"][-1] and arrays["bigram_next"][-1] >= int(following):
            raise ValueError("bigrams are not sorted")
        arrays["bigram_next"].append(int(following))
        arrays["bigram"].append(int(cost))
        arrays["bigram_backoff"].append(int(backoff))
        numbers = [int(n) for n in third.split()]
        if len(numbers) % 2 or numbers[::2] != sorted(set(numbers[::2])):
            raise ValueError("trigrams are not sorted pairs")
        arrays["trigram_next"] += numbers[::2]
        arrays["trigram"] += numbers[1::2]
        arrays["trigrams"].append(len(arrays["trigram"]))

    def write(self, out):
        for key, numbers in self.arrays.items():
            kind = {"chunks": "std::uint64_t", "bigrams": "std::uint32_t", "trigrams": "std::uint32_t"}
            numbers = numbers or [0]
            out.write(f"constexpr {kind.get(key, 'std::uint16_t')} {self.name}_{key}[] = {{\n")
            for i in range(0, len(numbers), NUMBERS_A_LINE):
                out.write(",".join(map(str, numbers[i:i + NUMBERS_A_LINE])) + ",\n")
            out.write("};\n")

    def initializer(self):
        sizes = {key: len(numbers) for key, numbers in self.arrays.items()}
        return "{" + ", ".join(f"{{{self.name}_{key}, {size}}}" for key, size in sizes.items()) + "}"


def main():
    digest = hashlib.sha256()
    tables = [Table(path, digest) for path in sys.argv[2:]]
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
