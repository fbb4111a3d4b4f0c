#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::relevance {

// What is measured of one topic. The names are those of ir_measures, the figures those of trec_eval.
enum class MeasureKind {
  kNdcg,
  kAveragePrecision,
  kReciprocalRank,
  kPrecision,
  kRPrecision,
  kRecall,
  kSuccess,
  kSetPrecision,
  kSetRecall,
  kSetF
};

struct Measure {
  MeasureKind kind = MeasureKind::kAveragePrecision;
  std::size_t cutoff = 0;  // in hits; 0: none

  bool operator==(const Measure&) const = default;
};

// Reads nDCG, nDCG@k, AP, AP@k, RR, RR@k, P@k, Rprec, R@k, Success@k, SetP, SetR or SetF, k from 1 to 1,000,000 in
// decimal digits. Any other text, also in other case, gives nothing.
std::optional<Measure> parse_measure(std::string_view name);

// The name that parse_measure() reads.
std::string measure_name(const Measure& measure);

// True for SetP, SetR and SetF, which look at the returned set and not at the ranking.
bool is_set_measure(const Measure& measure);

// One topic's answer in grades. A hit without a judgment has grade 0; grades under 0 count as 0.
struct TopicGrades {
  std::vector<int> ranked;    // of all tiers, best first
  std::vector<int> returned;  // of the first tier as typed only, in any order
  std::vector<int> judged;    // of every judged article, in any order
  int level = 1;              // the smallest grade that is relevant for all measures but nDCG, which uses the grades
};

// The measure's value for one topic, from 0 to 1; 0 where nothing is relevant or nothing was returned. Formulas as in
// trec_eval 10: ndcg and ndcg_cut (linear gain over log2(rank + 1)), map and map_cut, recip_rank, P, Rprec, recall,
// success, set_P, set_recall, set_F with equal weights. R@k and AP divide by all relevant articles, P@k by k also where
// fewer are returned.
double evaluate(const Measure& measure, const TopicGrades& topic);

// Precision at recall 0.0, 0.1 ... 1.0, each the best precision at that recall or a higher one: iprec_at_recall of
// trec_eval.
std::array<double, 11> interpolated_precision(const TopicGrades& topic);

}  // namespace ireum::relevance
