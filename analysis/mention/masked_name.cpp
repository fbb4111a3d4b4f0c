#include "analysis/mention/masked_name.h"

#include <algorithm>
#include <array>

#include "analysis/hangul.h"
#include "analysis/mention/titles.h"
#include "analysis/person_shape.h"

namespace ireum::analysis::mention {

namespace {

// What stands for a given name: 모 of 김모, oo of 김OO.
constexpr std::string_view somebody = "모";
bool is_mask(std::string_view text) {
  return text == somebody || text == "oo" || text == "xx";
}

// Whether 씨 is written onto a mask: 모씨.
bool begins_with_honoured_mask(std::string_view text) {
  return text.starts_with(somebody) && text.substr(somebody.size()).starts_with(honorific().text);
}

// Whether piece `i` masks the given name behind the surname before it: 김 모 씨, 김 모씨.
bool is_masked_end(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  return i > 0 && i < pieces.size() && pieces[i].follows &&
         (is_mask(pieces[i].text) || begins_with_honoured_mask(pieces[i].text)) && is_surname(pieces[i - 1].text);
}

// The title behind circles that stand for the given name behind piece `i`: 김○○ 씨; nullptr: none.
const Word* title_behind_marks(const FieldText& field, std::size_t i) {
  constexpr std::array<std::string_view, 4> marks = {"○", "◯", "〇", "△"};
  const std::vector<Piece>& pieces = field.pieces;
  if (i + 1 >= pieces.size() || pieces[i].text.size() != syllable_bytes(1)) {
    return nullptr;
  }
  const std::string_view gap = field.between(i, i + 1);
  const bool masked =
      std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return gap.starts_with(mark); });
  return masked ? title_of(pieces[i + 1]) : nullptr;
}

}  // namespace

std::optional<MaskedName> masked_name_at(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  if (is_masked_end(field, i)) {
    return MaskedName();
  }
  if (pieces[i].text.size() < syllable_bytes(1)) {
    return std::nullopt;
  }
  const std::size_t last = is_masked_end(field, i + 1) ? i + 1 : i;
  const std::string_view rest = last > i ? pieces[last].text : pieces[i].text.substr(syllable_bytes(1));
  const bool honoured = begins_with_honoured_mask(rest);
  const Word* behind_marks = title_behind_marks(field, i);
  const std::string_view surname = pieces[i].text.substr(0, syllable_bytes(1));
  if ((!honoured && !is_mask(rest) && behind_marks == nullptr) || !is_surname(surname)) {
    return std::nullopt;
  }
  MaskedName name{surname, {}};
  if (honoured || behind_marks != nullptr) {
    name.titles.add(honoured ? honorific() : *behind_marks);
  } else {
    const std::size_t next = end_of_remark(field, last) + 1;
    // 이모 이서준씨: an aunt.
    if (next < pieces.size() && pieces[next].cut.title == nullptr) {
      name.titles = titles_behind(field, last);
    }
    if (name.titles.count == 0 && next > last + 1) {
      name.titles.add(honorific());  // 김모(53)는
    }
  }
  if (name.titles.count == 0 && last == i) {
    return std::nullopt;
  }
  return name;
}

}  // namespace ireum::analysis::mention
