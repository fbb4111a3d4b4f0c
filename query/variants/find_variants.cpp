#include "query/variants/find_variants.h"

#include <algorithm>
#include <string>

#include "analysis/hangul.h"
#include "analysis/lexicon.h"
#include "query/typed/scripts.h"
#include "query/variants/by_body.h"
#include "query/variants/by_key.h"
#include "query/variants/by_language.h"
#include "query/variants/by_marks.h"
#include "query/variants/by_sound.h"
#include "query/variants/by_writing.h"
#include "query/variants/collector.h"
#include "query/variants/confidence.h"
#include "query/variants/key_lookup.h"
#include "query/variants/other_names.h"
#include "schema/index_directory.h"

namespace ireum::query {

namespace {

// Whether the lexicon knows the name in Latin letters, and as no word besides.
bool is_listed_in_latin(std::string_view key, const VariantOptions& options) {
  const Scripts scripts = scripts_of(key);
  return scripts.latin && !scripts.hangul && !scripts.hanja && analysis::find_in_lexicon(key, options.left_out).widen();
}

// Adds the other names of whoever the likeliest form bears, where that is a likeness of what was typed, which stands
// nowhere: 푸틴 for 블라디미르 푸친.
void add_names_of_likeness(VariantCollector& variants) {
  constexpr double sure = 0.5;
  const std::vector<Variant>& found = variants.found();
  const auto best = std::max_element(found.begin(), found.end(),
                                     [](const Variant& a, const Variant& b) { return a.confidence < b.confidence; });
  if (variants.stands() || best == found.end() || best->confidence < sure ||
      (best->reason != Reason::slip && best->reason != Reason::spelling)) {
    return;
  }
  const std::string key = analysis::without_spaces(best->name);
  const analysis::LexiconMatches names = analysis::find_in_lexicon(key, variants.options().left_out);
  if (names.size() == 1 && names[0].widens()) {
    const std::string through = best->through;  // what is added moves the others
    add_other_names(variants, key, through, best->confidence * confidence::share_of_likeness, best->reason);
  }
}

// Asks all that knows other forms, cheapest first; `off`: why the words could not be asked.
void add_all(VariantCollector& variants, const IndexReader& index, std::string& off) {
  const TypedName& name = variants.name();
  bool known = add_other_names(variants, name.key, name.typed, 1);
  if (!name.stem.empty() && name.stem != name.key) {
    known = add_other_names(variants, name.stem, name.typed, 1) || known;
  }
  known = add_by_marks(variants) || known;
  add_by_end(variants);
  add_by_kind(variants);
  if (is_listed_in_latin(name.key, variants.options())) {
    add_own_organisations(variants);
    return;  // it is that name, and no other that is written or sounds so
  }
  const bool romanised = add_by_writing(variants);
  if (!name.refusal.empty()) {
    return;  // of a single letter or syllable only its key and what a list holds may be meant
  }
  add_by_language(variants, known);
  add_japanese(variants);
  add_by_tension(variants);
  add_by_foreign_words(variants);
  try {
    const KeyLookup words(index);
    add_hanja(variants, words);
    if (!variants.stands() && variants.found().empty()) {
      add_by_body(variants);
    }
    if (variants.articles() == 0 && variants.found().empty()) {
      add_slips_of_syllables(variants, words);
    }
    if ((!variants.stands() || variants.stands_without_end()) && variants.found().empty()) {
      add_by_key(variants, words);
    }
    add_by_sound(variants, known, romanised);
    add_names_of_likeness(variants);
  } catch (const schema::IndexError& error) {
    off = error.what();
  }
}

}  // namespace

Variants find_variants(const TypedName& name, const NameForms& literal, const IndexReader& index,
                       const VariantOptions& options) {
  PostingLists lists(index.articles());
  return find_variants(name, literal, index, lists, options);
}

Variants find_variants(const TypedName& name, const NameForms& literal, const IndexReader& index, PostingLists& lists,
                       const VariantOptions& options) {
  VariantCollector variants(name, literal, index, lists, options);
  Variants result;
  add_all(variants, index, result.off);
  result.found = variants.take();
  return result;
}

}  // namespace ireum::query
