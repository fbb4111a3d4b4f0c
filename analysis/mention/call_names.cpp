#include "analysis/mention/call_names.h"

#include "analysis/hangul.h"
#include "analysis/sound/foreign.h"
#include "analysis/word_lists.h"

namespace ireum::analysis::mention {

namespace {

std::string_view surname_of(std::string_view form) {
  const std::string_view two = form.substr(0, syllable_bytes(2));
  const Word* word = form.size() > two.size() ? find_word(two) : nullptr;
  return word != nullptr && word->is(role_surname) ? two : form.substr(0, syllable_bytes(1));
}

}  // namespace

CallNames names_in_word(std::string_view form, bool may_be_foreign) {
  CallNames names;
  if (form.size() >= syllable_bytes(2) && form.size() <= syllable_bytes(4)) {
    names.surname = surname_of(form);
  }
  if (may_be_foreign && form.size() >= syllable_bytes(4) && form.size() <= syllable_bytes(10) &&
      sound::looks_foreign(form) > 0) {
    names.as_one = form;
  }
  return names;
}

}  // namespace ireum::analysis::mention
