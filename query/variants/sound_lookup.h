#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/sound/likeness.h"
#include "query/index/index_reader.h"

namespace ireum::query {

// Look-ups in the words database of forms that may sound like a name. One a query: what the guesses at a name's writing
// ask for in common is read once. Throws schema::IndexError when the words cannot be read.
class SoundLookup {
 public:
  // `index` must outlive this.
  explicit SoundLookup(const IndexReader& index);

  // Forms looked at of a whole name, and postings read to choose them: more cost time and hardly change an answer. So
  // many guesses at a name in Latin letters.
  static constexpr std::size_t most_of_name = 160;
  static constexpr std::uint64_t postings_of_name = 100000;
  static constexpr std::size_t most_guesses = 4;

  // Forms that may sound like `hangul`, those that share most and rarest keys first, at most `most`. Reads as many of
  // its rarest keys as have `postings` together.
  std::vector<std::string> sounding_like(std::string_view hangul, std::size_t most, std::uint64_t postings);

  // Those that may sound like any of the guesses at how a name in Latin letters is written, each once, in the order of
  // their bytes.
  std::vector<std::string> sounding_like(const std::vector<analysis::sound::Guess>& guesses);

 private:
  struct Candidate {
    float weight;
    Xapian::docid number;
  };

  class Best;

  struct Posting {
    Xapian::docid number;
    float share;  // of a key among the form's own
  };

  const std::vector<Posting>& postings_of(const std::string& term);
  std::vector<Candidate> best(const std::vector<std::pair<Xapian::doccount, std::string>>& keys, std::size_t most,
                              std::uint64_t most_postings);

  const IndexReader& index_;
  std::size_t indexes_;
  Xapian::doccount documents_ = 0;
  Xapian::docid last_document_ = 0;
  std::map<std::string, std::vector<Posting>> postings_;  // by term
  std::map<Xapian::docid, std::string> forms_;            // read so far
};

// The likeliest writings among `forms` of what was typed, in Hangul or in Latin letters; as the match() of either.
std::vector<analysis::sound::Match> sound_matches(const std::string& typed, const std::vector<std::string>& forms,
                                                  std::size_t most, double least = 0);

}  // namespace ireum::query
