#include "analysis/foreign/compose.h"

#include "analysis/hangul.h"

namespace ireum::analysis::foreign {

namespace {

constexpr std::u32string_view onsets = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u32string_view nuclei = U"ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
constexpr std::u32string_view codas = U" ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

// The vowel that `vowel` is behind a glide; itself where Hangul writes none.
char32_t glided(char32_t glide, char32_t vowel) {
  constexpr std::u32string_view plain = U"ㅏㅐㅓㅔㅗㅜ";
  const std::size_t at = plain.find(vowel);
  if (glide == U'j' && at != plain.npos) {
    return U"ㅑㅒㅕㅖㅛㅠ"[at];
  }
  if (glide == U'w' && at != plain.npos) {
    return U"ㅘㅙㅝㅞㅝㅜ"[at];
  }
  return glide == U'w' && vowel == U'ㅣ' ? U'ㅟ' : vowel;
}

class Composer {
 public:
  void take(char32_t jamo) {
    if (is_syllable(jamo)) {
      settle();
      syllables_.push_back(jamo);
      open_ = coda_of(jamo) == 0;
    } else if (jamo == U'.') {
      settle();
      open_ = false;
    } else if (jamo == U'~') {
      filled_ = true;
    } else if (jamo == U'j' || jamo == U'w') {
      glide_ = jamo;
    } else if (nuclei.find(jamo) != nuclei.npos) {
      put_vowel(jamo);
    } else {
      // Of a double ㄹ, only one is left where no syllable takes the first.
      if (jamo == U'ㄹ' && onset_ == U'ㄹ' && !open_) {
        return;
      }
      settle();
      onset_ = jamo;
      if (jamo == U'ㅇ') {
        settle();
      }
    }
  }

  std::string text() {
    settle();
    std::string out;
    for (const char32_t syllable : syllables_) {
      append_utf8(out, syllable);
    }
    return out;
  }

 private:
  void put_vowel(char32_t vowel) {
    const bool palatal = onset_ == U'ㅈ' || onset_ == U'ㅉ' || onset_ == U'ㅊ';
    const char32_t nucleus = palatal && glide_ == U'j' ? vowel : glided(glide_, vowel);
    const std::size_t onset = onset_ == 0 ? onsets.find(U'ㅇ') : onsets.find(onset_);
    syllables_.push_back(
        syllable_of(static_cast<std::uint32_t>(onset), static_cast<std::uint32_t>(nuclei.find(nucleus)), 0));
    open_ = true;
    onset_ = glide_ = 0;
    filled_ = false;
  }

  // What waits for a vowel gets none.
  void settle() {
    if (glide_ != 0) {
      put_vowel(glide_ == U'j' ? U'ㅣ' : U'ㅜ');
    } else if (onset_ != 0) {
      const std::size_t coda = codas.find(onset_);
      if (!filled_ && open_ && coda != codas.npos) {
        syllables_.back() += static_cast<char32_t>(coda);
        open_ = false;
      } else {
        put_vowel(U'ㅡ');
      }
    }
    onset_ = 0;
    filled_ = false;
  }

  std::u32string syllables_;
  bool open_ = false;    // the last syllable takes a coda
  char32_t onset_ = 0;   // waits for what follows
  bool filled_ = false;  // it gets ㅡ rather than becoming a coda
  char32_t glide_ = 0;
};

}  // namespace

std::string compose(std::u32string_view jamo) {
  Composer composer;
  for (const char32_t each : jamo) {
    composer.take(each);
  }
  return composer.text();
}

}  // namespace ireum::analysis::foreign
