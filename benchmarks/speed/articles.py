"""Articles out of a file of sentences, with names and new words in them. See `generate`."""
import datetime
import json
import random
import re

import inventory

# How large the inventories have grown when article i is written: START + FACTOR * i ** GROWTH.
PEOPLE = (400, 40, 0.70)
ORGANISATIONS = (200, 20, 0.70)
WORDS = (2000, 400, 0.72)
# Names follow 1 / (rank + SHIFT): the commonest stands in some 4 of 100 articles, and no one in every second.
SHIFT = 8
# Other words are the tail of the language, whose head the sentences bring: rank ** -TAIL over the whole range.
TAIL = 0.6

TITLES = "대표 회장 사장 부사장 전무 이사장 원장 교수 의원 장관 차관 감독 선수 변호사 팀장 본부장 위원장 작가 배우 총장 소장 대변인".split()
ENDINGS = "전자|화학|건설|은행|증권|그룹|홀딩스|바이오|제약|에너지|소프트|텔레콤|중공업|자동차|항공|대학교|병원|협회|재단|공사"
# Both forms of each particle: after a consonant, after a vowel.
PARTICLES = {"은": ("은", "는"), "이": ("이", "가"), "을": ("을", "를"), "과": ("과", "와"), "으로": ("으로", "로"), "이라": ("이라", "라"),
             "이었": ("이었", "였")}
FORMS = {form: name for name, both in PARTICLES.items() for form in both}
CONSONANT, RIEUL, VOWEL = 1, 2, 0
# How letters and digits end when they are read out: L 엘, M 엠, N 엔, R 알; 1 일, 3 삼, 6 육, 7 칠, 8 팔, 0 영.
READ_OUT = {**dict.fromkeys("MN036", CONSONANT), **dict.fromkeys("LR178", RIEUL)}


def coda(text):
    """How the last character ends as it is spoken; other marks than letters and digits are passed over."""
    for char in reversed(text):
        if "가" <= char <= "힣":
            last = (ord(char) - 0xAC00) % 28
            return VOWEL if last == 0 else RIEUL if last == 8 else CONSONANT
        if char.isalnum():
            return READ_OUT.get(char.upper(), VOWEL)
    return VOWEL


def particle(name, before):
    """The particle in the form that what stands before it asks for."""
    ending = coda(before)
    after_vowel = ending == VOWEL or (name == "으로" and ending == RIEUL)
    return PARTICLES[name][after_vowel]


def sentences(path):
    """The sentences of a file: JSON Lines with bodies, or plain text, a sentence a line. Throws ValueError for a line of neither."""
    found = []
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            line = line.strip()
            if not line.startswith("{"):
                found.append(line)
                continue
            try:
                body = json.loads(line).get("body")
            except ValueError as error:
                raise ValueError(f"{path}:{number}: no JSON: {error}") from None
            if isinstance(body, str):
                found += [part.strip() for part in re.split(r"(?<=[.!?])\s+|\n+", body)]
    return [sentence for sentence in found if 8 <= len(sentence) <= 400]


class Cutter:
    """Cuts a sentence into what stays and slots for what is drawn: numbers, people before a title, organisations, rare nouns."""

    def __init__(self, source):
        surnames = "".join(row[0] for row in inventory.rows("surnames.tsv") if len(row[0]) == 1)
        self._person = re.compile(rf"(?<![가-힣])[{surnames}][가-힣]{{2}}(?= (?:{'|'.join(TITLES)}|씨))")
        self._organisation = re.compile(rf"(?<![가-힣A-Za-z])[가-힣A-Za-z]{{2,5}}(?:{ENDINGS})(?=(?:은|는|이|가|을|를|과|와|의|에|도)?(?![가-힣]))")
        # A noun shows by its particle: 를 and 와 follow nouns only, and 을 too where no ending of the past stands before it.
        self._noun = re.compile(r"(?<![가-힣])([가-힣]{2,6})(을|를|과|와)(?![가-힣])")
        self._number = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d)\d{2,6}(?![\d.,])")
        self._count = {}
        for sentence in source:
            for match in self._noun.finditer(sentence):
                self._count[match[1]] = self._count.get(match[1], 0) + 1
        self._rare = max(1, len(source) // 2000)

    def _is_rare(self, match):
        noun, form = match[1], match[2]
        ending = (ord(noun[-1]) - 0xAC00) % 28
        # The form has to fit (회복과 and not 결과), and ㅆ before 을 is a verb's past.
        return self._count[noun] <= self._rare and ending != 20 and (form in ("을", "과")) == (ending != 0)

    def cut(self, sentence):
        places = [(m.start(), m.end(), ["a"]) for m in self._person.finditer(sentence)]
        for match in self._organisation.finditer(sentence):
            after = sentence[match.end():match.end() + 1]
            mark = [FORMS[after]] if after in FORMS else []
            places.append((match.start(), match.end() + len(mark), ["b", *mark]))
        places += [(m.start(), m.end(), ["x", FORMS[m[2]]]) for m in self._noun.finditer(sentence) if self._is_rare(m)]
        places += [(m.start(), m.end(), ["#" * len(m[0])]) for m in self._number.finditer(sentence)]
        tokens, at = [], 0
        for start, end, slots in sorted(places):
            if start < at:
                continue
            tokens += [(None, sentence[at:start]), *((slot, "") for slot in slots)]
            at = end
        tokens.append((None, sentence[at:]))
        return [token for token in tokens if token != (None, "")]


def parse_template(text):
    """Tokens of a template: (slot, "") or (None, text)."""
    parts = re.split(r"\{([^}]*)\}", text)
    return [(part, "") if i % 2 else (None, part) for i, part in enumerate(parts) if part]


def size_at(growth, number):
    start, factor, exponent = growth
    return start + factor * number ** exponent


def name_rank(draw, size):
    """A rank from 1 on, below `size`, with 1 / (rank + SHIFT), out of a draw below 1."""
    return int(SHIFT * ((size + SHIFT) / SHIFT) ** draw - SHIFT) + 1


def word_rank(draw, size):
    return int(size * draw ** (1 / (1 - TAIL))) + 1


class Maker:
    """Makes articles by number: the same number and seed give the same article, whatever else is made."""

    def __init__(self, path, seed, chars):
        source = sentences(path)
        if len(source) < 50:
            raise ValueError(f"{path}: {len(source)} sentences; 50 are wanted at least")
        cutter = Cutter(source)
        self._source = [cutter.cut(sentence) for sentence in source]
        self._templates = {}
        for kind, text in inventory.rows("templates.tsv"):
            self._templates.setdefault(kind, []).append(parse_template(text))
        lists = inventory.word_lists()
        self._places, self._outlets = lists["place"], lists["outlet"]
        self._people, self._organisations, self._words = inventory.People(), inventory.Organisations(), inventory.Words()
        self._seed, self._chars = seed, chars
        self._first_day = datetime.date(2010, 1, 1)
        self._slots = {
            "P": lambda: self._say_person(self._cast[0]), "Q": lambda: self._say_person(self._cast[1]),
            "R": lambda: self._say_person(self._person()), "a": lambda: self._say_person(self._someone(self._cast, self._person)),
            "T": lambda: self._title, "S": self._surname,
            "O": lambda: self._stage[0].text, "V": lambda: self._stage[1].text, "U": lambda: self._organisation().text,
            "b": lambda: self._someone(self._stage, self._organisation).text,
            "w": self._compound, "x": self._compound, "f": self._coined, "n": lambda: str(int(2 + 10 ** (3.5 * self._random()))),
            "m": self._money, "d": lambda: f"{1 + int(28 * self._random())}일", "g": lambda: self._one_of(self._places)}

    # What a slot draws. The draws are those of the article that is being made.
    def _one_of(self, items):
        return items[int(len(items) * self._random())]

    def _person(self):
        return self._people.at(name_rank(self._random(), self._sizes[0]))

    def _organisation(self):
        return self._organisations.at(name_rank(self._random(), self._sizes[1]))

    def _someone(self, known, anyone):
        return known[int(2 * self._random())] if self._random() < 0.5 else anyone()

    def _say_person(self, name):
        # A person keeps one title in an article.
        self._title = self._titles.setdefault(name.text, None) or self._titles.setdefault(name.text + " ", self._one_of(TITLES))
        return name.text

    def _surname(self):
        self._say_person(self._cast[0])
        return self._cast[0].surname

    def _compound(self):
        return self._words.compound(word_rank(self._random(), self._sizes[2]))

    def _coined(self):
        return self._words.coined(word_rank(self._random(), self._sizes[2]))

    def _money(self):
        amount = int(10 ** (1 + 4 * self._random()))
        return f"{amount:,}억 원" if amount < 10000 else f"{amount // 10000}조 {amount % 10000:,}억 원"

    def _say(self, tokens):
        out = []
        for slot, text in tokens:
            if slot is None:
                out.append(text)
            elif slot in self._slots:
                out.append(self._slots[slot]())
            elif slot[0] == "#":
                least = 10 ** (len(slot) - 1)
                out.append(str(least + int(9 * least * self._random())))
            else:
                out.append(particle(slot, out[-1]))
        return "".join(out)

    def make(self, number):
        """Article `number`, from 0 on, as a dictionary."""
        self._random = random.Random(self._seed << 32 | number).random
        self._sizes = [size_at(growth, number) for growth in (PEOPLE, ORGANISATIONS, WORDS)]
        self._cast, self._stage, self._titles = [self._person(), self._person()], [self._organisation(), self._organisation()], {}
        draw = self._random
        paragraphs = [self._say(self._one_of(self._templates["lead"]))]
        aim, size = self._chars * (0.6 + 0.8 * draw()) - 90, len(paragraphs[0])
        while size < aim:
            at = int(len(self._source) * draw())
            said = [self._say(tokens) for tokens in self._source[at:at + 1 + int(4 * draw())]]
            said.insert(int((len(said) + 1) * draw()), self._say(self._one_of(self._templates["body"])))
            paragraphs.append(" ".join(said))
            size += len(paragraphs[-1]) + 1
        if draw() < 0.7:
            title = self._say(self._one_of(self._templates["title"]))
        else:  # the beginning of a sentence, as many sites have it
            title = paragraphs[-1][:18 + int(22 * draw())].rsplit(" ", 1)[0]
        reporter = self._people.at(1_000_000_000 + name_rank(draw(), 200 + self._sizes[0] / 20)).text
        address = "".join(chr(97 + int(26 * draw())) for _ in range(6))
        if draw() < 0.6:
            paragraphs.append(f"{reporter} 기자 {address}@example.com")
        day = self._first_day + datetime.timedelta(days=int(5800 * draw()))
        return {"id": f"S{number:08d}", "title": title, "body": "\n".join(paragraphs),
                "date": f"{day.isoformat()}T{int(24 * draw()):02}:{int(60 * draw()):02}:00+09:00", "outlet": self._one_of(self._outlets),
                "url": f"https://example.com/{day.year}/{number}", "byline": f"{reporter} 기자"}
