#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/analyzer.h"
#include "query/matching/answer.h"
#include "query/mentions/excerpt.h"
#include "schema/stored_article.h"

namespace ireum::query {

// A place of a stored article where the name asked for stands.
struct NamePlace {
  bool in_title = false;
  std::uint32_t begin = 0;  // bytes of the title or body: the name alone, as far as it stands there as typed
  std::uint32_t end = 0;
  std::string form;  // the form of the index it was found by
  Tier tier = Tier::itself;
  bool by_title = false;             // not the name but a surname and title that stand for it
  std::size_t name = 0;              // of Answer::names
  const Variant* variant = nullptr;  // the form stands for the name typed; null: it is what was typed
  analysis::Grade grade = analysis::Grade::bare;
  std::uint8_t evidence = 0;
};

// Finds the places of a name in stored articles by analysing them again. One an answer.
class MentionFinder {
 public:
  // `answer` must outlive the finder.
  explicit MentionFinder(const Answer& answer);

  // The places of `article`, title first, in the order of the text; none overlaps another.
  std::vector<NamePlace> find(const schema::StoredArticle& article);

  // The same places without their evidence, which is left empty, at a tenth of the cost: only what tells of the name is
  // analysed.
  std::vector<NamePlace> find_quickly(const schema::StoredArticle& article);

 private:
  std::vector<NamePlace> sorted_places(const schema::StoredArticle& article, std::vector<NamePlace> places) const;
  // Whether the mention stands for a name; then `place` gets its place, in the bytes of the text analysed.
  bool read(const analysis::Mention& mention, NamePlace& place) const;
  void add_sequences(const std::string& text, bool in_title, std::vector<NamePlace>& places) const;
  // Narrows a place to the name where the text holds it.
  void narrow(std::string_view text, NamePlace& place) const;

  // What a form of the index stands for.
  struct Meaning {
    Tier tier;
    std::size_t name;
    const Variant* variant;
  };

  const Answer& answer_;
  std::unordered_map<std::string_view, Meaning> meanings_;
  std::vector<std::string> searched_;  // of each name, what the text is to hold
  std::optional<Excerpt> excerpt_;     // made when it is first wanted
};

}  // namespace ireum::query
