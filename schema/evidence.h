#pragma once

#include <cstdint>

namespace ireum::schema {

// Evidence that an article is about a form, in these units, summed over its mentions.
constexpr std::uint32_t units_list = 1;      // a mention among ten or more names
constexpr std::uint32_t units_body = 2;      // a mention in the body
constexpr std::uint32_t units_by_title = 2;  // "이 회장"
constexpr std::uint32_t units_lead = 4;      // in the body's first 200 characters
constexpr std::uint32_t units_title = 8;     // in the title

// Makes wdf of units, so that what stands in a long article says less, and no search needs to know how long an article
// is.
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
