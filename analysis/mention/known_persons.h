#pragma once

#include <cstddef>

#include "analysis/mention/arena.h"
#include "analysis/mention/field_text.h"
#include "analysis/mention/mention_list.h"
#include "analysis/mention/titled_persons.h"

namespace ireum::analysis::mention {

// The persons whom an article has named with a title so far.
class KnownPersons {
 public:
  void clear() { persons_.clear(); }

  // "이 회장" stands for the one person of that surname and kind of title before it.
  void emit_by_title(const FieldText& field, std::size_t i, MentionList& out) const;

  // Notes who can be meant by a title alone from here on.
  void note(const FieldText& field, std::size_t i, Arena& arena);

 private:
  TitledPersons persons_;
};

}  // namespace ireum::analysis::mention
