// Whatever was typed, every way of writing it is made in bounds and is text in normal form. The input's first line is
// what was typed, the rest a form.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/foreign/candidates.h"
#include "analysis/latin.h"
#include "analysis/normalize.h"
#include "analysis/writing/candidate.h"
#include "analysis/writing/hanja.h"
#include "analysis/writing/japanese.h"
#include "analysis/writing/keyboard.h"
#include "analysis/writing/letters.h"
#include "analysis/writing/numerals.h"
#include "analysis/writing/organisation.h"
#include "analysis/writing/roman.h"
#include "analysis/writing/tension.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using namespace ireum::analysis;
using namespace ireum::analysis::writing;

void check(const std::vector<Candidate>& candidates, std::size_t most) {
  if (candidates.size() > most) std::abort();
  for (const Candidate& candidate : candidates) {
    if (candidate.text.empty() || !(candidate.likelihood >= 0 && candidate.likelihood <= 1)) std::abort();
    if (normalize(candidate.text) != candidate.text) std::abort();
  }
}

void check(const std::vector<std::string>& texts, std::size_t most) {
  if (texts.size() > most) std::abort();
  for (const std::string& text : texts) {
    if (text.empty() || normalize(text) != text) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string_view typed = text.substr(0, text.find('\n'));
  const std::string_view form = text.substr(std::min(typed.size() + 1, text.size()));

  if (hangul_of_latin_keys(typed).size() > 4) std::abort();
  const auto latin = latin_of_hangul_keys(typed);
  if (latin && normalize(*latin) != *latin) std::abort();
  check(latin_of_letter_names(typed), 16);
  check(hangul_of_latin_letters(typed), 16);
  check(hangul_of_hanja(typed), 32);
  check(hangul_of_roman(typed, 50), 50);
  check(hangul_of_organisation(typed, form), 32);
  const double likeness = roman_likeness(typed, form);
  if (!(likeness >= 0 && likeness <= 1)) std::abort();

  for (const foreign::Candidate& candidate : foreign::hangul_of_foreign(typed)) {
    if (candidate.text.empty() || !(candidate.likelihood >= 0 && candidate.likelihood <= 1)) std::abort();
    if (normalize(candidate.text) != candidate.text) std::abort();
  }
  const std::string key = normalize(typed);
  if (without_marks(without_marks(key)) != without_marks(key)) std::abort();
  check(other_japanese(key), 8);
  check(other_tension(key), 15);
  check(digits_of_numerals(key), 32);

  return 0;
}
