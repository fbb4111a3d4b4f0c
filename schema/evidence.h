#pragma once

#include <cstdint>

namespace ireum::schema {

// Makes wdf of evidence units (analysis/mention.h), so that what stands in a long article says less, and no search
// needs to know how long an article is.
class EvidenceScale {
 public:
  // `length`: the units of all forms of the article.
  explicit EvidenceScale(std::uint64_t length);

  // units · wdf_a_unit · (usual_length / length)^length_exponent, rounded; 1 at least, most_wdf at most. Under BM25
  // without lengths that is what dividing wdf by a normalised length does (Robertson and Zaragoza, 2009, 3.4.5), by a
  // power of it and not of its share of the index's average: no article's wdf depends on others.
  std::uint32_t wdf(std::uint64_t units) const;

 private:
  double wdf_a_unit_;
};

// Parameters of it, chosen with those of the ranking; see benchmarks/relevance/.
constexpr double wdf_a_unit = 8;         // in an article of usual length: enough for rounding to tell little
constexpr double usual_length = 700;     // units; some 2,500 bytes of text
constexpr double length_exponent = 0.3;  // 0: lengths do not count
constexpr std::uint32_t most_wdf = 1000000;

}  // namespace ireum::schema
