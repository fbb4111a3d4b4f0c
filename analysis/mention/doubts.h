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
  // Settles each form that ends like a particle where its own article tells: it is cut where what would be left occurs
  // for sure and the form itself bears no particle of its own anywhere, nor a title that what would be left bears
  // nowhere.
  void settle(FieldText& title, FieldText& body);

 private:
  // How a form occurs somewhere in the article; bits.
  enum Occurrence : std::uint8_t {
    occurs_surely = 1,     // nothing at its end may be a particle
    occurs_with_more = 2,  // a particle or a title of its own is written onto it, whatever its end looks like
    occurs_titled = 4      // a title comes behind it as a whole, or brackets that tell of a person
  };

  void note_forms(const FieldText& field);
  void cut_settled(FieldText& field);
  void note(std::string_view form, unsigned how);
  bool occurs(std::string_view form, Occurrence how) const;

  TextNumbers known_;                      // forms of the article whose end tells something of others' ends
  std::vector<std::uint8_t> occurrences_;  // how each occurs, by number; bits of Occurrence
};

}  // namespace ireum::analysis::mention
