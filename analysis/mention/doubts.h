#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/mention/field_text.h"
#include "analysis/text_numbers.h"

namespace ireum::analysis::mention {

// Settles doubtful cuts. May be used for one article after the other: its storage is used again.
class Doubts {
 public:
  // A form that ends like a particle is settled by its own article where the article tells: it is cut when what would
  // be left stands there surely and the form itself bears no particle of its own anywhere.
  void settle(FieldText& title, FieldText& body);

 private:
  // How a form stands somewhere in the article; bits.
  enum Standing : std::uint8_t {
    stands_surely = 1,    // nothing at its end may be a particle
    stands_with_more = 2  // a particle or a title of its own follows it, whatever its end looks like
  };

  void note_forms(const FieldText& field);
  void cut_settled(FieldText& field);
  void note(std::string_view form, unsigned how);
  bool stands(std::string_view form, Standing how) const;

  TextNumbers known_;                 // forms of the article whose end tells something of others' ends
  std::vector<std::uint8_t> stands_;  // how they stand there, by number; of Standing
};

}  // namespace ireum::analysis::mention
