#include "analysis/mention/call_names.h"

#include "analysis/hangul.h"
#include "analysis/person_shape.h"
#include "analysis/sound/foreign.h"

namespace ireum::analysis::mention {

CallNames names_in_word(std::string_view form, bool may_be_foreign) {
  CallNames names;
  if (form.size() >= syllable_bytes(2) && form.size() <= syllable_bytes(4)) {
    const std::size_t bytes = surname_bytes(form);
    names.surname = form.substr(0, bytes == 0 ? syllable_bytes(1) : bytes);
  }
  if (may_be_foreign && form.size() >= syllable_bytes(4) && form.size() <= syllable_bytes(10) &&
      sound::looks_foreign(form) > 0) {
    names.as_one = form;
  }
  return names;
}

}  // namespace ireum::analysis::mention
