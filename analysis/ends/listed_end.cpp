#include "analysis/ends/listed_end.h"

#include "analysis/hangul.h"
#include "analysis/latin.h"

namespace ireum::analysis {

ListedEnd longest_listed_end(std::string_view form, std::uint32_t roles) {
  ListedEnd best;
  if ((roles_at_end(form) & roles) == 0) {
    return best;
  }
  const std::size_t least = form.size() > longest_end ? form.size() - longest_end : 0;
  const std::size_t one = first_chars(form, 1).size();
  std::size_t pos = form.size();
  while (pos > 0) {
    pos = char_before(form, pos);
    if (pos < least || pos <= one) {
      break;
    }
    if (is_latin_letter(form[pos]) && is_latin_letter(form[pos - 1])) {
      continue;  // within a word: TSMC is no MC
    }
    const Word* word = find_word(form.substr(pos));
    if (word != nullptr && word->is(roles)) {
      best = {word, pos};
      if (ends_organisation(form.substr(0, pos))) {
        break;  // 도로공사측 is 도로공사 + 측, not 도로공 + 사측
      }
    }
  }
  return best;
}

bool ends_organisation(std::string_view form) {
  if (form.size() <= syllable_bytes(2) || (roles_at_end(form) & role_org_part) == 0) {
    return false;
  }
  const Word* word = find_word(form.substr(form.size() - syllable_bytes(2)));
  return word != nullptr && word->is(role_org_part);
}

}  // namespace ireum::analysis
