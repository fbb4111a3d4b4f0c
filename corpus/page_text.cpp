#include "corpus/page_text.h"

#include <algorithm>

#include "corpus/utf8.h"

namespace ireum::corpus {

Chars decode(std::string_view text) {
  Chars chars;
  chars.reserve(text.size() / 2);
  for (std::size_t i = 0; i < text.size();) {
    Char next;
    next.offset = i;
    next.c = take_code_point(text, i);
    chars.push_back(next);
  }
  return chars;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(), [text](std::string_view part) { return contains(text, part); });
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [text](std::string_view end) { return text.ends_with(end); });
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = std::string_view::npos;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    if (is_white_space(take_code_point(text, i))) {
      if (begin != std::string_view::npos) words.push_back(text.substr(begin, at - begin));
      begin = std::string_view::npos;
    } else if (begin == std::string_view::npos) {
      begin = at;
    }
  }
  if (begin != std::string_view::npos) words.push_back(text.substr(begin));
  return words;
}

}  // namespace ireum::corpus
