#include "analysis/writing/japanese.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "analysis/hangul.h"

namespace ireum::analysis::writing {

namespace {

constexpr std::size_t most_syllables = 8;

// By Unicode's order of parts; what no kana is written with is a dot.
constexpr std::u32string_view onsets = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u32string_view nuclei = U"ㅏ·ㅑ··ㅔ··ㅗㅘ··ㅛㅜ···ㅠㅡ·ㅣ";
constexpr std::u32string_view codas = U" ···ㄴ···········ㅁ··ㅅ·ㅇ······";

// A syllable that writes a kana, by its parts; the coda a space where there is none.
struct Kana {
  char32_t onset;
  char32_t nucleus;
  char32_t coda;

  bool is_tsu() const { return nucleus == U'ㅡ' && (onset == U'ㅆ' || onset == U'ㅊ' || onset == U'ㅉ'); }
};

using Word = std::vector<Kana>;
using Pairs = std::span<const std::pair<char32_t, char32_t>>;

bool is_one_of(char32_t c, std::u32string_view all) {
  return all.find(c) != std::u32string_view::npos;
}

// What `c` is the first of, or itself.
char32_t changed(char32_t c, Pairs pairs) {
  const auto found = std::find_if(pairs.begin(), pairs.end(), [c](const auto& pair) { return pair.first == c; });
  return found == pairs.end() ? c : found->second;
}

constexpr std::array<std::pair<char32_t, char32_t>, 4> without_tension = {
    {{U'ㄲ', U'ㅋ'}, {U'ㄸ', U'ㅌ'}, {U'ㅃ', U'ㅍ'}, {U'ㅉ', U'ㅊ'}}};
constexpr std::array<std::pair<char32_t, char32_t>, 3> with_breath = {{{U'ㄱ', U'ㅋ'}, {U'ㄷ', U'ㅌ'}, {U'ㅈ', U'ㅊ'}}};
constexpr std::array<std::pair<char32_t, char32_t>, 3> without_breath = {
    {{U'ㅋ', U'ㄱ'}, {U'ㅌ', U'ㄷ'}, {U'ㅊ', U'ㅈ'}}};
constexpr std::array<std::pair<char32_t, char32_t>, 3> without_glide = {
    {{U'ㅑ', U'ㅏ'}, {U'ㅛ', U'ㅗ'}, {U'ㅠ', U'ㅜ'}}};

// Whether Hangul writes a kana so, by whatever habit.
bool is_kana(const Kana& kana) {
  switch (kana.nucleus) {
    case U'ㅏ':
    case U'ㅔ':
    case U'ㅗ':
      return kana.onset != U'ㅆ';
    case U'ㅣ':
    case U'ㅑ':
    case U'ㅛ':
    case U'ㅠ':
      return !is_one_of(kana.onset, U"ㄷㄸㅌㅆ");
    case U'ㅜ':
      return !is_one_of(kana.onset, U"ㄷㄸㅌㅅㅆ");
    case U'ㅡ':
      return is_one_of(kana.onset, U"ㅅㅆㅈㅉㅊ") && kana.coda == U' ';
    default:
      return kana.nucleus == U'ㅘ' && kana.onset == U'ㅇ';
  }
}

std::optional<Word> kana_of(std::string_view text) {
  Word word;
  for (std::size_t pos = 0, length = 0; pos < text.size(); pos += length) {
    const char32_t c = decode(text, pos, length);
    if (!is_syllable(c) || word.size() == most_syllables) {
      return {};
    }
    const Kana kana{onsets[onset_of(c)], nuclei[nucleus_of(c)], codas[coda_of(c)]};
    if (kana.coda == U'·' || !is_kana(kana)) {
      return {};
    }
    word.push_back(kana);
  }
  return word;
}

std::string text_of(const Word& word) {
  std::string text;
  for (const Kana& kana : word) {
    const auto at = [](std::u32string_view parts, char32_t part) {
      return static_cast<std::uint32_t>(parts.find(part));
    };
    append_utf8(text, syllable_of(at(onsets, kana.onset), at(nuclei, kana.nucleus), at(codas, kana.coda)));
  }
  return text;
}

// As the rules write all but the first consonant and long vowels, which what is typed may not tell.
void straighten(Word& word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    Kana& kana = word[i];
    kana.onset = kana.is_tsu() ? U'ㅆ' : changed(kana.onset, without_tension);
    if (kana.onset == U'ㅈ' || kana.onset == U'ㅊ') {
      kana.nucleus = changed(kana.nucleus, without_glide);
    }
    const char32_t next = i + 1 < word.size() ? word[i + 1].onset : U' ';
    if ((kana.coda == U'ㅁ' && is_one_of(next, U"ㅁㅂㅃㅍ")) || (kana.coda == U'ㅇ' && is_one_of(next, U"ㄱㄲㅋ"))) {
      kana.coda = U'ㄴ';
    }
  }
}

// Whether `kana` only makes the vowel before it longer: 오 of 오오타니, 우 of 유우키.
bool lengthens(const Kana& before, const Kana& kana) {
  return kana.onset == U'ㅇ' && kana.coda == U' ' && before.coda == U' ' &&
         ((kana.nucleus == U'ㅜ' && is_one_of(before.nucleus, U"ㅗㅛㅜㅠ")) ||
          (kana.nucleus == U'ㅗ' && is_one_of(before.nucleus, U"ㅗㅛ")));
}

Word shortened(const Word& word) {
  Word out;
  for (const Kana& kana : word) {
    if (out.empty() || !lengthens(out.back(), kana)) {
      out.push_back(kana);
    }
  }
  return out;
}

// The same with 츠 for つ.
Word with_tsu(Word word) {
  for (Kana& kana : word) {
    kana.onset = kana.is_tsu() ? U'ㅊ' : kana.onset;
  }
  return word;
}

}  // namespace

std::vector<std::string> other_japanese(std::string_view word) {
  std::optional<Word> typed = kana_of(word);
  if (!typed || typed->size() < 2) {
    return {};
  }
  straighten(*typed);
  std::vector<std::string> texts;
  const auto add = [&](const Word& other) {
    std::string text = text_of(other);
    if (other.size() > 1 && text != word && std::find(texts.begin(), texts.end(), text) == texts.end()) {
      texts.push_back(std::move(text));
    }
  };
  for (const Word& length : {shortened(*typed), *typed}) {
    for (const Pairs change : {Pairs(without_breath), Pairs(with_breath)}) {
      Word other = length;
      if (!other.front().is_tsu()) {
        other.front().onset = changed(other.front().onset, change);
      }
      add(other);
      add(with_tsu(std::move(other)));
    }
  }
  return texts;
}

}  // namespace ireum::analysis::writing
