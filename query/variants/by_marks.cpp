#include "query/variants/by_marks.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "query/variants/other_names.h"
#include "query/variants/standing.h"

namespace ireum::query {

namespace {

// Whether another form than the one typed is meant is hardly a question.
constexpr double sure = 0.9;
// A list that knows the other form says more.
constexpr double likely = 0.8;

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
        variants.add(form, Reason::spelling, sure, variants.to(form));
      }
    }
  }
}

// Marks that one writes for another inside a name, and what stands for them where they are left out.
constexpr std::array<std::string_view, 5> inner_marks = {"·", "-", ".", " ", ""};

bool is_digit_at(std::string_view text, std::size_t pos) {
  return pos < text.size() && text[pos] >= '0' && text[pos] <= '9';
}

// Bytes of the mark at `pos` of `text`, inside a name of Hangul and digits; a full stop is one between digits. 0: none.
std::size_t inner_mark_at(std::string_view text, std::size_t pos) {
  const auto writes = [&](std::size_t at) {
    std::size_t length = 0;
    return at < text.size() && (is_digit_at(text, at) || analysis::is_syllable(analysis::decode(text, at, length)));
  };
  for (const std::string_view mark : std::span(inner_marks).first(3)) {
    if (pos > 0 && text.substr(pos).starts_with(mark)) {
      const std::size_t before = analysis::char_before(text, pos);
      const std::size_t behind = pos + mark.size();
      const bool digits = is_digit_at(text, before) && is_digit_at(text, behind);
      return digits || (mark != "." && writes(before) && writes(behind)) ? mark.size() : 0;
    }
  }
  return 0;
}

// Whether each mark inside `text` may be left out or be a space: not beside one syllable (한·미), nor a space beside
// digits.
bool may_go(std::string_view text, bool for_space) {
  constexpr std::size_t least = 2;  // characters
  std::size_t chars = 0;            // of the part since the last mark
  bool digits = false;              // it ends with one
  const auto is_whole = [&] { return digits ? !for_space : chars >= least; };
  for (std::size_t pos = 0, length = 0; pos < text.size(); pos += length) {
    length = inner_mark_at(text, pos);
    if (length > 0) {
      if (!is_whole()) {
        return false;
      }
      chars = 0;
      digits = false;
    } else {
      analysis::decode(text, pos, length);
      ++chars;
      digits = is_digit_at(text, pos);
    }
  }
  return is_whole();
}

// `text` with `mark` for each mark inside; as it is where there is none.
std::string with_inner_marks(std::string_view text, std::string_view mark) {
  std::string out;
  for (std::size_t pos = 0; pos < text.size();) {
    if (const std::size_t bytes = inner_mark_at(text, pos); bytes > 0) {
      out += mark;
      pos += bytes;
    } else {
      out += text[pos++];
    }
  }
  return out;
}

// 3·1 of 31, where digits begin a name: days of the year are written so.
std::vector<std::string> with_parted_digits(std::string_view text) {
  constexpr std::size_t most_digits = 4;
  std::size_t digits = 0;
  while (is_digit_at(text, digits)) {
    ++digits;
  }
  std::vector<std::string> out;
  for (std::size_t at = 1; at < digits && digits <= most_digits && digits < text.size(); ++at) {
    out.push_back(std::string(text.substr(0, at)).append(inner_marks[0]).append(text.substr(at)));
  }
  return out;
}

// Adds the forms of the articles that have another mark, or none, where the name has one.
void add_other_marks(VariantCollector& variants) {
  const std::string text = analysis::joined(variants.name().words, " ");
  std::vector<std::string> others = with_parted_digits(text);
  for (const std::string_view mark : inner_marks) {
    const bool is_mark = !mark.empty() && mark != " ";
    if (is_mark || may_go(text, !mark.empty())) {
      others.push_back(with_inner_marks(text, mark));
    }
  }
  for (const std::string& other : others) {
    if (other != text && is_standing(variants.index().articles(), analysis::without_spaces(other))) {
      variants.add(other, Reason::spelling, likely, variants.to(other));
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
    variants.add(plain, Reason::spelling, sure, variants.to(plain));
    return add_other_names(variants, plain, variants.name().typed, 1);
  }
  if (!variants.stands() && analysis::is_ascii(key) && key.size() >= least_letters && key.size() <= most_letters) {
    add_marked(variants, key);
  }
  return false;
}

}  // namespace ireum::query
