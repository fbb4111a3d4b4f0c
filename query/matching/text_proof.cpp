#include "query/matching/text_proof.h"

#include <algorithm>
#include <string_view>

#include "analysis/hangul.h"
#include "analysis/normalize.h"
#include "analysis/sequence.h"
#include "query/forms/name_forms.h"
#include "query/matching/combining.h"
#include "query/matching/evidence_weight.h"
#include "schema/stored_article.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

bool has_white_space(std::string_view text) {
  return analysis::normalize(text).find_first_of(" \n") != std::string::npos;
}

}  // namespace

Xapian::MSet first_candidates(const IndexReader& index, const Xapian::Query& query, Xapian::doccount most) {
  Xapian::Enquire enquire = weighing_enquire(index.articles());
  enquire.set_query(index.each_once(query));
  return enquire.get_mset(0, most);
}

Xapian::Query TextProof::holding(const std::vector<std::string>& words, const std::string& key) const {
  std::vector<Xapian::Query> all;
  std::vector<Xapian::Query> verbs;
  for (const std::string& word : words) {
    if (analysis::count_chars(word) >= 2) {
      std::vector<std::string> forms = forms_of_word(word);
      // 고 is a particle, and the end of 리디아 고.
      forms.erase(std::remove(forms.begin(), forms.end(), key), forms.end());
      (gives_forms(word) ? all : verbs).push_back(forms_.standing(forms));
    }
  }
  if (all.empty()) {
    all = std::move(verbs);
  }
  return all.empty() ? Xapian::Query() : Xapian::Query(Xapian::Query::OP_AND, all.begin(), all.end());
}

Xapian::MSet TextProof::candidates(const Xapian::Query& query, std::size_t most) const {
  return first_candidates(*index_, narrowed(query, required_), static_cast<Xapian::doccount>(most));
}

bool TextProof::stand_side_by_side(const std::vector<std::string>& words, const Xapian::Document& document,
                                   bool apart) const {
  const auto stored = schema::stored_in(document);
  if (!stored) {
    return false;
  }
  const auto stand_in = [&](std::string_view text) {
    const std::vector<analysis::Span> found = analysis::find_sequences(text, words);
    return std::any_of(found.begin(), found.end(), [&](const analysis::Span& span) {
      return !apart || has_white_space(text.substr(span.begin, span.end - span.begin));
    });
  };
  return stand_in(stored->title) || (!forms_.in_title() && stand_in(stored->body));
}

std::vector<Xapian::Query> TextProof::proven_among(const Xapian::MSet& found, const std::vector<std::string>& words,
                                                   std::size_t enough, bool apart) const {
  std::vector<Xapian::Query> keys;
  std::size_t looked_at = 0;
  for (Xapian::MSetIterator it = found.begin(); it != found.end() && (!keys.empty() || looked_at < enough);
       ++it, ++looked_at) {
    const Xapian::Document document = it.get_document();
    if (stand_side_by_side(words, document, apart)) {
      keys.emplace_back(schema::key_term(document.get_value(schema::slot_key)));
    }
  }
  return keys;
}

bool TextProof::proven_besides(const Xapian::Query& query, std::size_t most, const std::vector<std::string>& words,
                               std::size_t enough, bool apart) const {
  return !required_.empty() &&
         !proven_among(first_candidates(*index_, query, static_cast<Xapian::doccount>(most)), words, enough, apart)
              .empty();
}

}  // namespace ireum::query
