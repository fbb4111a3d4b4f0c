#include "query/typed/typed_name.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analysis/context.h"
#include "analysis/cut.h"
#include "analysis/encoding.h"
#include "analysis/hangul.h"
#include "analysis/normalize.h"
#include "analysis/person_shape.h"
#include "analysis/piece_reading.h"
#include "analysis/split_name.h"
#include "analysis/word_lists.h"

namespace ireum::query {

namespace {

// A title of more than one syllable that is not often another word.
bool is_sure_title(std::string_view word) {
  const analysis::Word* listed = analysis::find_word(word);
  return listed != nullptr && listed->is(analysis::role_title) &&
         listed->title_kind != analysis::TitleKind::ambiguous && analysis::count_chars(word) > 1;
}

bool is_listed_title(std::string_view word) {
  const analysis::Word* listed = analysis::find_word(word);
  return listed != nullptr && listed->is(analysis::role_title);
}

// Where what stands behind the last of `marks` or middle dot in `text` begins; 0 where there is none.
std::size_t behind_last(std::string_view marks, std::string_view text) {
  const std::size_t mark = text.find_last_of(marks);
  const std::size_t dot = text.rfind(analysis::middle_dot);
  const std::size_t behind_mark = mark == std::string_view::npos ? 0 : mark + 1;
  return dot == std::string_view::npos ? behind_mark : std::max(behind_mark, dot + analysis::middle_dot.size());
}

// Whether brackets hold nothing of a name: an age, a party's syllable, how the name is written in Hanja, whose title
// its bearer has (삼성전자 회장).
bool is_beside_name(std::string_view inside) {
  const std::size_t last = behind_last(" ,", inside);
  if (is_sure_title(inside.substr(last)) || (last > 0 && is_listed_title(inside.substr(last)))) {
    return true;
  }
  constexpr std::size_t longest_age = 3;
  std::size_t digits = 0;
  while (digits < inside.size() && inside[digits] >= '0' && inside[digits] <= '9') {
    ++digits;
  }
  if (digits > 0) {
    // 40·누리전자: an age, and what else is told of the bearer.
    const std::string_view unit = inside.substr(digits, inside.find_first_of(", ", digits) - digits);
    const std::string_view word = unit.substr(0, unit.find(analysis::middle_dot));
    return unit.empty() || (digits <= longest_age && (word.empty() || word == "세" || word == "살"));
  }
  return analysis::all_hanja(inside) || (analysis::all_syllables(inside) && analysis::count_chars(inside) == 1);
}

// Normalised `text` without such brackets behind something; a particle behind one stands on the name.
std::string without_brackets(std::string text) {
  std::size_t open = 0;
  while ((open = text.find('(', open + 1)) != std::string::npos) {
    const std::size_t close = text.find(')', open);
    if (close == std::string::npos) {
      break;
    }
    if (!is_beside_name(std::string_view(text).substr(open + 1, close - open - 1))) {
      continue;
    }
    const std::size_t end = std::min(text.find(' ', close), text.size());
    const analysis::Word* behind = analysis::find_word(std::string_view(text).substr(close + 1, end - close - 1));
    const bool particle = behind != nullptr && behind->is(analysis::role_particle);
    text.replace(open, close + 1 - open, particle ? "" : " ");
  }
  return text;
}

// Bytes of the Korean's name that one of these stands on as nothing else does: 홍길동군, 홍길동님; 0: none.
std::size_t stem_of_address(std::string_view name) {
  constexpr std::array<std::string_view, 3> addresses = {"군", "양", "님"};
  constexpr std::size_t full_name = analysis::syllable_bytes(3);
  const bool addressed = name.size() > full_name &&
                         std::find(addresses.begin(), addresses.end(), name.substr(full_name)) != addresses.end();
  return addressed && analysis::looks_like_person(name.substr(0, full_name)) ? full_name : 0;
}

// How much of `last`, the last word, is left without the particle behind a run's last letter or a syllable by itself:
// KT&G는, 한·미가. 0: it bears none.
std::size_t stem_of_run(std::string_view last, std::size_t tail) {
  const std::string_view piece = last.substr(tail);
  return tail > 0 && analysis::is_one_and_particle(piece) ? tail + analysis::first_chars(piece, 1).size() : 0;
}

// Sets key, stem and refusal by the words.
void read_end(TypedName& name) {
  name.key.clear();
  name.stem.clear();
  name.stem_sure = false;
  name.refusal.clear();
  std::string& last = name.words.back();
  std::string before;
  for (std::size_t i = 0; i + 1 < name.words.size(); ++i) {
    before += name.words[i];
  }
  name.key = before + last;
  // What stands behind an inner mark is read by itself: 한·중·일 bears no particle.
  const std::size_t tail = tail_of_run(last);
  analysis::Cut cut;
  analysis::cut_piece(std::string_view(last).substr(tail), cut);
  const std::size_t of_run = stem_of_run(last, tail);
  if (const std::size_t of_address = before.empty() ? stem_of_address(last) : 0; of_address > 0) {
    name.stem = last.substr(0, of_address);
    name.stem_sure = true;
  } else if (of_run > 0 && (cut.count == 0 || tail + cut.readings[0].stem == last.size())) {
    name.stem = before + last.substr(0, of_run);
    name.stem_sure = cut.count == 0;
  } else if (cut.count > 0) {
    const std::size_t stem = tail + cut.readings[0].stem;
    if (stem < last.size()) {
      name.stem = before + last.substr(0, stem);
      name.stem_sure = true;
    } else if (cut.doubtful != 0) {
      name.stem = before + last.substr(0, tail + cut.doubtful);
    }
  }
  if (name.stem_sure) {
    last.resize(name.stem.size() - before.size());
  }
  const std::size_t chars = analysis::count_chars(name.key);
  if (chars < 2) {
    name.refusal = "too short for a name search";
  } else if (chars > max_name_chars) {
    name.refusal = "too long for a name: " + std::to_string(chars) + " characters, " + std::to_string(max_name_chars) +
                   " are the most";
  }
}

std::size_t chars_before_last(const std::vector<std::string>& words) {
  std::size_t chars = 0;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    chars += analysis::count_chars(words[i]);
  }
  return chars;
}

}  // namespace

std::string without_particle(const std::string& word) {
  analysis::Cut cut;
  analysis::cut_piece(word, cut);
  return word.substr(0, cut.count > 0 ? cut.readings[0].stem : word.size());
}

std::string title_of(const std::string& word) {
  analysis::Cut cut;
  analysis::cut_piece(word, cut);
  std::string whole = word.substr(0, cut.count > 0 ? cut.readings[0].stem : word.size());
  if (cut.doubtful > 0 && is_listed_title(std::string_view(word).substr(0, cut.doubtful))) {
    whole.resize(cut.doubtful);  // 대표도
  }
  std::string_view text = whole;
  if (is_listed_title(text)) {
    return whole;
  }
  if (text.size() > analysis::polite_end.size() && text.ends_with(analysis::polite_end)) {
    text.remove_suffix(analysis::polite_end.size());
  }
  if (is_listed_title(text)) {
    return std::string(text);
  }
  const std::string_view first = analysis::first_chars(text, 1);
  const std::string_view rest = text.substr(first.size());
  return (analysis::time_word(first) & analysis::time_borne) != 0 && is_sure_title(rest) ? std::string(rest)
                                                                                         : std::string();
}

std::string with_replaced(std::string_view text, std::string_view what, std::string_view other) {
  std::string result;
  std::size_t done = 0;
  for (std::size_t at = 0; (at = text.find(what, done)) != std::string_view::npos; done = at + what.size()) {
    result.append(text.substr(done, at - done)).append(other);
  }
  return result.append(text.substr(done));
}

std::string without_dots(std::string_view text) {
  return with_replaced(text, analysis::middle_dot, "");
}

std::size_t tail_of_run(std::string_view word) {
  return behind_last("&.-", word);
}

std::string typed_without_title(const TypedName& name) {
  std::size_t end = name.typed.size();
  while (name.titled && end > 0) {
    const std::string_view typed = std::string_view(name.typed).substr(0, end);
    if (analysis::without_spaces(analysis::normalize(typed)) == name.key) {
      return std::string(typed);
    }
    do {
      --end;
    } while (end > 0 && (static_cast<unsigned char>(name.typed[end]) & 0xC0) == 0x80);
  }
  return name.typed;
}

TypedName with_words(const TypedName& name, std::vector<std::string> words) {
  TypedName other = name;
  other.words = std::move(words);
  read_end(other);
  return other;
}

TypedName parse_name(std::string_view typed) {
  TypedName name;
  name.typed = typed;
  std::string text = analysis::normalize(typed);
  if (text.find(analysis::replacement_character) != std::string::npos) {
    name.refusal = "the name is not valid UTF-8";
    return name;
  }
  name.legal = analysis::bears_legal_form(text);
  name.words = analysis::split_name(without_brackets(std::move(text)));
  if (name.words.empty()) {
    name.refusal = "the name is empty";
    return name;
  }
  if (chars_before_last(name.words) >= 2) {
    name.title = title_of(name.words.back());
    name.titled = !name.title.empty();
  }
  if (name.titled) {
    name.words.pop_back();  // 이재용 회장
    while (analysis::time_word(name.words.back()) != 0 && chars_before_last(name.words) >= 2) {
      name.words.pop_back();
    }
  }
  read_end(name);
  return name;
}

}  // namespace ireum::query
