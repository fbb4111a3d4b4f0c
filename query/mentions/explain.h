#pragma once

#include <string>
#include <vector>

#include "query/index/index_reader.h"
#include "query/matching/answer.h"
#include "query/mentions/mention_finder.h"
#include "schema/stored_article.h"

namespace ireum::query {

// Why a hit stands where it stands.
struct Explanation {
  struct Weight {
    std::string what;
    double weight = 0;
  };
  struct LeftOut {
    std::string text;  // as it stands in the article, or the form of the index
    std::string why;
  };
  std::vector<Weight> weights;     // they add up to the hit's score
  std::vector<NamePlace> counted;  // what stands in the article for the names asked for
  std::vector<LeftOut> left_out;   // what looks like them and does not count
};

// Explains `hit` of `answer`, whose stored article is `article`, with the `places` found in it. Each part of the hit's
// band is asked of the index by itself.
Explanation explain(const IndexReader& index, const Answer& answer, const Hit& hit,
                    const schema::StoredArticle& article, std::vector<NamePlace> places);

// What the bits of NamePlace::evidence say, for output.
std::vector<std::string> evidence_names(std::uint8_t evidence);

}  // namespace ireum::query
