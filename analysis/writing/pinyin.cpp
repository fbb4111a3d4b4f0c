#include "analysis/writing/pinyin.h"

#include <unicode/translit.h>

#include <memory>

#include "analysis/hangul.h"
#include "analysis/normalize.h"
#include "analysis/writing/typed_size.h"

namespace ireum::analysis::writing {

std::string pinyin_of_hanja(std::string_view given) {
  if (!is_typed_size(given)) {
    return {};
  }
  constexpr std::size_t longest = 16;  // characters
  const std::string text = normalize(given);
  if (!all_hanja(text) || count_chars(text) > longest) {
    return {};
  }
  static const std::unique_ptr<const icu::Transliterator> rules = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<const icu::Transliterator>(
        icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
  }();
  if (rules == nullptr) {
    return {};
  }
  icu::UnicodeString read =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  rules->transliterate(read);
  std::string pinyin;
  read.toUTF8String(pinyin);
  return pinyin;
}

}  // namespace ireum::analysis::writing
