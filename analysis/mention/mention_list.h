#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/mention.h"
#include "analysis/mention/arena.h"
#include "analysis/mention/field_text.h"

namespace ireum::analysis::mention {

// The mentions of an article, and the texts that some of their forms and contexts were joined to.
class MentionList {
 public:
  void clear() {
    mentions_.clear();
    arena_.clear();
  }

  // `begin` and `end` in bytes of the normalised text of `field`.
  void add(const FieldText& field, std::string_view form, std::uint32_t begin, std::uint32_t end, Grade grade,
           std::uint8_t evidence, bool in_list, bool doubtful, std::string_view context = {}) {
    mentions_.push_back({form, field.normalized.source_offset(begin), field.normalized.source_end(end),
                         field.field_at(begin), grade, evidence, in_list, doubtful, context});
  }

  const std::vector<Mention>& mentions() const { return mentions_; }
  Arena& arena() { return arena_; }

 private:
  std::vector<Mention> mentions_;
  Arena arena_;
};

}  // namespace ireum::analysis::mention
