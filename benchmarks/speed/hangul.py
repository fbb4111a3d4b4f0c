"""Other ways to type a Korean name: on the wrong keyboard, by initials, with a slip, romanised, letters read out."""
ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
# The keys of the two-set keyboard, and the Revised Romanisation, by place in the syllable block of Unicode.
ONSET_KEYS = "r R s e E f a q Q t T d w W c z x v g".split()
NUCLEUS_KEYS = "k o i O j p u P h hk ho hl y n nj np nl b m ml l".split()
CODA_KEYS = [""] + "r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g".split()
ONSET_ROMAN = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"]
NUCLEUS_ROMAN = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
CODA_ROMAN = [""] + "k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split()
# A vowel whose key lies beside it or under the shift: ㅏ ㅑ, ㅐ ㅔ, ㅓ ㅕ, ㅗ ㅛ, ㅜ ㅠ, ㅡ ㅜ, ㅣ ㅏ.
SLIPS = {0: 2, 1: 5, 2: 0, 4: 6, 5: 1, 6: 4, 8: 12, 12: 8, 13: 17, 17: 13, 18: 13, 20: 0}
LETTERS = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "에이 비 씨 디 이 에프 지 에이치 아이 제이 케이 엘 엠 엔 오 피 큐 알 에스 티 유 브이 더블유 엑스 와이 제트".split()))


def parts(syllable):
    """Onset, nucleus and coda of a syllable block by number; None for anything else."""
    code = ord(syllable) - 0xAC00
    return (code // 588, code // 28 % 21, code % 28) if 0 <= code < 11172 else None


def keyboard(text):
    """The keys that type it, as they come out in Latin mode."""
    typed = []
    for char in text:
        its = parts(char)
        typed.append(ONSET_KEYS[its[0]] + NUCLEUS_KEYS[its[1]] + CODA_KEYS[its[2]] if its else char.lower())
    return "".join(typed)


def initials(text):
    return "".join(ONSETS[its[0]] if (its := parts(char)) else char for char in text)


def slip(text):
    """One vowel replaced by its neighbour, as late as may be; empty where none has one."""
    for at in range(len(text) - 1, -1, -1):
        its = parts(text[at])
        if its and its[1] in SLIPS:
            return text[:at] + chr(0xAC00 + (its[0] * 21 + SLIPS[its[1]]) * 28 + its[2]) + text[at + 1:]
    return ""


def romanised(text):
    """By syllables, as names are: without the changes between them."""
    return "".join(ONSET_ROMAN[its[0]] + NUCLEUS_ROMAN[its[1]] + CODA_ROMAN[its[2]] for its in map(parts, text) if its)


def read_out(letters):
    return "".join(LETTERS[letter] for letter in letters)
