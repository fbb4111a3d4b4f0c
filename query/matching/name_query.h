#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "query/forms/longer_forms.h"
#include "query/forms/written_apart.h"
#include "query/index/index_reader.h"
#include "query/matching/answer.h"
#include "query/matching/form_queries.h"
#include "query/matching/other_forms.h"
#include "query/matching/text_proof.h"
#include "query/matching/type_evidence.h"
#include "query/typed/request.h"

namespace ireum::query {

// Articles proven for a name of several words before the rest is estimated; for one that is only guessed to be several.
constexpr std::size_t most_proven = 20000;
constexpr std::size_t most_proven_apart = 1000;

// How one name is looked for: its forms, and the bands they make. Builds queries; matches nothing but where a name of
// several words has to be proven.
class NameQuery {
 public:
  // `request` says type, field and which variants; it must outlive this, as must `index` and `lists` of its articles.
  // What is proven on the text is proven on articles that all of `required` match.
  NameQuery(const IndexReader& index, PostingLists& lists, const Request& request, TypedName name,
            std::vector<Xapian::Query> required = {});

  // Looks for variants, which a request for exact names leaves out.
  void find_other_forms();

  // Why the name cannot be asked for; empty: it can, itself or by a variant (좨 is WHO).
  std::string refusal() const;
  // Whether the name itself stands in the index, as far as the terms tell.
  bool stands() const;
  // Whether another form of it does of which no likeness, but knowledge or the writing tells.
  bool has_sure_variant() const;

  // Tier 1: literal forms, in the letters and spaces typed and in others, then variants. None where no form is looked
  // for.
  std::vector<Band> itself() const;
  // Tier 2: longer names that begin with the name, then those that begin with a variant.
  std::vector<Band> longer();
  // Tier 3, with what tier 1 dropped for its type, and the name's signatures.
  std::vector<Band> inside();
  // Leaves out of the answer what inside() found, where only its number is told.
  void forget_inside() {
    answered_.forms[2].clear();
    notes_.resize(notes_before_inside_);
    cut_off_ = cut_off_before_inside_;
  }

  // Leaves the other forms out of the answer, where no band is asked for them.
  void forget_other_forms() {
    proven_variants_.clear();
    answered_.variants.clear();
  }

  // Whether the name has several words that articles do not join: they must be proven to stand side by side.
  bool needs_proof() const { return forms_.needs_proof && proven_.empty(); }
  // About how many articles hold such a name, whatever else is asked of them, as its first candidates tell; these are
  // read once.
  std::uint64_t proven_articles();
  // What may be proven: articles that hold all words. Weighs what itself() weighs for such a name.
  Xapian::Query candidates() const;
  // Whether the words stand side by side in a stored article.
  bool proves(const Xapian::Document& document) const;
  std::size_t proof_limit() const;
  // Candidates none of which is proven before no more are looked at.
  std::size_t enough_to_give_up() const;
  // Proves the first proof_limit() candidates, so that itself() gives these; whether that was all.
  bool prove();

  const AnsweredName& answered() const { return answered_; }
  // More forms stand in the index than are looked at.
  bool cut_off() const { return cut_off_; }
  // Which those are, for the user.
  const std::vector<std::string>& notes() const { return notes_; }

 private:
  bool leaves_spaces_out() const;
  std::vector<Band> literal() const;
  // About how many of the articles that `query` matches hold the words, as the first of them tell.
  std::uint64_t estimate_proven(const Xapian::Query& query) const;
  void prove_apart();
  void prove_variants();
  // Takes the forms that were found, and notes where there are more. `kind` says what they are.
  std::vector<std::string> taken(FoundForms found, const std::string& kind);
  void add_likelier(Band& band) const;
  TypeEvidence type_evidence() const;

  const IndexReader& index_;
  PostingLists& lists_;
  const Request& request_;
  FormQueries queries_;
  TextProof proof_;
  AnsweredName answered_;
  NameForms forms_;
  // What a name typed as one word may be written as; the word is then what is proven, all of the name where it stands
  // nowhere, and more of it where it stands in a few articles.
  std::vector<NameParts> apart_;
  std::vector<Xapian::Query> proven_;  // keys of the articles whose text names it
  std::vector<ProvenVariant> proven_variants_;
  std::vector<std::string> notes_;
  bool cut_off_ = false;
  std::size_t notes_before_inside_ = 0;
  bool cut_off_before_inside_ = false;
};

}  // namespace ireum::query
