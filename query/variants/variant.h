#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/typed/name_type.h"

namespace ireum::query {

// Why a form is taken for the name that was typed.
enum class Reason : std::uint8_t {
  alias,         // another name of the same company or person, from the lexicon or the own aliases
  english,       // its English or Latin name, or back
  abbreviation,  // 삼전, or back
  former,        // before it was renamed, or back
  hanja,         // 李在鎔, 이재용
  letters,       // 에스케이, SK
  keyboard,      // typed in the keyboard's other mode
  roman,         // Lee Jae-yong, 이재용
  initials,      // ㅅㅅㅈㅈ
  spelling,      // another spelling of a foreign name: 알트만, 올트먼
  slip,          // one slip of a finger
  completion     // suggestions only: typed so far
};

// One word for output, the same as in the source: "alias", "keyboard". Part of the JSON interface.
std::string_view reason_name(Reason reason);

// A name that was meant by what was typed, as it stands in the index.
struct Variant {
  std::string name;                // normalised, words apart: "샘 올트먼"
  std::string shown;               // the same as most articles letter it: "OpenAI"
  std::vector<std::string> forms;  // those of the index that write it: it and it with doubtful particles, without space
  std::vector<std::string> words;  // more than two, or two that articles do not join: to be proven on the text
  std::uint64_t articles = 0;      // that hold a form, about
  Reason reason = Reason::alias;
  double confidence = 0;          // 0 to 1, that this was meant
  NameType type = NameType::any;  // as far as the lexicon says
  bool ordinary = false;          // an ordinary word: only articles that tell that it is a name count
  std::string through;            // for people: "알트만 → 올트먼"
};

}  // namespace ireum::query
