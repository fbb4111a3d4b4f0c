"""A million distinct names, and what is typed when they are meant; the same ones for the same number and the same tables."""
import bisect
import itertools
import pathlib
import random

DATA = pathlib.Path(__file__).resolve().parents[2] / "analysis" / "data"
SEED = 20261128
NAMES_AN_ARTICLE = 20

ONSETS = "r R s e E f a q Q t T d w W c z x v g".split()
NUCLEI = "k o i O j p u P h hk ho hl y n nj np nl b m ml l".split()
CODAS = [""] + "r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g".split()
ONSET_JAMO = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
ROMAN_ONSETS = "g kk n d tt r m b pp s ss _ j jj ch k t p h".replace("_", "").split(" ")
ROMAN_NUCLEI = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
ROMAN_CODAS = ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k",
               "t", "p", "t"]
LETTER_NAMES = dict(zip("abcdefghijklmnopqrstuvwxyz", "에이 비 씨 디 이 에프 지 에이치 아이 제이 케이 엘 엠 엔 오 피 큐 알 에스 티 유 브이 더블유 엑스 와이 지".split()))
FIRST = "대한 한국 삼진 동양 신일 유진 태광 세종 우성 경남 금강 미래 하나 성원 보광 진로 화승 국제 남광 두원 서울 부산 대구 인천 광주 한빛 새한 아주".split()
KINDS = "전자 산업 건설 화학 제약 금속 물산 식품 통신 증권 기계 해운 항공 정밀 개발 바이오 테크 소프트 에너지 홀딩스".split()


def rows(path):
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def parts(syllable):
    index = ord(syllable) - 0xAC00
    return index // 588, index % 588 // 28, index % 28


def syllable(onset, nucleus, coda):
    return chr(0xAC00 + onset * 588 + nucleus * 28 + coda)


def is_hangul(text):
    return all("가" <= c <= "힣" for c in text)


class Drawn:
    """One of weighted values, by bisection: a million draws take seconds."""

    def __init__(self, weighted):
        self.values = [value for value, _ in weighted]
        self.sums = list(itertools.accumulate(weight for _, weight in weighted))

    def draw(self, source):
        return self.values[bisect.bisect_right(self.sums, source.random() * self.sums[-1])]


def make_names(count, names_dir):
    """Kinds -> distinct names: half are people by the frequency of surnames and syllables, the others companies and transliterations."""
    source = random.Random(SEED)
    surnames = Drawn([(row[0], int(row[3])) for row in rows(DATA / "surnames.tsv") if len(row) > 3])
    given = [row for row in rows(DATA / "given_syllables.tsv")]
    # Rare syllables more often than they are, for half a million names would not be distinct else.
    first = Drawn([(row[0], int(row[1]) + 20) for row in given])
    second = Drawn([(row[0], int(row[2]) + 20) for row in given])
    written = sorted({row[1].replace(" ", "") for row in rows(pathlib.Path(names_dir) / "transliteration-en-ko.tsv") if len(row) > 1})
    written = [name for name in written if 2 <= len(name) <= 7 and is_hangul(name)]
    beginnings = sorted({name[:2] for name in written})
    endings = sorted({name[-2:] for name in written})
    lexicon = [row[0] for file in ("companies.tsv", "foreign.tsv") for row in rows(DATA / "lexicon" / file) if row[0] != "official"]
    lexicon = sorted({name for name in lexicon if len(name) > 1 and is_hangul(name)})

    def person():
        return surnames.draw(source) + first.draw(source) + second.draw(source)

    def company():
        letters = "".join(source.choices("abcdefghijklmnopqrstuvwxyz", k=2)) if source.random() < 0.1 else ""
        middle = source.choice(beginnings) if source.random() < 0.6 else first.draw(source) + second.draw(source)
        return letters + (middle if letters or source.random() < 0.7 else source.choice(FIRST) + middle) + source.choice(KINDS)

    def foreign():
        middle = source.choice(beginnings) if source.random() < 0.5 else ""
        return source.choice(beginnings) + middle + source.choice(endings)

    names = {"lexicon": lexicon[:2000], "foreign": list(written), "person": [], "company": []}
    seen = set(names["lexicon"]) | set(written)
    names["foreign"] = [name for name in written if name not in set(names["lexicon"])]
    quarter = count // 4
    for kind, make, wanted in (("person", person, 2 * quarter), ("company", company, quarter - len(names["lexicon"])),
                               ("foreign", foreign, quarter)):
        while len(names[kind]) < wanted:
            name = make()
            if name not in seen:
                seen.add(name)
                names[kind].append(name)
    return names


def articles(names):
    """Articles that hold each name in brackets, whole; the first of every kind in more of them, as one in so many is."""
    source = random.Random(SEED + 1)
    mentions = []
    for kind in sorted(names):
        for rank, name in enumerate(names[kind]):
            mentions += [name] * (1 + 400 // (rank + 1))
    source.shuffle(mentions)
    for begin in range(0, len(mentions), NAMES_AN_ARTICLE):
        yield f"m{begin // NAMES_AN_ARTICLE:06}", " ".join(f"({name})" for name in mentions[begin:begin + NAMES_AN_ARTICLE])


def keys(name):
    return "".join(ONSETS[o] + NUCLEI[n] + CODAS[c] for o, n, c in map(parts, name))


def slip(name, source):
    """One letter of a syllable wrong, missing or too many, or two syllables swapped."""
    at = source.randrange(len(name))
    onset, nucleus, coda = parts(name[at])
    kind = source.randrange(4)
    if kind == 0:
        onset = (onset + source.randrange(1, 19)) % 19
    elif kind == 1:
        nucleus = source.choice([n for n in range(21) if n != nucleus])
    elif kind == 2:
        coda = 0 if coda else source.choice((1, 4, 8, 16, 17, 21))
    else:
        coda = source.choice([c for c in (1, 4, 8, 16, 17, 21) if c != coda])
    return name[:at] + syllable(onset, nucleus, coda) + name[at + 1:]


def respelled(name, source):
    """As another would write the foreign name: one or two sounds otherwise."""
    near_onset = {0: 15, 15: 1, 3: 16, 16: 4, 7: 17, 17: 8, 9: 10, 10: 9, 12: 14, 14: 12, 18: 17}
    near_nucleus = {0: 4, 4: 8, 1: 5, 5: 1, 8: 4, 13: 18, 18: 13, 20: 1}
    for _ in range(source.randrange(1, 3)):
        at = source.randrange(len(name))
        onset, nucleus, coda = parts(name[at])
        if source.random() < 0.5 and onset in near_onset:
            onset = near_onset[onset]
        else:
            nucleus = near_nucleus.get(nucleus, 4)
        name = name[:at] + syllable(onset, nucleus, coda) + name[at + 1:]
    return name


def roman(name):
    spelled = [ROMAN_ONSETS[o] + ROMAN_NUCLEI[n] + ROMAN_CODAS[c] for o, n, c in map(parts, name)]
    return spelled[0].capitalize() + " " + "".join(spelled[1:]).capitalize()


def queries(names, names_dir, each):
    """Class -> what is typed. A query of the classes of keys and sounds stands in no article itself, unless it says so."""
    source = random.Random(SEED + 2)
    all_names = set(itertools.chain.from_iterable(names.values()))
    hanja = {}
    for row in rows(DATA / "writing" / "hanja.tsv"):
        if len(row) > 1:
            for reading in row[1].split(","):
                hanja.setdefault(reading, row[0])
    hangul = [name for kind in ("person", "company", "foreign") for name in names[kind] if is_hangul(name)]
    with_letters = [name for name in names["company"] if name[0] in LETTER_NAMES]
    english = sorted({row[0] for row in rows(pathlib.Path(names_dir) / "transliteration-en-ko.tsv") if row[0].isalpha() and row[0].isascii()})

    def sampled(values, make=lambda name: name, absent=True):
        made = []
        for name in source.sample(values, min(len(values), 3 * each)):
            query = make(name)
            if query and not (absent and query in all_names) and len(made) < each:
                made.append(query)
        return made

    typed = {
        "standing: people": sampled(names["person"], absent=False),
        "standing: lexicon": sampled(names["lexicon"], absent=False),
        "key: keyboard": sampled(hangul, keys),
        "key: initials": sampled([n for n in hangul if len(n) >= 4], lambda n: "".join(ONSET_JAMO[parts(c)[0]] for c in n)),
        "key: letters": sampled(with_letters, lambda n: "".join(LETTER_NAMES[c] if c in LETTER_NAMES else c for c in n)),
        "key: Hanja": sampled(names["person"], lambda n: "".join(hanja[c] for c in n) if all(c in hanja for c in n) else ""),
        "key: romanised": sampled(names["person"], roman),
        "key: one slip, people": sampled(names["person"], lambda n: slip(n, source)),
        "key: one slip, companies": sampled([n for n in names["company"] if is_hangul(n)], lambda n: slip(n, source)),
        "key: one slip, foreign": sampled(names["foreign"], lambda n: slip(n, source)),
        "sound: other spellings": sampled(names["foreign"], lambda n: respelled(n, source)),
        "sound: English originals": sampled(english),
        "sound: standing foreign": sampled(names["foreign"], absent=False),
    }
    prefixes = []
    for name in source.sample(hangul, each):
        prefixes += [name[:length] for length in range(1, min(4, len(name)) + 1)]
    typed["suggest: 1 to 4 syllables"] = prefixes
    typed["suggest: half typed"] = [name[:2] + syllable(*parts(name[2])[:2], 0) for name in source.sample([n for n in hangul if len(n) > 2], each)]
    return typed
