#include "query/mentions/excerpt.h"

#include <algorithm>

#include "analysis/hangul.h"
#include "analysis/mention/call_names.h"
#include "analysis/mention/person_titles.h"
#include "analysis/mention/signing.h"
#include "analysis/piece_reading.h"
#include "analysis/plain_text.h"
#include "query/mentions/surname_places.h"

namespace ireum::query {

namespace {

// More different beginnings of forms than these are not looked for one by one.
constexpr std::size_t most_beginnings = 24;
// Nor are more words that settle a doubt, or tell of whom a title speaks: to read the body costs less.
constexpr std::size_t most_telling = 100;

bool ends_word(char c) {
  return c == ' ' || c == '\n';
}

// Whether a word that ends with `c` may belong to the one behind.
bool may_go_on(char c) {
  return c != '.' && c != ',' && c != '!' && c != '?';
}

// What was read of the words of one article is known for the next.
analysis::PieceMemo& memo() {
  thread_local analysis::PieceMemo words;
  return words;
}

}  // namespace

Excerpt::Excerpt(const std::vector<std::string_view>& forms) : forms_(forms.begin(), forms.end()) {
  std::vector<std::string_view> sorted(forms_.begin(), forms_.end());
  std::sort(sorted.begin(), sorted.end());
  for (const std::string_view form : sorted) {
    const bool begun = !beginnings_.empty() && form.substr(0, beginnings_.back().size()) == beginnings_.back();
    if (!form.empty() && !begun) {
      beginnings_.push_back(form);
    }
  }
}

void Excerpt::take(std::string_view title, std::string_view body) {
  title_ = title;
  body_ = body;
  whole_ = beginnings_.size() > most_beginnings;
  if (whole_) {
    return;
  }
  found_.clear();
  stems_.clear();
  surnames_.clear();
  add_irregular(1);
  for (const std::string_view beginning : beginnings_) {
    add_places(beginning, 1);
  }
  put_together();
  if (!whole_) {
    add_what_tells();
  }
  if (!whole_ && !tells_in_title()) {
    title_ = {};
  }
}

// Words that normalising changes are taken as they are: nothing is found in them.
void Excerpt::add_irregular(std::size_t words_behind) {
  irregular_ = false;
  for (std::size_t at = analysis::find_irregular(body_, 0); at < body_.size();) {
    irregular_ = true;
    add_around(at, at + 1, 1, words_behind);
    at = analysis::find_irregular(body_, std::min(body_.find_first_of(" \n", at), body_.size()));
  }
}

void Excerpt::add_places(std::string_view beginning, std::size_t words_behind) {
  std::size_t end = 0;
  std::size_t covered = 0;  // the end of the word of the last place
  for (std::size_t at = analysis::find_plain(beginning, body_, 0, end); at != std::string_view::npos;
       at = analysis::find_plain(beginning, body_, at + 1, end)) {
    covered = end <= covered ? covered : add_around(at, end, 0, words_behind);
  }
}

// Adds the words that the bytes from `begin` to `end` stand in, and words of their line before and behind; returns
// where the word of `end` ends. Looks through all of a word, so whoever comes to many places asks once a word.
std::size_t Excerpt::add_around(std::size_t begin, std::size_t end, std::size_t words_before,
                                std::size_t words_behind) {
  while (begin > 0 && !ends_word(body_[begin - 1])) {
    --begin;
  }
  for (; words_before > 0; --words_before) {
    while (begin > 0 && body_[begin - 1] == ' ') {
      --begin;
    }
    while (begin > 0 && !ends_word(body_[begin - 1])) {
      --begin;
    }
  }
  const auto word_end = [&] { end = std::min(body_.find_first_of(" \n", end), body_.size()); };
  word_end();
  const std::size_t last = end;
  while (words_behind > 0 && may_go_on(body_[end - 1])) {
    while (end < body_.size() && body_[end] == ' ') {
      ++end;
    }
    const std::size_t word = end;
    word_end();
    if (end == word) {
      break;
    }
    const bool in_apposition = body_.substr(word, end - word).find_first_not_of("()&-") == std::string_view::npos;
    words_behind -= in_apposition ? 0 : 1;
  }
  found_.push_back({begin, end, 0});
  return last;
}

// Merges what was found and writes it to text_.
void Excerpt::put_together() {
  std::sort(found_.begin(), found_.end(), [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
  stretches_.clear();
  for (const Stretch& one : found_) {
    if (!stretches_.empty() && one.begin <= stretches_.back().end + 1) {
      stretches_.back().end = std::max(stretches_.back().end, one.end);
    } else {
      stretches_.push_back(one);
    }
  }
  text_.clear();
  for (Stretch& stretch : stretches_) {
    if (stretch.begin > 0 && body_[stretch.begin - 1] != '\n') {
      text_ += ',';  // no paragraph begins here
    }
    stretch.at = text_.size();
    text_.append(body_, stretch.begin, stretch.end - stretch.begin);
    if (stretch.end < body_.size()) {
      // What is left out ends the paragraph, but for the body's own ends neither a signature nor the text.
      text_ += body_[stretch.end] == '\n' ? "\n" : ",\n";
    }
  }
  whole_ = text_.size() > body_.size() / 2;
  if (!stretches_.empty() && stretches_.back().end < body_.size()) {
    text_ += ',';
  }
}

bool Excerpt::may_hold_form(std::string_view text) const {
  std::size_t end = 0;
  return analysis::find_irregular(text, 0) < text.size() ||
         std::any_of(beginnings_.begin(), beginnings_.end(), [&](std::string_view beginning) {
           return analysis::find_plain(beginning, text, 0, end) != std::string_view::npos;
         });
}

// Whether the title may hold a form or settle a doubt.
bool Excerpt::tells_in_title() const {
  std::size_t end = 0;
  return may_hold_form(title_) || std::any_of(stems_.begin(), stems_.end(), [&](const std::string& stem) {
           return analysis::find_plain(stem, title_, 0, end) != std::string_view::npos;
         });
}

void Excerpt::read_words(std::string_view text) {
  analysis::normalize(text, normalized_);
  analysis::split_pieces(normalized_.text, pieces_);
  for (analysis::Piece& piece : pieces_) {
    memo().read(piece);
    note_doubt(piece);
  }
}

// Adds what tells who is meant by surname and title, and what settles the words taken.
void Excerpt::add_what_tells() {
  const auto note_all_surnames = [this] {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      note_surnames(pieces_, i);
    }
  };
  if (may_hold_form(title_)) {
    read_words(title_);
    note_all_surnames();
  }
  read_body_words();
  note_all_surnames();
  if (whole_) {
    return;
  }
  if (add_surnames()) {
    put_together();
    if (!whole_) {
      read_body_words();
    }
    if (whole_) {
      return;
    }
  }
  for (const std::string& stem : stems_) {
    add_places(stem, 0);
  }
  put_together();
}

void Excerpt::read_body_words() {
  read_words(text_);
  std::size_t signed_to = 0;  // ends of words that are taken
  std::size_t begun_to = 0;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    signed_to = note_signature(pieces_[i], signed_to);
    // Who writes may be named some words before the title, with no more than a bracket behind it.
    const bool begins = i == 0 || pieces_[i - 1].paragraph != pieces_[i].paragraph || pieces_[i].before == '(';
    if (begins && pieces_[i].before != ',' && pieces_[i].has(analysis::trait_person)) {
      const std::size_t at = body_offset(normalized_.source_offset(pieces_[i].begin));
      const std::size_t end = std::min(body_.size(), at + 1);
      begun_to = end <= begun_to ? begun_to : add_around(at, end, 0, analysis::mention::writer_reach + 1);
    }
  }
}

// Where a surname and title may stand for one of the forms, adds all who may be named by that surname, which tells for
// whom; returns whether.
bool Excerpt::add_surnames() {
  bool added = false;
  for (const std::string& surname : surnames_) {
    if (!analysis::all_syllables(surname)) {
      add_places(surname, analysis::mention::title_reach);  // the first word of a name, in whatever letters: JR 볼트먼
      added = true;
      continue;
    }
    if (!stands_with_title(surname, body_) && !(irregular_ && stands_with_title(surname, normalized_.text))) {
      continue;
    }
    std::size_t covered = 0;
    std::size_t reach = 0;
    for (const SurnamePlace& place : surname_places(surname, body_, memo())) {
      if (place.end > covered || place.words_behind > reach) {
        covered = add_around(place.begin, place.end, 1, place.words_behind);
        reach = place.words_behind;
      }
    }
    added = true;
  }
  if (added && irregular_) {
    add_irregular(analysis::mention::title_reach);
  }
  return added;
}

// Adds what is to be looked for; where that is too much, the whole body is to be read.
void Excerpt::look_for(std::string_view text, std::vector<std::string>& list) {
  if (!whole_ && std::find(list.begin(), list.end(), text) == list.end()) {
    list.emplace_back(text);
    whole_ = list.size() > most_telling;
  }
}

// A word that may bear a particle is settled by other words that begin with what is before it.
void Excerpt::note_doubt(const analysis::Piece& piece) {
  if (piece.cut.doubtful != 0) {
    look_for(piece.text.substr(0, piece.cut.doubtful), stems_);
  }
}

// Whether whom a reporter's title follows signs the article, what stands behind it tells. Up to `taken` that is taken
// already; returns up to where it is now.
std::size_t Excerpt::note_signature(const analysis::Piece& piece, std::size_t taken) {
  if (analysis::mention::is_reporter(piece.cut.title) || analysis::mention::is_reporter(piece.word) ||
      (piece.cut.doubtful != 0 &&
       analysis::mention::is_reporter(analysis::find_word(piece.text.substr(0, piece.cut.doubtful))))) {
    const std::size_t at = body_offset(normalized_.source_offset(piece.begin));
    const std::size_t end = std::min(body_.size(), at + piece.text.size() + analysis::mention::signature_reach);
    return end <= taken ? taken : add_around(at, end, 0, 1);
  }
  return taken;
}

bool Excerpt::is_wanted(std::string_view first, std::string_view second) {
  joined_.assign(first);
  joined_ += second;
  return forms_.count(joined_) > 0;
}

// By what a title may follow whom piece `i` names, alone or with the word before it.
void Excerpt::note_surnames(const std::vector<analysis::Piece>& pieces, std::size_t i) {
  const analysis::Piece& piece = pieces[i];
  const auto look_for_all = [this](const analysis::mention::CallNames& names) {
    names.each([this](std::string_view name) { look_for(name, surnames_); });
  };
  const auto consider = [&](std::string_view form) {
    if (!analysis::all_syllables(form)) {
      return;
    }
    if (is_wanted(form)) {
      look_for_all(analysis::mention::names_in_word(form, true));
    }
    if (i > 0 && piece.follows && is_wanted(pieces[i - 1].text, form)) {
      look_for_all({form, pieces[i - 1].text, {}});
    }
  };
  if (piece.cut.count > 0) {
    consider(piece.form());
  }
  if (piece.cut.doubtful != 0) {
    consider(piece.text.substr(0, piece.cut.doubtful));
  }
}

std::uint32_t Excerpt::body_offset(std::uint32_t at) const {
  if (whole_) {
    return at;
  }
  auto stretch = std::upper_bound(stretches_.begin(), stretches_.end(), at,
                                  [](std::size_t pos, const Stretch& one) { return pos < one.at; });
  if (stretch == stretches_.begin()) {
    return at;
  }
  --stretch;
  return static_cast<std::uint32_t>(stretch->begin + (at - stretch->at));
}

}  // namespace ireum::query
