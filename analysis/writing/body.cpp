#include "analysis/writing/body.h"

#include <algorithm>
#include <array>

#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/lexicon.h"
#include "analysis/ordinary.h"
#include "analysis/sound/foreign.h"
#include "analysis/word_lists.h"
#include "analysis/writing/tables.h"

namespace ireum::analysis::writing {

namespace {

// Whether `end` ends `name` behind two syllables or more.
bool ends_name(std::string_view end, std::string_view name) {
  return name.size() >= end.size() + syllable_bytes(2) && name.ends_with(end);
}

// Of a company: 社.
constexpr std::string_view company_kind = "사";

}  // namespace

bool ends_like_body(std::string_view name) {
  const auto ends = body_ends();
  return std::any_of(ends.begin(), ends.end(), [&](const BodyEnd& end) { return ends_name(end.text, name); });
}

bool may_be_short_of_body(std::string_view name) {
  const auto ends = body_ends();
  return std::any_of(ends.begin(), ends.end(),
                     [&](const BodyEnd& end) { return end.may_be_short && ends_name(end.text, name); });
}

bool ends_like_meeting(std::string_view name) {
  const auto ends = meeting_ends();
  return !ends_like_body(name) &&
         std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return ends_name(end, name); });
}

std::vector<std::string_view> without_country(std::string_view name) {
  std::vector<std::string_view> names;
  for (const std::string_view front : left_out_fronts()) {
    if (name.starts_with(front) && may_be_short_of_body(name.substr(front.size()))) {
      names.push_back(name.substr(front.size()));
    }
  }
  return names;
}

std::vector<std::string> with_country(std::string_view name) {
  std::vector<std::string> names;
  if (may_be_short_of_body(name)) {
    for (const std::string_view front : left_out_fronts()) {
      names.push_back(std::string(front).append(name));
    }
  }
  return names;
}

std::string_view without_kind(std::string_view name) {
  const auto ends = left_out_ends();
  const auto end = std::find_if(ends.begin(), ends.end(), [&](std::string_view one) { return ends_name(one, name); });
  return end == ends.end() ? name : name.substr(0, name.size() - end->size());
}

std::vector<std::string> with_other_ends(std::string_view name) {
  std::vector<std::string> names;
  const auto add = [&](std::string_view end, std::string_view other) {
    if (ends_name(end, name)) {
      names.push_back(std::string(name.substr(0, name.size() - end.size())).append(other));
    }
  };
  for (const ShortEnd& end : short_ends()) {
    add(end.text, end.shorter);
    add(end.shorter, end.text);
  }
  // Some clubs bear it before their name and some behind.
  constexpr std::string_view club = "fc";
  if (name.starts_with(club) && all_syllables(name.substr(club.size()))) {
    names.push_back(std::string(name.substr(club.size())).append(club));
  } else if (ends_name(club, name) && all_syllables(name.substr(0, name.size() - club.size()))) {
    names.push_back(std::string(club).append(name.substr(0, name.size() - club.size())));
  }
  return names;
}

std::span<const std::string_view> kinds_behind_names() {
  static constexpr std::array<std::string_view, 2> kinds = {company_kind, "지"};
  return kinds;
}

bool is_known_firm(std::string_view name, std::string_view left_out) {
  const Word* word = find_word(name);
  const LexiconMatches names = find_in_lexicon(name, left_out);
  return (word == nullptr || !word->is(role_common_body | role_country)) && !ends_like_body(name) &&
         std::any_of(names.begin(), names.end(), [](const LexiconMatch& match) {
           return match.entry.type == LexiconType::company && match.widens();
         });
}

bool may_be_firm(std::string_view name, std::string_view kind) {
  constexpr std::size_t least_letters = 2;
  if (is_ascii(name)) {
    return kind == company_kind && name.size() >= least_letters && !has_mark(name, mark_thing) &&
           std::all_of(name.begin(), name.end(), is_latin_letter);
  }
  return name.size() >= syllable_bytes(3) && all_syllables(name) && sound::looks_foreign(name) > 0 &&
         !is_ordinary_or_common(name);
}

}  // namespace ireum::analysis::writing
