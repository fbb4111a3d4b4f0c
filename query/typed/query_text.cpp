#include "query/typed/query_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "analysis/hangul.h"
#include "analysis/normalize.h"
#include "analysis/word_lists.h"

namespace ireum::query {

namespace {

constexpr std::string_view white_space = " ";  // of what with_plain_spaces() made

// What excludes the word that it stands on; keyboards and word processors write it in other ways, too.
constexpr std::array<std::string_view, 13> minus_signs = {"-", "‐",  "‑",  "‒",  "–", "—", "―",
                                                          "−", "－", "﹣", "﹘", "⸺", "⸻"};

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

// The character at byte `at` of `text`, which is set to the next; negative for what is not UTF-8.
UChar32 character_at(std::string_view text, std::size_t& at) {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT(bytes, at, text.size(), c);
  return c;
}

// Bytes of what stands on a closing quote and belongs to no name: marks and particles, as in “가람”, and "가람"은.
std::size_t behind_quote(std::string_view rest) {
  const std::size_t end = std::min(rest.find_first_of(white_space), rest.size());
  const std::string text = analysis::normalize(rest.substr(0, end));
  const analysis::Word* word = analysis::find_word(text);
  if (word != nullptr && word->is(analysis::role_particle)) {
    return end;
  }
  std::size_t marks = 0;
  for (std::size_t next = 0; marks < end; marks = next) {
    std::string quoted;
    if (u_isalnum(character_at(rest, next)) || quoted_at(rest.substr(marks), quoted) > 0) {
      break;
    }
  }
  return marks;
}

// `typed` with a plain space for each white space of other kinds: pages and word processors have some between names.
std::string with_plain_spaces(std::string_view typed) {
  std::string plain;
  for (std::size_t at = 0, next = 0; at < typed.size(); at = next) {
    if (u_isUWhiteSpace(character_at(typed, next))) {
      plain += ' ';
    } else {
      plain.append(typed.substr(at, next - at));
    }
  }
  return plain;
}

// Up to the next space, or where brackets are written onto a word, to the space behind them: 홍길동(40, 누리 전자)은.
// Square ones are read as round.
std::size_t word_at(std::string_view rest, std::string& text) {
  constexpr std::string_view opening = "([";
  std::size_t end = std::min(rest.find_first_of(white_space), rest.size());
  const std::size_t open = rest.substr(0, end).find_last_of(opening);
  const bool onto_word = open != std::string_view::npos && open > 0;
  const std::size_t close = onto_word ? rest.find(rest[open] == '(' ? ')' : ']', open) : std::string_view::npos;
  if (close != std::string_view::npos) {
    end = std::min(rest.find_first_of(white_space, close), rest.size());
  }
  text = rest.substr(0, end);
  if (close != std::string_view::npos) {
    text[open] = '(';
    text[close] = ')';
  }
  return text.size();
}

}  // namespace

QueryText read_query(std::string_view given) {
  QueryText query;
  // Quotes and brackets are looked for in all that follows, for each.
  if (const std::size_t chars = analysis::count_chars(given); chars > max_query_chars) {
    query.refusal = "too long for a query: " + std::to_string(chars) + " characters, " +
                    std::to_string(max_query_chars) + " are the most";
    return query;
  }
  const std::string plain = with_plain_spaces(given);
  const std::string_view typed = plain;
  std::size_t at = 0;
  while ((at = typed.find_first_not_of(white_space, at)) != std::string_view::npos) {
    std::string_view rest = typed.substr(at);
    const std::size_t excludes = minus_at(rest);
    rest.remove_prefix(excludes);
    at += excludes;
    std::string text;
    const std::size_t in_quotes = quoted_at(rest, text);
    at += in_quotes > 0 ? in_quotes + behind_quote(rest.substr(in_quotes)) : word_at(rest, text);
    if (excludes > 0) {
      query.excluded.push_back({std::move(text), in_quotes > 0});
    } else {
      query.parts.push_back({std::move(text), in_quotes > 0});
    }
  }
  // ""홍길동"": nothing stands between two quotes.
  if (query.parts.size() > 1) {
    query.parts.erase(std::remove_if(query.parts.begin(), query.parts.end(),
                                     [](const QueryText::Part& part) { return part.quoted && part.text.empty(); }),
                      query.parts.end());
  }
  if (query.parts.size() > max_query_words || query.excluded.size() > max_query_words) {
    query.refusal = "too many words: " + std::to_string(max_query_words) + " are the most";
  } else if (query.parts.empty() && !query.excluded.empty()) {
    query.refusal = "nothing is asked for but what is to be left out";
  }
  return query;
}

}  // namespace ireum::query
