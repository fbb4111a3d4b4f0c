#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/mention.h"
#include "analysis/mention/arena.h"
#include "analysis/mention/field_text.h"

namespace ireum::analysis::mention {

// A form that is found in a field, as a Mention without its field: `begin` and `end` in bytes of the normalised text.
struct FoundForm {
  std::string_view form;
  std::uint32_t begin;
  std::uint32_t end;
  Grade grade;
  std::uint8_t evidence = evidence_none;
  bool in_list = false;
  bool doubtful = false;
  std::string_view context = {};
};

// The mentions of an article, and the texts that some of their forms and contexts were joined to.
class MentionList {
 public:
  void clear() {
    mentions_.clear();
    arena_.clear();
  }

  void add(const FieldText& field, const FoundForm& found) {
    mentions_.push_back({.form = found.form,
                         .begin = field.normalized.source_offset(found.begin),
                         .end = field.normalized.source_end(found.end),
                         .field = field.field_at(found.begin),
                         .grade = found.grade,
                         .evidence = found.evidence,
                         .in_list = found.in_list,
                         .doubtful = found.doubtful,
                         .context = found.context});
  }

  const std::vector<Mention>& mentions() const { return mentions_; }
  Arena& arena() { return arena_; }

 private:
  std::vector<Mention> mentions_;
  Arena arena_;
};

}  // namespace ireum::analysis::mention
