#include "analysis/context.h"

#include <algorithm>
#include <array>

#include "analysis/hangul.h"

namespace ireum::analysis {

namespace {

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// What stands before a title, or behind it, without making it another.
constexpr std::array<std::string_view, 23> before_title = {
    "명예", "공동", "각자", "총괄", "상임", "수석", "선임", "대표", "상근", "집행", "조",  "초빙",
    "석좌", "객원", "겸임", "특임", "특훈", "외래", "연구", "정",   "국회", "초선", "재선"};
constexpr std::array<std::string_view, 6> deputies = {"부", "상근부", "상임부", "선임부", "수석부", "총괄부"};
constexpr std::array<std::string_view, 12> behind_title = {
    "이사", "대행", "직무대행", "권한대행", "후보", "후보자", "당선인", "당선자", "내정자", "서리", "보", "지명자"};

// Heads of towns, districts and provinces, and what the place's own name may end with before them.
struct Civic {
  std::string_view title;
  std::string_view place_end;
};
constexpr std::array<Civic, 4> civic_titles = {{{"시장", "시"}, {"구청장", "구"}, {"군수", "군"}, {"지사", "도"}}};

}  // namespace

std::string_view main_title(const Word& title) {
  const std::string_view group = title_group_name(title.title_group);
  const Word* main = find_word(group);
  if (group.empty() || main == nullptr || !main->is(role_title) || main->title_group != title.title_group) {
    return title.text;
  }
  const std::string_view text = title.text;
  if (text.ends_with(group)) {
    const std::string_view before = text.substr(0, text.size() - group.size());
    // A 부회장 is called 회장; a 부시장 is no 시장.
    if (contains(before_title, before) || (group == "회장" && contains(deputies, before))) {
      return group;
    }
  }
  if (text.substr(0, group.size()) == group && contains(behind_title, text.substr(group.size()))) {
    return group;
  }
  return text;
}

const Word* attached_title(std::string_view word) {
  const std::size_t chars = count_chars(word);
  for (std::size_t stem = 2; stem + 2 <= chars && stem <= 12; ++stem) {
    const Word* title = find_word(word.substr(first_chars(word, stem).size()));
    if (title != nullptr && title->is(role_title)) {
      return title;
    }
  }
  return nullptr;
}

bool is_former_or_present(std::string_view word) {
  return word == "전" || word == "前" || word == "현" || word == "現" || word == "당시";
}

bool is_former(std::string_view word) {
  return word == "전" || word == "前" || word == "당시";
}

bool tells_apart(const Word& title) {
  const std::string_view group = title_group_name(title.title_group);
  return title.is(role_title) && group != "존칭" && group != "가족관계" && group != "사회" &&
         count_chars(title.text) > 1;
}

std::string join_context(std::string_view organisation, const Word& title) {
  const std::string_view main = main_title(title);
  if (organisation.empty()) {
    return std::string(main);
  }
  for (const Civic& civic : civic_titles) {
    if (main == civic.title || (civic.title == "지사" && main == "도지사")) {
      if (organisation.ends_with(civic.place_end) && count_chars(organisation) > 2) {
        organisation.remove_suffix(civic.place_end.size());
      }
      return std::string(organisation).append(civic.title);
    }
  }
  return std::string(organisation).append(" ").append(main);
}

PersonContext split_context(std::string_view context) {
  PersonContext result;
  const std::size_t space = context.rfind(' ');
  if (space != std::string_view::npos) {
    result.organisation = context.substr(0, space);
    result.title = context.substr(space + 1);
    result.listed = find_word(result.title);
    return result;
  }
  result.title = context;
  result.listed = find_word(context);
  for (const Civic& civic : civic_titles) {
    if (context.ends_with(civic.title) && context.size() > civic.title.size()) {
      result.organisation = context.substr(0, context.size() - civic.title.size());
      result.title = civic.title;
      result.listed = find_word(civic.title);
      return result;
    }
  }
  if (result.listed == nullptr) {
    result.listed = attached_title(context);
    if (result.listed != nullptr) {
      result.title = result.listed->text;
      result.organisation = context.substr(0, context.size() - result.title.size());
    }
  }
  return result;
}

}  // namespace ireum::analysis
