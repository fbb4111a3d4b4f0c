#include "analysis/plain_text.h"

#include <algorithm>
#include <array>

#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/normalize.h"
#include "analysis/word_lists.h"

namespace ireum::analysis {

namespace {

// The bytes of a prefix that split_pieces() takes off the word at `pos`, as far as it can be one.
std::size_t prefix_at(std::string_view text, std::size_t pos) {
  std::size_t length = 0;
  if (pos < text.size() && script_of(decode(text, pos, length)) == Script::hanja) {
    return length;
  }
  return legal_form_length(text.substr(pos));
}

// Where `name` ends in `text`, which begins with it at `pos` but for blanks, middle dots, hyphens and capitals; 0: it
// does not.
std::size_t end_of(std::string_view name, std::string_view text, std::size_t pos) {
  for (const char c : name) {
    const std::size_t word = pos;
    while (pos < text.size() && is_blank(text[pos])) {
      ++pos;
    }
    if (c != middle_dot[0] && text.substr(pos, middle_dot.size()) == middle_dot) {
      pos += middle_dot.size();  // 현대기아차 of 현대·기아차
    } else if (c != '-' && pos < text.size() && text[pos] == '-') {
      ++pos;  // k루트 of K-루트
    }
    if (pos > word && pos < text.size() && small_letter(text[pos]) != c) {
      pos += prefix_at(text, pos);
    }
    if (pos >= text.size() || small_letter(text[pos]) != c) {
      return 0;
    }
    ++pos;
  }
  return pos;
}

// Bytes that begin characters most of which are not their own normal form, or control characters.
constexpr bool is_suspicious(unsigned char c) {
  return (c >= 0xC0 && c <= 0xE3) || c >= 0xEE || (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7F;
}

constexpr std::array<bool, 256> suspicious = [] {
  std::array<bool, 256> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    bytes[i] = is_suspicious(static_cast<unsigned char>(i));
  }
  return bytes;
}();

// Whether a character of these is between words whatever it becomes, and changes none beside it.
bool is_harmless(char32_t c) {
  return c == 0x00B7 || (c >= 0x2018 && c <= 0x201F && c != 0x201A) || c == 0x2026 || (c >= 0x25A0 && c <= 0x25FF) ||
         c == 0x3001 || c == 0x3002 || (c >= 0x3008 && c <= 0x3011);
}

}  // namespace

std::size_t find_plain(std::string_view name, std::string_view text, std::size_t pos, std::size_t& end) {
  // The last byte of the first character is rarer than the others: by it most of the text is passed over.
  const std::size_t length = first_chars(name, 1).size();
  const char rare = name[length - 1];
  const bool letter = is_latin_letter(rare);
  for (std::size_t at = pos + length - 1; at < text.size(); ++at) {
    if (letter) {
      while (at < text.size() && small_letter(text[at]) != rare) {
        ++at;
      }
    } else {
      at = std::min(text.find(rare, at), text.size());
    }
    if (at == text.size()) {
      break;
    }
    end = end_of(name, text, at + 1 - length);
    if (end != 0) {
      return at + 1 - length;
    }
  }
  return std::string_view::npos;
}

std::size_t find_irregular(std::string_view text, std::size_t pos) {
  std::size_t length = 0;
  for (; pos < text.size(); ++pos) {
    const auto lead = static_cast<unsigned char>(text[pos]);
    if (!suspicious[lead]) {
      continue;
    }
    const std::size_t size = char_bytes(lead);
    if (lead < 0xC2 || lead >= 0xF0 || pos + size > text.size() || !is_harmless(decode(text, pos, length))) {
      return pos;
    }
  }
  return text.size();
}

}  // namespace ireum::analysis
