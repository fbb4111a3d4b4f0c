#pragma once

#include <string>
#include <string_view>

#include "analysis/word_lists.h"

namespace ireum::analysis {

// What is said beside a person's name, taken apart: of `카카오 대표` organisation and title, of `인천시장` the place
// too.
struct PersonContext {
  std::string_view organisation;  // or place; empty: none
  std::string_view title;         // a listed title as a rule
  const Word* listed = nullptr;   // the listed title, or nullptr
};

// The usual form of a title: 회장 of 부회장 and 명예회장, 대표 of 대표이사; another title is its own.
std::string_view main_title(const Word& title);

// The longest listed title of two characters or more that `word` ends with, with two characters or more before it;
// nullptr: none.
const Word* attached_title(std::string_view word);

// Whether `title` says enough of a person to tell two of one name apart; 씨 and 아들 do not.
bool tells_apart(const Word& title);

// `organisation` (may be empty) and main_title() of `title` as one text, with a space between; of heads of towns and
// districts without, as it is written: 인천시장 of 인천 and of 인천시.
std::string join_context(std::string_view organisation, const Word& title);

// Takes apart what join_context() put together.
PersonContext split_context(std::string_view context);

}  // namespace ireum::analysis
