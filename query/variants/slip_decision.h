#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "analysis/writing/slip_kind.h"
#include "query/variants/key_lookup.h"

namespace ireum::query {

// What speaks for a form being meant by a name one slip away that stands in no article, and for no slip.
struct SlipFeatures {
  static constexpr double no_person = -20;

  double weight = 0;     // articles that hold the form, those that say what bears it eight times
  bool evident = false;  // any says so
  bool listed = false;   // the form is a word of the lists
  analysis::writing::SlipKind kind = analysis::writing::SlipKind::other_key;
  bool shifted = false;            // more than one syllable differs: a key more or less moves the consonants behind it
  double form_person = no_person;  // natural logarithm of how usual the form is as the full name of a Korean
  double form_letters = 0;         // its letters, at most 16, and each vowel one

  // The same for all forms: how far what was typed is a name or word itself.
  double typed_person = no_person;
  double typed_keys = 0;   // its length in keys
  double sound = 0;        // natural logarithm of how likely its jamo are, as a Korean word or as a foreign name
  double foreign = 0;      // by how much likelier as a foreign name
  double rarest_pair = 0;  // natural logarithm of 1 + forms that hold the rarest of its pairs of characters
  bool typed_listed = false;
  bool two_characters = false;
};

// A form one slip away that stands in the articles.
struct Slip {
  std::string form;
  SlipFeatures features;
  double confidence = 0;  // 0 to 1, that it was meant; with those of the other forms, that a finger slipped at all
  bool meant = false;     // a finger slipped, surely enough for a name of the kind, and the form is among the likeliest
};

// Judges `forms`, all one slip away from `typed`, which stands nowhere; the likeliest first, without those that no
// article holds.
std::vector<Slip> judge_slips(std::string_view typed, const std::vector<std::string>& forms,
                              const Xapian::Database& articles, const KeyLookup& words);

}  // namespace ireum::query
