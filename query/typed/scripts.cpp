#include "query/typed/scripts.h"

#include <algorithm>

#include "analysis/hangul.h"
#include "analysis/latin.h"

namespace ireum::query {

Scripts scripts_of(std::string_view text) {
  Scripts scripts;
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < text.size(); pos += length) {
    const analysis::Script script = analysis::script_of(analysis::decode(text, pos, length));
    scripts.hangul = scripts.hangul || script == analysis::Script::hangul;
    scripts.latin = scripts.latin || script == analysis::Script::latin;
    scripts.hanja = scripts.hanja || script == analysis::Script::hanja;
  }
  return scripts;
}

bool mixes_capitals(std::string_view typed) {
  return std::count_if(typed.begin(), typed.end(), analysis::is_capital) > 1 &&
         std::none_of(typed.begin(), typed.end(), analysis::is_latin_letter) && scripts_of(typed).hangul;
}

bool may_be_latin_word(std::string_view text) {
  constexpr std::size_t longest_run = 3;
  constexpr std::size_t longest_begin = 2;
  bool vowel = false;
  std::size_t run = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] < 'a' || text[i] > 'z') {
      return false;
    }
    if (std::string_view("aeiouy").find(text[i]) != std::string_view::npos) {
      vowel = true;
      run = 0;
      continue;
    }
    ++run;
    if (run > (run == i + 1 ? longest_begin : longest_run)) {
      return false;
    }
  }
  return vowel;
}

}  // namespace ireum::query
