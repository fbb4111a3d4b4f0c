#pragma once

#include <xapian.h>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/form_keys.h"
#include "query/index/index_reader.h"

namespace ireum::query {

// Look-ups of forms in the words database by one key each. Forms come in the order of the words, those with more
// articles first as far as the database knows; whether they still stand in the articles is for the caller to ask. A
// form that stands in several indexes comes once, and their forms in the order that one index of all articles would
// have; those that came into a generation later are put among them. Each throws schema::IndexError when it finds the
// words damaged.
class KeyLookup {
 public:
  // Throws schema::IndexError when the words cannot be read. `index` must outlive this.
  explicit KeyLookup(const IndexReader& index);

  // Forms looked at for one key, whether they fit or not, which bounds the time.
  static constexpr std::size_t most_looked_at = 2000;

  using Accepts = std::function<bool(std::string_view form)>;

  // The forms under prefix + key that `accepts` takes, at most `most`.
  std::vector<std::string> find(std::string_view prefix, std::string_view key, std::size_t most,
                                const Accepts& accepts) const;

  // The same of those with a key of slips.
  std::vector<std::string> find(const analysis::SlipKey& key, std::size_t most, const Accepts& accepts) const;

  // Forms whose onsets are `initials`, of analysis::initials(), all of them or at their beginning. `typed` holds
  // syllables, too, where they were typed; they must be the form's own.
  std::vector<std::string> with_initials(std::string_view typed, bool whole, std::size_t most) const;

  // Forms that the keys of `typed` write in another mode of the keyboard, which changed within it: 나하이닉스 is
  // sk하이닉스.
  std::vector<std::string> of_same_letters(std::string_view typed, std::size_t most) const;

  // Forms one slip away from `typed`.
  std::vector<std::string> one_slip_away(std::string_view typed, std::size_t most) const;

  // Forms that begin with the strokes of `typed`: those that begin so as it was typed, then those of the other mode of
  // the keyboard.
  std::vector<std::string> beginning_with(std::string_view typed, std::size_t most) const;

  // Forms in Hanja that are read as `hangul`, normalised.
  std::vector<std::string> read_as(std::string_view hangul, std::size_t most) const;

  // In how many forms two neighbouring characters stand so, the first of them an end of the form or not. Of several
  // indexes, what stands in more than most_looked_at counts once for each; where articles went
  // from the generation, forms that went with them count when there are many.
  Xapian::doccount forms_with(std::string_view two_characters) const;

 private:
  // `slip`: looks at forms that may meet it alone.
  std::vector<std::string> find_under(const std::string& term, const analysis::SlipKey* slip, std::size_t most,
                                      const Accepts& accepts) const;
  void put_in_order(std::vector<std::string>& forms) const;

  const IndexReader& index_;
  bool changed_ = false;      // one index, to which articles came or from which they went since it was made
  Xapian::docid ranked_ = 0;  // what stands behind this came later; 0: nothing did, or there are several indexes
};

}  // namespace ireum::query
