#include "analysis/context.h"

#include <array>

#include "analysis/hangul.h"

namespace ireum::analysis {

namespace {

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
    const std::uint32_t part = title_part(before);
    if ((part & part_before) != 0 || (title.title_group == group_chair && (part & part_deputy) != 0)) {
      return group;
    }
  }
  if (text.starts_with(group) && (title_part(text.substr(group.size())) & part_behind) != 0) {
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

bool tells_apart(const Word& title) {
  return title.is(role_title) && title.title_group != group_polite && title.title_group != group_family &&
         title.title_group != group_social && count_chars(title.text) > 1;
}

std::string join_context(std::string_view organisation, const Word& title) {
  const std::string_view main = main_title(title);
  if (organisation.empty()) {
    return std::string(main);
  }
  for (const Civic& civic : civic_titles) {
    if (main == civic.title || (civic.title == "지사" && main == "도지사")) {
      if (is_party(organisation)) {
        break;  // 가람당 시장
      }
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
