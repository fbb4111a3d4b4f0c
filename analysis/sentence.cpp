#include "analysis/sentence.h"

#include <algorithm>
#include <vector>

#include "analysis/hangul.h"

namespace ireum::analysis {

namespace {

struct Char {
  char32_t code;
  std::size_t begin;
  std::size_t end;
};

bool is_space(char32_t c) {
  return c <= ' ' || c == 0xA0 || c == 0x3000;
}

bool is_stop(char32_t c) {
  return c == '.' || c == '?' || c == '!' || c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F;
}

// The mark that closes what `c` opens; 0: it opens nothing. A straight mark opens and closes.
char32_t closing_of(char32_t c) {
  switch (c) {
    case 0x201C:
      return 0x201D;
    case 0x2018:
      return 0x2019;
    case 0x300C:
      return 0x300D;
    case 0x300E:
      return 0x300F;
    case '"':
      return '"';
    default:
      return 0;
  }
}

bool is_closing(char32_t c) {
  return c == 0x201D || c == 0x2019 || c == 0x300D || c == 0x300F || c == '"' || c == '\'' || c == ')' || c == ']';
}

// The characters around bytes `begin` to `end` of `text`.
std::vector<Char> window_of(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t low = begin;
  for (std::size_t count = 0; low > 0 && count < sentence_reach; ++count) {
    low = char_before(text, low);
  }
  std::vector<Char> chars;
  std::size_t behind = 0;
  for (std::size_t pos = low; pos < text.size() && behind < sentence_reach;) {
    std::size_t length = 0;
    const char32_t code = decode(text, pos, length);
    chars.push_back({code, pos, pos + length});
    pos += length;
    behind += pos > end ? 1 : 0;
  }
  return chars;
}

// Marks the characters within quotes that close in the same line.
std::vector<char> quoted_in(const std::vector<Char>& chars) {
  std::vector<char> quoted(chars.size(), 0);
  for (std::size_t i = 0; i < chars.size(); ++i) {
    const char32_t closing = closing_of(chars[i].code);
    if (closing == 0) {
      continue;
    }
    std::size_t at = i + 1;
    while (at < chars.size() && chars[at].code != closing && chars[at].code != '\n') {
      ++at;
    }
    if (at < chars.size() && chars[at].code == closing) {
      std::fill(quoted.begin() + static_cast<std::ptrdiff_t>(i), quoted.begin() + static_cast<std::ptrdiff_t>(at),
                static_cast<char>(1));
      i = at;
    }
  }
  return quoted;
}

// Whether a sentence ends with character `i`.
bool ends_at(const std::vector<Char>& chars, const std::vector<char>& quoted, std::size_t i) {
  const char32_t c = chars[i].code;
  if (c == '\n') {
    return true;
  }
  if (quoted[i] != 0 || i + 1 >= chars.size()) {
    return false;
  }
  const char32_t next = chars[i + 1].code;
  if (is_closing(c)) {
    return i > 0 && is_stop(chars[i - 1].code) && is_space(next);
  }
  if (!is_stop(c)) {
    return false;
  }
  if (is_space(next)) {
    const bool initial = c == '.' && i > 0 && script_of(chars[i - 1].code) == Script::latin &&
                         (i == 1 || script_of(chars[i - 2].code) != Script::latin);
    return !initial;  // J. 스미스
  }
  return c == '.' && i > 0 && (chars[i - 1].code == U'다' || chars[i - 1].code == U'요') &&
         (script_of(next) == Script::hangul || closing_of(next) != 0);
}

}  // namespace

Sentence sentence_around(std::string_view text, std::size_t begin, std::size_t end) {
  end = std::min(std::max(begin, end), text.size());
  begin = std::min(begin, end);
  const std::vector<Char> chars = window_of(text, begin, end);
  const std::vector<char> quoted = quoted_in(chars);
  Sentence sentence;
  sentence.begin = chars.empty() ? begin : chars.front().begin;
  sentence.end = chars.empty() ? end : chars.back().end;
  sentence.cut_before = sentence.begin > 0;
  sentence.cut_behind = sentence.end < text.size();
  for (std::size_t i = 0; i < chars.size(); ++i) {
    if (!ends_at(chars, quoted, i)) {
      continue;
    }
    if (chars[i].end <= begin) {
      sentence.begin = chars[i].end;
      sentence.cut_before = false;
    } else if (chars[i].end >= end) {
      sentence.end = chars[i].end;
      sentence.cut_behind = false;
      break;
    }
  }
  for (const Char& c : chars) {
    if (c.begin == sentence.begin && c.end <= begin && is_space(c.code)) {
      sentence.begin = c.end;
    }
  }
  for (auto c = chars.rbegin(); c != chars.rend() && sentence.end > end; ++c) {
    if (c->end == sentence.end && is_space(c->code)) {
      sentence.end = c->begin;
    }
  }
  return sentence;
}

}  // namespace ireum::analysis
