#include "query/variants/other_names.h"

#include "analysis/lexicon.h"
#include "analysis/ordinary.h"
#include "analysis/word_lists.h"
#include "query/variants/aliases.h"
#include "query/variants/confidence.h"

namespace ireum::query {

Reason reason_between(analysis::LexiconName typed, analysis::LexiconName meant) {
  using analysis::LexiconName;
  const auto either = [&](LexiconName kind) { return typed == kind || meant == kind; };
  if (either(LexiconName::hanja)) {
    return Reason::hanja;
  }
  if (either(LexiconName::former)) {
    return Reason::former;
  }
  if (either(LexiconName::abbreviation) || either(LexiconName::ticker)) {
    return Reason::abbreviation;
  }
  return either(LexiconName::english) ? Reason::english : Reason::alias;
}

namespace {

// How much another name of the same company or person says of what was typed: the one it goes by most.
double share_of(analysis::LexiconName name) {
  using analysis::LexiconName;
  switch (name) {
    case LexiconName::official:
      return confidence::listed_official;
    case LexiconName::alias:
    case LexiconName::english:
    case LexiconName::hanja:
      return confidence::listed;
    case LexiconName::abbreviation:
    case LexiconName::ticker:
      return confidence::listed_short;
    case LexiconName::former:
      break;
  }
  return confidence::listed_former;
}

// Whether a name that is a word, too, means this entry all the same: the type is asked for, or the word is none that
// people ask for as such (민주당, MB).
bool is_meant(const analysis::LexiconMatch& match, NameType bearer, NameType asked) {
  if (match.spelling.ambiguous) {
    return false;
  }
  const analysis::Word* listed = analysis::find_word(match.spelling.key);
  const bool plain = (listed != nullptr && listed->is(analysis::role_common_company | analysis::role_common_person)) ||
                     analysis::is_ordinary_word(match.spelling.key);
  return asked == bearer || (asked == NameType::any && !plain);
}

}  // namespace

bool add_other_names(VariantCollector& variants, const std::string& key, const std::string& through, double sure,
                     std::optional<Reason> reason) {
  bool known = false;
  for (const analysis::LexiconMatch& match : analysis::find_in_lexicon(key, variants.options().left_out)) {
    const NameType type = type_of(match.entry.type);
    // An ordinary word, or a name that several bear, says too little, unless no article holds it.
    if (!match.widens() && (variants.stands() || match.spelling.word) &&
        !is_meant(match, type, variants.options().type)) {
      continue;
    }
    // Of a word others may be meant: Orion, 오리온.
    known = known || (!reason && !match.spelling.word && match.entry.type != analysis::LexiconType::person);
    const double share = match.widens() ? sure : sure * confidence::share_of_unsure;
    for (std::size_t i = 0; i < analysis::lexicon_name_count(match.entry.id); ++i) {
      const analysis::LexiconSpelling other = analysis::lexicon_name(match.entry.id, i);
      if (other.key != key && !(other.word && variants.stands()) && !(other.ambiguous && variants.stands())) {
        variants.add(other.text, reason.value_or(reason_between(match.spelling.name, other.name)),
                     share * share_of(other.name), led(through, other.text), type, other.word);
      }
    }
  }
  if (variants.options().aliases != nullptr) {
    for (const std::string& other : variants.options().aliases->others(key)) {
      variants.add(other, reason.value_or(Reason::alias), sure * confidence::own_alias, led(through, other));
    }
  }
  return known;
}

bool add_converted(VariantCollector& variants, const std::string& text, Reason reason, double sure) {
  const std::string through = variants.to(text);
  const std::size_t before = variants.found().size();
  const bool stands = variants.add(text, reason, sure, through);
  add_other_names(variants, parse_name(text).key, through, sure, reason);
  return stands || variants.found().size() > before;
}

}  // namespace ireum::query
