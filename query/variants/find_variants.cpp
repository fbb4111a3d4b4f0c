#include "query/variants/find_variants.h"

#include "query/variants/by_key.h"
#include "query/variants/by_language.h"
#include "query/variants/by_marks.h"
#include "query/variants/by_sound.h"
#include "query/variants/by_writing.h"
#include "query/variants/collector.h"
#include "query/variants/key_lookup.h"
#include "query/variants/other_names.h"
#include "schema/index_directory.h"

namespace ireum::query {

Variants find_variants(const TypedName& name, const NameForms& literal, const IndexReader& index,
                       const VariantOptions& options) {
  PostingLists lists(index.articles());
  return find_variants(name, literal, index, lists, options);
}

Variants find_variants(const TypedName& name, const NameForms& literal, const IndexReader& index, PostingLists& lists,
                       const VariantOptions& options) {
  VariantCollector variants(name, literal, index, lists, options);
  Variants result;
  bool known = add_other_names(variants, name.key, name.typed, 1);
  if (!name.stem.empty() && name.stem != name.key) {
    known = add_other_names(variants, name.stem, name.typed, 1) || known;
  }
  known = add_by_marks(variants) || known;
  const bool romanised = add_by_writing(variants);
  add_by_language(variants, known);
  try {
    const KeyLookup words(index);
    add_hanja(variants, words);
    if (variants.articles() == 0 && variants.found().empty()) {
      add_slips_of_syllables(variants, words);
    }
    if ((!variants.stands() || variants.stands_without_end()) && variants.found().empty()) {
      add_by_key(variants, words);
    }
    add_by_sound(variants, known, romanised);
  } catch (const schema::IndexError& error) {
    result.off = error.what();
  }
  result.found = variants.take();
  return result;
}

}  // namespace ireum::query
