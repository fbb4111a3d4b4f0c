#include "analysis/mention/call_names.h"

#include "analysis/sound/foreign.h"
#include "analysis/word_lists.h"

namespace ireum::analysis::mention {

namespace {

constexpr std::size_t syllable = 3;  // bytes

std::string_view surname_of(std::string_view form) {
  const std::string_view two = form.substr(0, 2 * syllable);
  const Word* word = form.size() > two.size() ? find_word(two) : nullptr;
  return word != nullptr && word->is(role_surname) ? two : form.substr(0, syllable);
}

}  // namespace

CallNames names_in_word(std::string_view form, bool may_be_foreign) {
  CallNames names;
  if (form.size() >= 2 * syllable && form.size() <= 4 * syllable) {
    names.surname = surname_of(form);
  }
  if (may_be_foreign && form.size() >= 4 * syllable && form.size() <= 10 * syllable && sound::looks_foreign(form) > 0) {
    names.as_one = form;
  }
  return names;
}

}  // namespace ireum::analysis::mention
