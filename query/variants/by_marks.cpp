#include "query/variants/by_marks.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "query/index/standing.h"
#include "query/variants/confidence.h"
#include "query/variants/other_names.h"

namespace ireum::query {

namespace {

// Letters with marks in names of European languages. A name seldom has two, of which both are in the articles and
// neither was typed.
constexpr std::u32string_view marked_letters = U"áàâäãåăąæçćčďđéèêëěęğíîïıłńñňóòôöõøőřśšşșťțúûüůűýźžż";

// Adds each form of the articles that has a mark on one letter of `plain`, which has none.
void add_marked(VariantCollector& variants, const std::string& plain) {
  for (const char32_t marked : marked_letters) {
    const std::string_view letters = analysis::plain_letter(marked);
    for (std::size_t at = plain.find(letters); at != std::string::npos; at = plain.find(letters, at + 1)) {
      std::string form = plain.substr(0, at);
      analysis::append_utf8(form, marked);
      form.append(plain, at + letters.size());
      if (is_standing(variants.index().articles(), form)) {
        variants.add(form, Reason::spelling, confidence::marked_letters, variants.to(form));
      }
    }
  }
}

// Marks that one writes for another inside a name; the last between digits alone.
constexpr std::array<std::string_view, 3> inner_marks = {"·", "-", "."};

bool is_digit_at(std::string_view text, std::size_t pos) {
  return pos < text.size() && text[pos] >= '0' && text[pos] <= '9';
}

// Whether `text` is two syllables or more of a name behind a number, and no unit: 재단, not 도.
bool names_more(std::string_view text) {
  constexpr std::size_t least = 2;
  const std::string name = analysis::without_spaces(text);
  return analysis::all_syllables(name) && analysis::count_chars(name) >= least;
}

// The number that the digits from `pos` on write, where it is a day's or month's: one or two, no zero first.
unsigned part_of_date(std::string_view text, std::size_t pos, std::size_t& end) {
  unsigned value = 0;
  for (end = pos; is_digit_at(text, end) && end < pos + 3; ++end) {
    value = 10 * value + static_cast<unsigned>(text[end] - '0');
  }
  return end == pos || end - pos > 2 || text[pos] == '0' ? 0 : value;
}

constexpr bool is_day(unsigned month, unsigned day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

// Whether `text` begins with a day and goes on with a name: 3·1재단, and not 1.5도. `mark` gets the bytes of what
// stands between month and day, `at` where.
bool begins_with_day(std::string_view text, std::size_t& at, std::size_t& mark) {
  std::size_t end = 0;
  const unsigned month = part_of_date(text, 0, at);
  const std::string_view rest = text.substr(at);
  const auto* const known =
      std::find_if(inner_marks.begin(), inner_marks.end(), [&](std::string_view one) { return rest.starts_with(one); });
  if (at == 0 || known == inner_marks.end() || !is_digit_at(text, at + known->size())) {
    return false;
  }
  mark = known->size();
  const unsigned day = part_of_date(text, at + mark, end);
  return is_day(month, day) && names_more(text.substr(end));
}

// 3·1 of 31, where digits that may be a day begin a name.
std::vector<std::string> with_parted_digits(std::string_view text) {
  std::size_t digits = 0;
  while (is_digit_at(text, digits)) {
    ++digits;
  }
  std::vector<std::string> out;
  for (std::size_t at = 1; at < digits && digits <= 4 && names_more(text.substr(digits)); ++at) {
    std::size_t end = 0;
    const unsigned month = part_of_date(text.substr(0, at), 0, end);
    const unsigned day = part_of_date(text.substr(0, digits), at, end);
    if (end == digits && is_day(month, day)) {
      out.push_back(std::string(text.substr(0, at)).append(inner_marks[0]).append(text.substr(at)));
    }
  }
  return out;
}

// `text` with another mark, or none, for the one that stands between two of its words of Hangul; 한·미 and the like,
// words of one syllable, stay.
std::vector<std::string> with_other_marks(std::string_view text) {
  constexpr std::size_t least = 2;  // syllables
  std::vector<std::string> out;
  std::size_t at = std::string_view::npos;
  std::size_t mark = 0;
  for (const std::string_view one : std::span(inner_marks).first(2)) {
    if (const std::size_t found = text.find(one); found < at) {
      at = found;
      mark = one.size();
    }
  }
  if (at == std::string_view::npos) {
    return out;
  }
  const std::string_view first = text.substr(0, at);
  const std::string_view second = text.substr(at + mark);
  const std::string_view word = second.substr(0, second.find(' '));
  if (!analysis::all_syllables(first) || !analysis::all_syllables(word) || analysis::count_chars(first) < least ||
      analysis::count_chars(word) < least) {
    return out;
  }
  for (const std::string_view other : {inner_marks[0], inner_marks[1], std::string_view(" "), std::string_view()}) {
    out.push_back(std::string(first).append(other).append(second));
  }
  return out;
}

// `text`, Hangul without a mark, with one between two words of it: 현대·기아 of 현대기아.
std::vector<std::string> with_mark_between(std::string_view text) {
  constexpr std::size_t least = 2;  // syllables of a word
  constexpr std::size_t most = 12;  // of both
  std::vector<std::string> out;
  const std::size_t syllables = analysis::all_syllables(text) ? analysis::count_chars(text) : 0;
  for (std::size_t at = least; at + least <= syllables && syllables <= most; ++at) {
    const std::size_t bytes = analysis::syllable_bytes(at);
    out.push_back(std::string(text.substr(0, bytes)).append(inner_marks[0]).append(text.substr(bytes)));
  }
  return out;
}

// `text`, a few Latin letters, with & for what is read and typed for it: KT&G of KTNG and KTandG.
std::vector<std::string> with_and_sign(std::string_view text) {
  constexpr std::size_t most = 12;
  std::vector<std::string> out;
  if (text.size() > most || !std::all_of(text.begin(), text.end(), analysis::is_latin_letter)) {
    return out;
  }
  for (const std::string_view word : {std::string_view("n"), std::string_view("and")}) {
    for (std::size_t at = text.find(word, 1); at != std::string_view::npos; at = text.find(word, at + 1)) {
      if (at + word.size() < text.size()) {
        out.push_back(std::string(text.substr(0, at)).append("&").append(text.substr(at + word.size())));
      }
    }
  }
  return out;
}

// Adds the forms of the articles that have another mark, or none, where none of them has the name.
void add_other_marks(VariantCollector& variants) {
  if (variants.stands()) {
    return;
  }
  const std::string text = analysis::joined(variants.name().words, " ");
  std::vector<std::string> others = with_parted_digits(text);
  std::size_t at = 0;
  std::size_t mark = 0;
  if (begins_with_day(text, at, mark)) {
    for (const std::string_view other : {inner_marks[0], inner_marks[1], inner_marks[2], std::string_view()}) {
      others.push_back(text.substr(0, at).append(other).append(text, at + mark));
    }
  }
  for (const auto& more : {with_other_marks(text), with_mark_between(text), with_and_sign(text)}) {
    others.insert(others.end(), more.begin(), more.end());
  }
  for (const std::string& other : others) {
    if (other != text && is_standing(variants.index().articles(), analysis::without_spaces(other))) {
      variants.add(other, Reason::spelling, confidence::inner_marks, variants.to(other));
    }
  }
}

}  // namespace

bool add_by_marks(VariantCollector& variants) {
  // Shorter ones are other words with a mark, and longer ones no names.
  constexpr std::size_t least_letters = 4;
  constexpr std::size_t most_letters = 24;
  const std::string& key = variants.name().key;
  add_other_marks(variants);
  const std::string plain = analysis::without_marks(key);
  if (plain != key) {
    variants.add(plain, Reason::spelling, confidence::marked_letters, variants.to(plain));
    return add_other_names(variants, plain, variants.name().typed, 1);
  }
  if (!variants.stands() && analysis::is_ascii(key) && key.size() >= least_letters && key.size() <= most_letters) {
    add_marked(variants, key);
  }
  return false;
}

}  // namespace ireum::query
