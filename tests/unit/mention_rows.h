#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzer.h"

namespace ireum::tests {

// A mention as rows write it: the form, its grade, then +p, +c, +w for what its neighbours say, # in a list, ?
// doubtful.
inline std::string show(const analysis::Mention& mention) {
  std::string shown = std::string(mention.form).append("/").append(analysis::grade_name(mention.grade));
  shown += (mention.evidence & analysis::evidence_person) != 0 ? "+p" : "";
  shown += (mention.evidence & analysis::evidence_company) != 0 ? "+c" : "";
  shown += (mention.evidence & analysis::evidence_work) != 0 ? "+w" : "";
  shown += mention.in_list ? "#" : "";
  shown += mention.doubtful ? "?" : "";
  return shown;
}

inline std::vector<std::string> words_of(std::string_view text) {
  std::istringstream stream{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) {
    words.push_back(word);
  }
  return words;
}

// An article and the mentions in it.
struct MentionRow {
  std::string_view body;
  std::string_view shown;   // mentions that there must be, in the order of the text
  std::string_view absent;  // forms that no mention may have
};

// Whether `wanted` stand in `all` in this order.
inline bool in_order(const std::vector<std::string>& wanted, const std::vector<std::string>& all) {
  auto at = all.begin();
  for (const std::string& want : wanted) {
    at = std::find(at, all.end(), want);
    if (at == all.end()) {
      return false;
    }
    ++at;
  }
  return true;
}

inline void expect_rows(const std::vector<MentionRow>& rows) {
  analysis::Analysis found;
  for (const MentionRow& row : rows) {
    analysis::analyze({"", row.body, ""}, found);
    std::vector<std::string> all;
    std::string joined;
    for (const analysis::Mention& mention : found.mentions()) {
      all.push_back(show(mention));
      joined += all.back() + " ";
    }
    EXPECT_TRUE(in_order(words_of(row.shown), all)) << row.body << "\nexpected " << row.shown << "\ngot " << joined;
    for (const std::string& form : words_of(row.absent)) {
      const bool there = std::any_of(found.mentions().begin(), found.mentions().end(),
                                     [&form](const analysis::Mention& mention) { return mention.form == form; });
      EXPECT_FALSE(there) << row.body << "\nnot expected " << form << "\ngot " << joined;
    }
  }
}

}  // namespace ireum::tests
