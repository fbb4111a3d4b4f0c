#include "query/variants/by_body.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/hangul.h"
#include "query/variants/standing.h"

namespace ireum::query {

namespace {

// Whether `name` says what a body is for and what it is: 전기안전공사, 축구협회.
bool names_body(std::string_view name) {
  constexpr std::array<std::string_view, 20> kinds = {
      "공사",   "공단",   "협회", "연구원", "평가원", "진흥원", "연맹",   "연합회", "중앙회",   "회의소",
      "관리원", "개발원", "재단", "안전원", "정보원", "교육원", "위원회", "노조",   "노동조합", "학회"};
  constexpr std::size_t least_chars = 4;
  constexpr std::size_t least_before = 2;
  return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
    return name.ends_with(kind) &&
           analysis::count_chars(name) >= std::max(least_chars, analysis::count_chars(kind) + least_before);
  });
}

// What bodies of the whole country have before their names.
constexpr std::array<std::string_view, 5> whole_country = {"한국", "대한", "전국", "국립", "대한민국"};

// Adds the one longer form that ends with the name, or the one that nearly all articles mean.
void add_longer(VariantCollector& variants) {
  constexpr std::size_t most = 50;
  constexpr double least_share = 0.7;
  constexpr double sure = 0.8;
  const std::string& key = variants.name().key;
  std::vector<ScoredForm> longer;
  double all = 0;
  for (const std::string& form : inner_forms(variants.name(), variants.index(), {key}, most).forms) {
    if (form.size() > key.size() && form.ends_with(key)) {
      longer.push_back({form, static_cast<double>(standing(variants.index().articles(), form))});
      all += longer.back().score;
    }
  }
  sort_by_score(longer);
  if (!longer.empty() && longer.front().score >= least_share * all) {
    variants.add(longer.front().form, Reason::abbreviation, sure, variants.to(longer.front().form));
  }
}

}  // namespace

void add_by_body(VariantCollector& variants) {
  constexpr double sure = 0.8;
  const std::string& key = variants.name().key;
  if (variants.name().words.size() != 1 || !names_body(key)) {
    return;
  }
  for (const std::string_view country : whole_country) {
    if (key.starts_with(country) && names_body(std::string_view(key).substr(country.size()))) {
      const std::string rest = key.substr(country.size());
      variants.add(rest, Reason::abbreviation, sure, variants.to(rest));
    }
  }
  if (variants.found().empty()) {
    add_longer(variants);
  }
}

}  // namespace ireum::query
