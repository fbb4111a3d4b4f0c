#include "analysis/hangul.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <iterator>

namespace ireum::analysis {

namespace {

Script script_of_rare(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  if (u_charType(point) == U_DECIMAL_DIGIT_NUMBER) {
    return Script::digit;
  }
  if (u_isalpha(point) == 0 && (U_GET_GC_MASK(point) & U_GC_M_MASK) == 0) {
    return Script::other;
  }
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(point, &status)) {
    case USCRIPT_HANGUL:
      return Script::hangul;
    case USCRIPT_HAN:
      return Script::hanja;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      return Script::kana;
    default:
      return Script::latin;
  }
}

}  // namespace

void append_utf8(std::string& out, char32_t c) {
  const auto push = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (c < 0x80) {
    push(c);
  } else if (c < 0x800) {
    push(0xC0 | (c >> 6));
    push(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    push(0xE0 | (c >> 12));
    push(0x80 | ((c >> 6) & 0x3F));
    push(0x80 | (c & 0x3F));
  } else {
    push(0xF0 | (c >> 18));
    push(0x80 | ((c >> 12) & 0x3F));
    push(0x80 | ((c >> 6) & 0x3F));
    push(0x80 | (c & 0x3F));
  }
}

Script script_of_no_syllable(char32_t c) {
  if (c >= 0x4E00 && c <= 0x9FFF) {
    return Script::hanja;
  }
  if (c >= 0x2000 && c <= 0x2BFF) {  // punctuation and symbols
    return Script::other;
  }
  return script_of_rare(c);
}

std::size_t count_chars(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) {
    count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80 ? 1 : 0;
  }
  return count;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string_view first_chars(std::string_view text, std::size_t count) {
  std::size_t pos = 0;
  while (count > 0 && pos < text.size()) {
    std::size_t length = 0;
    decode(text, pos, length);
    pos += length;
    --count;
  }
  return text.substr(0, pos);
}

bool all_syllables(std::string_view text) {
  for (std::size_t pos = 0, length = 0; pos < text.size(); pos += length) {
    if (!is_syllable(decode(text, pos, length))) {
      return false;
    }
  }
  return !text.empty();
}

bool all_hanja(std::string_view text) {
  for (std::size_t pos = 0, length = 0; pos < text.size(); pos += length) {
    if (script_of(decode(text, pos, length)) != Script::hanja) {
      return false;
    }
  }
  return !text.empty();
}

std::string without_spaces(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' ' && c != '\n'; });
  return out;
}

std::string joined(std::span<const std::string> words, std::string_view between) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    text.append(i == 0 ? std::string_view() : between).append(words[i]);
  }
  return text;
}

}  // namespace ireum::analysis
