#include "query/query_text.h"

#include <array>
#include <utility>

namespace ireum::query {

namespace {

constexpr std::string_view white_space = " \t\n\r\f\v";

// What excludes the word that it stands on; keyboards and word processors write it in other ways, too.
constexpr std::array<std::string_view, 4> minus_signs = {"-", "－", "–", "−"};

// Bytes of the sign at the beginning of `rest`, if a word follows it; else 0.
std::size_t minus_at(std::string_view rest) {
  for (const std::string_view sign : minus_signs) {
    if (rest.size() > sign.size() && rest.starts_with(sign) &&
        white_space.find(rest[sign.size()]) == std::string_view::npos) {
      return sign.size();
    }
  }
  return 0;
}

struct Quotes {
  std::string_view open;
  std::string_view close;
};
constexpr std::array<Quotes, 2> quotes = {Quotes{"\"", "\""}, Quotes{"“", "”"}};

// The quoted text that `rest` begins with, and how many bytes it takes with its quotes; none: 0.
std::size_t quoted_at(std::string_view rest, std::string& text) {
  for (const Quotes& pair : quotes) {
    if (rest.substr(0, pair.open.size()) != pair.open) {
      continue;
    }
    const std::size_t end = rest.find(pair.close, pair.open.size());
    if (end != std::string_view::npos) {
      text = rest.substr(pair.open.size(), end - pair.open.size());
      return end + pair.close.size();
    }
  }
  return 0;
}

std::size_t word_at(std::string_view rest, std::string& text) {
  const std::size_t end = rest.find_first_of(white_space);
  text = rest.substr(0, end);
  return text.size();
}

}  // namespace

QueryText read_query(std::string_view typed) {
  QueryText query;
  std::size_t at = 0;
  while ((at = typed.find_first_not_of(white_space, at)) != std::string_view::npos) {
    std::string_view rest = typed.substr(at);
    const std::size_t excludes = minus_at(rest);
    rest.remove_prefix(excludes);
    at += excludes;
    std::string text;
    const std::size_t in_quotes = quoted_at(rest, text);
    at += in_quotes > 0 ? in_quotes : word_at(rest, text);
    if (excludes > 0) {
      query.excluded.push_back(std::move(text));
    } else {
      query.parts.push_back({std::move(text), in_quotes > 0});
    }
  }
  if (query.parts.size() > max_query_words || query.excluded.size() > max_query_words) {
    query.refusal = "too many words: " + std::to_string(max_query_words) + " are the most";
  } else if (query.parts.empty() && !query.excluded.empty()) {
    query.refusal = "nothing is asked for but what is to be left out";
  }
  return query;
}

}  // namespace ireum::query
