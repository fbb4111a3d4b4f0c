#include "query/variants/collector.h"

#include <algorithm>
#include <utility>

#include "analysis/hangul.h"
#include "analysis/lexicon.h"
#include "analysis/ordinary.h"
#include "analysis/word_lists.h"
#include "query/forms/shown_name.h"
#include "query/index/standing.h"

namespace ireum::query {

namespace {

constexpr std::size_t most_variants = 64;

// 박군, 김씨: somebody whose given name is not said.
bool is_titled_surname(std::string_view form) {
  if (analysis::count_chars(form) != 2) {
    return false;
  }
  const std::size_t split = analysis::first_chars(form, 1).size();
  const analysis::Word* surname = analysis::find_word(form.substr(0, split));
  const analysis::Word* title = analysis::find_word(form.substr(split));
  return surname != nullptr && surname->is(analysis::role_surname) && title != nullptr &&
         title->is(analysis::role_title) && title->title_group == analysis::group_polite;
}

}  // namespace

void sort_by_score(std::vector<ScoredForm>& forms) {
  std::stable_sort(forms.begin(), forms.end(),
                   [](const ScoredForm& a, const ScoredForm& b) { return a.score > b.score; });
}

std::string led(std::string from, std::string_view meant) {
  return from.append(" → ").append(meant);
}

VariantCollector::VariantCollector(const TypedName& name, const NameForms& literal, const IndexReader& index,
                                   PostingLists& lists, const VariantOptions& options)
    : name_(name),
      literal_(literal),
      index_(index),
      lists_(lists),
      options_(options),
      articles_(literal.articles() + literal.proven_articles.value_or(0)) {
  stands_ = articles_ > 0 || (literal.needs_proof && words_stand(literal.words));
  without_end_ = stands_ && !literal.needs_proof && !name.stem_sure && literal.articles(name.key) == 0;
}

std::string VariantCollector::to(std::string_view meant) const {
  return led(name_.typed, meant);
}

std::vector<Variant> VariantCollector::take() {
  std::stable_sort(variants_.begin(), variants_.end(),
                   [](const Variant& a, const Variant& b) { return a.confidence > b.confidence; });
  for (Variant& variant : variants_) {
    variant.shown = shown_name(variant.name, index_.articles());
    const std::string end = led("", variant.name);
    if (variant.through.size() > end.size() &&
        variant.through.compare(variant.through.size() - end.size(), end.size(), end) == 0) {
      variant.through = led(variant.through.substr(0, variant.through.size() - end.size()), variant.shown);
    }
  }
  return std::move(variants_);
}

bool VariantCollector::any_stands() const {
  return std::any_of(variants_.begin(), variants_.end(), [](const Variant& variant) { return !variant.forms.empty(); });
}

bool VariantCollector::names_nothing(std::string_view form) const {
  if (is_titled_surname(form)) {
    return true;
  }
  if (!analysis::is_ordinary_word(form)) {
    return false;
  }
  return !analysis::find_in_lexicon(form, options_.left_out).widen();
}

bool VariantCollector::is_known(const std::string& form) const {
  return std::any_of(literal_.itself.begin(), literal_.itself.end(),
                     [&](const CountedForm& one) { return one.form == form; }) ||
         std::any_of(variants_.begin(), variants_.end(), [&](const Variant& variant) {
           return std::find(variant.forms.begin(), variant.forms.end(), form) != variant.forms.end();
         });
}

// The name that `form` writes was found already; what says so more surely counts.
void VariantCollector::raise(const std::string& form, Reason reason, double confidence, const std::string& through,
                             bool ordinary) {
  for (Variant& variant : variants_) {
    if (variant.forms.empty() || variant.forms.front() != form) {
      continue;
    }
    // 中國 is 중국 wherever that stands, though the list has it as a word.
    variant.ordinary = variant.ordinary && (ordinary || confidence < variant.confidence);
    if (variant.confidence < confidence) {
      variant.reason = reason;
      variant.confidence = confidence;
      variant.through = through;
    }
  }
}

// Gives the forms of `more`, another find of a name that was found, to that; whether there is one.
bool VariantCollector::join(const Variant& more) {
  const auto same = std::find_if(variants_.begin(), variants_.end(), [&](const Variant& known) {
    return known.name == more.name && known.reason == more.reason && known.ordinary == more.ordinary &&
           known.confidence == more.confidence && known.words == more.words;
  });
  if (same == variants_.end()) {
    return false;
  }
  same->forms.insert(same->forms.end(), more.forms.begin(), more.forms.end());
  same->articles += more.articles;
  return true;
}

bool VariantCollector::add(std::string_view text, Reason reason, double confidence, const std::string& through,
                           NameType type, bool ordinary) {
  if (variants_.size() >= most_variants) {
    return false;
  }
  TypedName meant = parse_name(text);
  if (reason == Reason::letters || !analysis::find_in_lexicon(meant.key).empty()) {
    meant.stem.clear();  // 이유엔 of eun is all letters, 골드만 no 골드
  }
  if (!meant.refusal.empty()) {
    return false;
  }
  NameForms forms = resolve_name(meant, lists_);
  Variant variant;
  bool stands = false;
  for (auto& [form, counts] : forms.itself) {
    if (counts.sum() > 0 && (!ordinary || is_told(index_.articles(), form, type))) {
      stands = true;
      if (!is_known(form)) {
        variant.forms.push_back(std::move(form));
        variant.articles += counts.sum();
      } else {
        raise(form, reason, confidence, through, ordinary);
      }
    }
  }
  if (forms.needs_proof && !ordinary && words_stand(forms.words) && forms.words != literal_.words) {
    stands = true;
    if (std::none_of(variants_.begin(), variants_.end(),
                     [&](const Variant& known) { return known.words == forms.words; })) {
      variant.words = std::move(forms.words);
    }
  }
  if (!variant.forms.empty() || !variant.words.empty()) {
    variant.name = analysis::joined(meant.words, " ");
    variant.reason = reason;
    variant.confidence = confidence;
    variant.type = type;
    variant.ordinary = ordinary;
    variant.through = through;
    if (!join(variant)) {
      variants_.push_back(std::move(variant));
    }
  }
  return stands;
}

// Whether articles hold each of the words, as far as it is long enough to be one of their forms.
bool VariantCollector::words_stand(const std::vector<std::string>& words) const {
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return analysis::count_chars(word) < 2 || is_standing(index_.articles(), word);
  });
}

}  // namespace ireum::query
