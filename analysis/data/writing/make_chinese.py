#!/usr/bin/env python3
"""Make chinese.tsv from the readings of Hanja and the syllables of pinyin; needs uconv of ICU.

  make_chinese.py > chinese.tsv

Of each Hanja of KS X 1001, hanja.tsv says how Korean reads it, ICU how Chinese does, and foreign/zh.tsv how that is written in
Hangul. SURNAMES are the usual ones of China, with their pinyin where they are read otherwise than ICU says.
"""
import collections
import pathlib
import subprocess
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
HEAD = """\
# How Chinese names that are read in Korean are written by their sound in Chinese: 왕전복 is 왕촨푸 (王傳福).
# Columns: syllable in Korean; as a surname by its sound; in given names (both comma separated; - is none).
# Source: hanja.tsv; Unihan's readings in Mandarin as ICU has them; foreign/zh.tsv; usual surnames of China (general knowledge);
# by make_chinese.py.
"""
SURNAMES = ("王李張劉陳楊黃趙吳周徐孫馬朱胡郭何高林羅鄭梁謝宋唐許韓馮鄧曹彭曾蕭田董袁潘于蔣蔡余杜葉程蘇魏呂丁任沈姚盧姜崔鍾譚陸汪范金石"
            "廖賈夏韋方白鄒孟熊秦邱江尹薛閻段雷侯龍史陶黎賀顧毛郝龔邵萬錢嚴武戴莫孔向湯洪施康齊喬文樊安殷牛翟章魯倪溫華梅紀習栗溥連郎")
READ_OTHERWISE = {"曾": "zeng", "任": "ren", "沈": "shen", "盧": "lu", "賈": "jia", "葉": "ye", "翟": "zhai", "尹": "yin"}
# What the initial-sound rule makes of a name's first syllable, and some write further on.
LATER = {"라": "나", "량": "양", "려": "여", "력": "역", "련": "연", "렴": "염", "례": "예", "로": "노", "룡": "용", "류": "유", "륙": "육",
         "륜": "윤", "릉": "능", "리": "이", "림": "임", "록": "녹", "뢰": "뇌", "료": "요", "령": "영", "락": "낙", "란": "난", "람": "남",
         "랑": "낭", "래": "내", "녕": "영", "년": "연", "념": "염", "렬": "열", "률": "율", "린": "인", "립": "입"}


def rows(path):
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("# "):  # zh.tsv has rows that begin with #
            yield line.split("\t")


def is_common(hanja):
    try:
        return len(hanja.encode("euc_kr")) == 2
    except UnicodeEncodeError:
        return False


def plain(pinyin):
    """Pinyin without tones, ü as zh.tsv has it."""
    out = unicodedata.normalize("NFD", pinyin.strip().lower())
    out = "".join(c for c in out if c not in "\u0300\u0301\u0304\u030c")
    return unicodedata.normalize("NFC", out)


def main():
    hangul = {cols[1]: cols[3] for cols in rows(HERE.parent / "foreign" / "zh.tsv")}
    readings = {cols[0]: cols[1].split(",") for cols in rows(HERE / "hanja.tsv") if is_common(cols[0])}
    order = sorted(readings)
    said = subprocess.run(["uconv", "-f", "utf-8", "-t", "utf-8", "-x", "Han-Latin"], input="\n".join(order).encode(),
                          capture_output=True, check=True).stdout.decode().split("\n")
    family, given = collections.defaultdict(list), collections.defaultdict(list)
    unknown = set()
    for hanja, pinyin in zip(order, said):
        sound = hangul.get(plain(pinyin))
        if sound is None:
            unknown.add(pinyin)
            continue
        for reading in readings[hanja][:2]:
            for syllable in {reading, LATER.get(reading, reading)}:
                given[syllable].append(sound)
                if hanja in SURNAMES:
                    family[syllable].append(hangul[READ_OTHERWISE.get(hanja, plain(pinyin))])
    print("make_chinese: no Hangul for", " ".join(sorted(unknown)), file=sys.stderr)
    sys.stdout.write(HEAD)
    for syllable in sorted(given, key=str.encode):
        by_use = lambda sounds: ",".join(sound for sound, _ in collections.Counter(sounds).most_common()) or "-"
        print(syllable, by_use(family[syllable]), by_use(given[syllable]), sep="\t")


main()
