#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/index/index_reader.h"
#include "query/matching/answer.h"
#include "query/mentions/explain.h"
#include "query/mentions/mention_finder.h"
#include "query/mentions/snippet.h"
#include "schema/stored_article.h"

namespace ireum::query {

// How often a form stands in an article's text.
struct FormCount {
  std::string form;
  std::uint64_t count = 0;
  const Variant* variant = nullptr;  // why it stands for the name; null: it is what was typed
  std::size_t name = 0;              // of Answer::names
};

// The forms of `places`, in the order they first stand.
std::vector<FormCount> counted_forms(const std::vector<NamePlace>& places);

// A hit with all that is shown of it.
struct PresentedHit {
  Hit hit;
  std::uint64_t rank = 0;  // from 1, over all hits
  schema::StoredArticle article;
  MarkedText title;
  MarkedText snippet;
  std::vector<FormCount> forms;
  std::optional<Explanation> explanation;
};

// Loads a hit's article and marks it; where `explained`, says why it stands there. Throws schema::IndexError when the
// stored article is damaged.
PresentedHit present(const IndexReader& index, const Answer& answer, const Hit& hit, std::uint64_t rank,
                     MentionFinder& finder, bool explained);

}  // namespace ireum::query
