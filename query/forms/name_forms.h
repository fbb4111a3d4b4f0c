#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/index/index_reader.h"
#include "query/index/posting_lists.h"
#include "query/typed/typed_name.h"

namespace ireum::query {

// A form of the index that might have been the name and is not taken for it.
struct NotLookedFor {
  std::string form;
  std::string why;
};

// Articles that hold a form, by the terms that hold it.
struct FormCounts {
  Xapian::doccount certain = 0;
  Xapian::doccount doubtful = 0;
  Xapian::doccount joined = 0;

  // One article counts twice where it holds the form as one word and joined.
  Xapian::doccount sum() const { return certain + doubtful + joined; }
};

struct CountedForm {
  std::string form;
  FormCounts counts;
};

// The forms of the index that a typed name means, by tier.
struct NameForms {
  std::vector<CountedForm> itself;  // tier 1, literal: the name itself
  // The name has several words that articles do not join: all must stand side by side, which is proven on the text. So
  // must the single word of a name that stands nowhere and may be written apart.
  bool needs_proof = false;
  std::vector<std::string> words;  // these
  // Where it needs proof: about how many articles hold it, as its first candidates tell; nothing before any were read.
  std::optional<std::uint64_t> proven_articles;
  std::vector<NotLookedFor> not_looked_for;
  // What was taken for a particle at the end of a name that stands nowhere and may have been one (라 of 한미라); empty:
  // nothing.
  std::string particle_off;

  // Articles that hold the name itself, about: one may count several times; by the forms that begin so.
  std::uint64_t articles(std::string_view beginning = {}) const;
  // The forms of the name itself.
  std::vector<std::string> texts() const;
};

// The forms of the index by which an article that holds `word` is found, whatever particle stands behind it.
std::vector<std::string> forms_of_word(const std::string& word);

// Whether bodies are indexed by `word`: not where it reads as an inflected verb or an adverb.
bool gives_forms(std::string_view word);

// The typed name as its longer forms begin: without the particle that was taken off it, if `itself`, what
// resolve_name() found, holds it so.
const std::string& searched_name(const TypedName& name, const std::vector<std::string>& itself);

// Finds the literal forms of the name itself.
NameForms resolve_name(const TypedName& name, PostingLists& lists);
NameForms resolve_name(const TypedName& name, const Xapian::Database& articles);

// Whether nothing comes off the end of `word`, so that articles join it to the next: not so 우라와 of 우라와 레즈.
bool bears_nothing(std::string_view word);

}  // namespace ireum::query
