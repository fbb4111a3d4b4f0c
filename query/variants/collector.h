#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/forms/name_forms.h"
#include "query/index/index_reader.h"
#include "query/index/posting_lists.h"
#include "query/variants/variant.h"
#include "query/variants/variant_options.h"

namespace ireum::query {

// A form and how much speaks for it.
struct ScoredForm {
  std::string form;
  double score = 0;
};

// The highest scores first, of equal ones those that came first.
void sort_by_score(std::vector<ScoredForm>& forms);

// What is found for one name: what it is, how it stands, and the variants so far. Each kind of look-up (by list, by
// writing, by key, by sound) adds to it.
class VariantCollector {
 public:
  // All must outlive this.
  VariantCollector(const TypedName& name, const NameForms& literal, const IndexReader& index, PostingLists& lists,
                   const VariantOptions& options);

  const TypedName& name() const { return name_; }
  const IndexReader& index() const { return index_; }
  const VariantOptions& options() const { return options_; }
  std::uint64_t articles() const { return articles_; }  // that hold a literal form, about
  bool stands() const { return stands_; }               // the name itself stands in the articles
  // Only without an end that is taken for a particle: 장도 of 장도여.
  bool stands_without_end() const { return without_end_; }
  const std::vector<Variant>& found() const { return variants_; }
  // Whether one of them stands, and is not only to be proven on the text.
  bool any_stands() const;

  // Adds `text` as a name that was meant, if it stands in the articles. Whether it does. What is `ordinary`, also an
  // ordinary word, stands only where articles tell that it is a name.
  bool add(std::string_view text, Reason reason, double confidence, const std::string& through,
           NameType type = NameType::any, bool ordinary = false);

  // Whether `form` is an ordinary word, and no name that the lexicon takes it for: nobody means it by a likeness.
  bool names_nothing(std::string_view form) const;

  // "알트만 → 올트먼", from what was typed.
  std::string to(std::string_view meant) const;

  // The most confident first.
  std::vector<Variant> take();

 private:
  bool is_known(const std::string& form) const;
  void raise(const std::string& form, Reason reason, double confidence, const std::string& through, bool ordinary);
  bool join(const Variant& more);
  bool words_stand(const std::vector<std::string>& words) const;

  const TypedName& name_;
  const NameForms& literal_;
  const IndexReader& index_;
  PostingLists& lists_;
  const VariantOptions& options_;
  std::uint64_t articles_;
  bool stands_ = false;
  bool without_end_ = false;
  std::vector<Variant> variants_;
};

// "알트만 → 올트먼".
std::string led(std::string from, std::string_view meant);

}  // namespace ireum::query
