// Sentences found around a place are those that ICU finds in the whole text.
#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "query/mentions/sentence_bounds.h"

namespace ireum {
namespace {

// All bounds of sentences that ICU finds in `text`, in bytes.
std::vector<std::size_t> all_bounds(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getKorean(), status));
  UText* opened = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  iterator->setText(opened, status);
  EXPECT_TRUE(U_SUCCESS(status));
  std::vector<std::size_t> bounds;
  for (std::int32_t at = iterator->first(); at != icu::BreakIterator::DONE; at = iterator->next()) {
    bounds.push_back(static_cast<std::size_t>(at));
  }
  utext_close(opened);
  return bounds;
}

TEST(Sentences, BeginWhereThoseOfTheWholeTextDo) {
  const std::vector<std::string> parts = {
      "가",     "나다", "습니다", " ",      " ",      ".",      ".",      "!",      "?",
      "\n",     "\r",   "...",    "\u201C", "\u201D", "\u2019", "\"",     "A",      "b",
      "7",      ",",    "(",      ")",      "\u3002", "\u2026", "-",      "\u00B7", "\u00A0",
      "\u0301", "漢",   "\u200B", "\u2028", "\u1100", "\uFF0E", "\u0085", "é",      "\U0001F600"};
  std::mt19937 random(7);
  const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random() % end); };
  for (int round = 0; round < 3000; ++round) {
    const bool usual = below(2) == 0;  // for the most part syllables
    std::string text;
    for (std::size_t i = below(40) + 1; i > 0; --i) {
      const std::string& part = usual && below(4) != 0 ? parts[below(3)] : parts[below(parts.size())];
      text += part;
    }
    const std::vector<std::size_t> bounds = all_bounds(text);
    for (std::size_t pos = 0; pos < text.size(); ++pos) {
      if ((static_cast<unsigned char>(text[pos]) & 0xC0U) == 0x80U) {
        continue;
      }
      for (const std::size_t least : {std::size_t{0}, pos / 2, pos}) {
        std::size_t expected = 0;
        for (const std::size_t bound : bounds) {
          if (bound >= least && bound <= pos) {
            expected = bound;
          }
        }
        ASSERT_EQ(query::last_sentence_begin(text, pos, least), expected)
            << text << ", to " << pos << ", from " << least << " on";
      }
    }
  }
}

}  // namespace
}  // namespace ireum
