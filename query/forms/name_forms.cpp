#include "query/forms/name_forms.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

#include "analysis/cut.h"
#include "analysis/ends/particle_end.h"
#include "analysis/hangul.h"
#include "analysis/joins.h"
#include "analysis/ordinary.h"
#include "analysis/person_shape.h"
#include "analysis/word_lists.h"
#include "query/index/standing.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Articles that hold `form` with nothing at its end that may be a particle, as one word or joined; those that hold both
// count twice.
Xapian::doccount certain_frequency(const Xapian::Database& articles, std::string_view form) {
  return frequency(articles, schema::prefix_form, form) + frequency(articles, schema::prefix_joined, form);
}

// Whether a form that ends like a particle is the name before it, `certain` articles of which are sure. Either would
// leave its traces: a name of its own stands somewhere with a particle or title behind it, about as often as bare; a
// name with a particle stands without this one far oftener.
bool is_name_with_particle(Xapian::doccount certain, const analysis::DoubtfulForm& form, Xapian::doccount whole_certain,
                           Xapian::doccount whole_doubtful) {
  constexpr double bare_share = 0.45;     // of a name's articles, those in which nothing shows that it is whole
  constexpr double typed = 5;             // what it says for a name that somebody asks for it, in articles
  constexpr double certain_weight = 0.8;  // bare articles for one that shows it
  const double as_particle = form.particle_rate * (typed + certain);
  const double unseen = form.name_prior * std::pow(bare_share, whole_doubtful > 0 ? whole_doubtful - 1.0 : 0.0);
  return as_particle > certain_weight * whole_certain + unseen;
}

// The forms of articles that begin with a name, by one walk over neighbouring terms.
class Beginnings {
 public:
  // Joined ones are looked up one by one where there are many, and not at all unless `joined`.
  Beginnings(std::string_view name, bool joined, PostingLists& lists) : lists_(lists) {
    constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
    constexpr std::size_t few = 48;  // as long a walk as looking up the forms that may follow
    read(schema::prefix_doubtful, name, all, doubtful_);
    joined_known_ = !joined || read(schema::prefix_joined, name, few, joined_);
  }

  bool no_doubtful() const { return doubtful_.empty(); }
  Xapian::doccount doubtful(std::string_view form) const { return count(doubtful_, form); }
  Xapian::doccount joined(std::string_view form) const {
    return joined_known_ ? count(joined_, form) : frequency(lists_, schema::prefix_joined, form);
  }
  // Whether it is known that articles hold none.
  bool empty() const { return doubtful_.empty() && joined_known_ && joined_.empty(); }
  // Whether articles may hold `form`; asks nothing.
  bool may_hold(std::string_view form) const {
    return !joined_known_ || count(doubtful_, form) > 0 || count(joined_, form) > 0;
  }

 private:
  using Counts = std::map<std::string, Xapian::doccount, std::less<>>;

  static Xapian::doccount count(const Counts& counts, std::string_view form) {
    const auto known = counts.find(form);
    return known == counts.end() ? 0 : known->second;
  }

  // False where there are more than `most`.
  bool read(std::string_view prefix, std::string_view name, std::size_t most, Counts& counts) const {
    const std::string begin = schema::term(prefix, name);
    const Xapian::Database& articles = lists_.articles();
    for (Xapian::TermIterator it = articles.allterms_begin(begin); it != articles.allterms_end(begin); ++it) {
      if (counts.size() == most) {
        return false;
      }
      const std::string term = *it;
      lists_.note_frequency(term, it.get_termfreq());
      counts.emplace(term.substr(prefix.size()), it.get_termfreq());
    }
    return true;
  }

  PostingLists& lists_;
  Counts doubtful_;
  Counts joined_;
  bool joined_known_ = false;
};

// Those doubtful forms of `name` that articles may hold: as one word, and with `joined` as the two that it may be
// joined of.
std::vector<analysis::DoubtfulForm> doubtful_forms_of(std::string_view name, bool joined,
                                                      const Beginnings& beginnings) {
  std::vector<analysis::DoubtfulForm> forms =
      analysis::doubtful_forms(name, [&](std::string_view whole) { return beginnings.may_hold(whole); });
  const std::size_t chars = analysis::count_chars(name);
  constexpr std::size_t longest_last = 6;  // characters; what foreign names end with takes the whole word to tell
  for (std::size_t last = 2; joined && last <= longest_last && last + 2 <= chars; ++last) {
    const std::size_t split = analysis::first_chars(name, chars - last).size();
    std::string form_of_both(name.substr(0, split));
    const auto held = [&](std::string_view whole) {
      return beginnings.may_hold(form_of_both.replace(split, std::string::npos, whole));
    };
    for (analysis::DoubtfulForm& form : analysis::doubtful_forms(name.substr(split), held)) {
      form.whole.insert(0, name.substr(0, split));
      const bool known =
          std::any_of(forms.begin(), forms.end(), [&](const auto& one) { return one.whole == form.whole; });
      if (!known) {
        forms.push_back(std::move(form));
      }
    }
  }
  return forms;
}

// Whether the last syllable of `name` and what stands behind it in `whole` are a word: where two words are joined, that
// is the second, and 뒤 주인 is no 뒤주 with a particle. Of two syllables the second bears none alone.
bool ends_in_other_word(std::string_view name, std::string_view whole) {
  const std::size_t chars = analysis::count_chars(name);
  return chars <= 2 || analysis::is_common_word(whole.substr(analysis::first_chars(name, chars - 1).size()));
}

// `apart`: whether it was typed as several words.
void add_with_particles(std::string_view name, bool apart, PostingLists& lists, NameForms& result) {
  const auto add = [&](std::string form, const FormCounts& counts) {
    if (std::none_of(result.itself.begin(), result.itself.end(),
                     [&](const CountedForm& known) { return known.form == form; })) {
      result.itself.push_back({std::move(form), counts});
    }
  };
  const Xapian::doccount alone = frequency(lists, schema::prefix_form, name);
  const Xapian::doccount side_by_side = frequency(lists, schema::prefix_joined, name);
  const bool stands_joined = apart || side_by_side > 0;
  const Beginnings beginnings(name, stands_joined || alone == 0, lists);
  lists.note_frequency(schema::term(schema::prefix_doubtful, name), beginnings.doubtful(name));
  add(std::string(name), {alone, beginnings.doubtful(name), side_by_side});
  // Joined forms are as many as all others: only where the name may be one.
  const bool may_join = stands_joined || (alone == 0 && beginnings.no_doubtful());
  if (beginnings.empty() || (beginnings.no_doubtful() && !may_join)) {
    return;
  }
  for (analysis::DoubtfulForm& form : doubtful_forms_of(name, may_join, beginnings)) {
    const Xapian::doccount doubtful = beginnings.doubtful(form.whole);
    const bool other = !apart && side_by_side == 0 && ends_in_other_word(name, form.whole);
    const Xapian::doccount joined = may_join && !other ? beginnings.joined(form.whole) : 0;
    if (doubtful + joined == 0) {
      continue;
    }
    const Xapian::doccount certain = frequency(lists, schema::prefix_form, form.whole);
    if (is_name_with_particle(alone + side_by_side, form, certain, doubtful + joined)) {
      const FormCounts counts{certain, doubtful,
                              may_join || other ? joined : frequency(lists, schema::prefix_joined, form.whole)};
      add(std::move(form.whole), counts);
    } else {
      result.not_looked_for.push_back(
          {std::move(form.whole), "taken for a name of its own, not for the name and a particle"});
    }
  }
}

// Whether `form` is a word that nobody asks for with a particle: no article of twenty tells that it is a name.
bool is_no_name(std::string_view form, const Xapian::Database& articles) {
  return (analysis::is_ordinary_word(form) || analysis::is_more_than_name(analysis::find_word(form))) &&
         !is_told(articles, form, NameType::person) && !is_told(articles, form, NameType::company);
}

// Whether the particle that seems to end a typed name is one. Where the whole stands, by what the articles tell:
// 대한전자도 may stand in one, and 대한전자 in a hundred.
bool is_typed_particle(const TypedName& name, const Xapian::Database& articles) {
  constexpr double much = 3;
  const Xapian::doccount whole_certain = certain_frequency(articles, name.key);
  const Xapian::doccount whole = whole_certain + frequency(articles, schema::prefix_doubtful, name.key);
  if (whole == 0 && name.stem_sure) {
    return true;
  }
  const Xapian::doccount certain = certain_frequency(articles, name.stem);
  if (certain == 0 || name.stem_sure) {
    // Nobody asks for a word with a particle; what stands whole in spite of it is a name: 뉴스엔. Where the word is not
    // far more usual, it may be that name without its end.
    const bool word = whole_certain > 0 && certain > 4 * whole_certain && analysis::is_ordinary_word(name.stem);
    return certain > whole && !word;
  }
  const std::optional<analysis::DoubtfulForm> form = analysis::form_with_particle(name.stem, name.key);
  if (whole == 0) {
    // 고은서 is rather a name that no article holds than 고은 with 서.
    return !(analysis::looks_like_person(name.key) && is_no_name(name.stem, articles)) &&
           (!form || is_name_with_particle(certain, *form, 0, 0));
  }
  return form && is_name_with_particle(certain, *form, whole_certain, whole - whole_certain) &&
         (analysis::looks_like_person(name.stem) || form->particle_rate * certain > much * whole);
}

}  // namespace

const std::string& searched_name(const TypedName& name, const std::vector<std::string>& itself) {
  return std::find(itself.begin(), itself.end(), name.stem) != itself.end() ? name.stem : name.key;
}

std::vector<std::string> forms_of_word(const std::string& word) {
  std::vector<std::string> forms{word};
  analysis::Cut cut;
  analysis::cut_piece(word, cut);
  if (cut.count > 0 && cut.readings[0].stem < word.size()) {
    forms.push_back(word.substr(0, cut.readings[0].stem));
  }
  for (analysis::DoubtfulForm& form : analysis::doubtful_forms(word)) {
    forms.push_back(std::move(form.whole));
  }
  return forms;
}

bool gives_forms(std::string_view word) {
  analysis::Cut cut;
  analysis::cut_piece(word, cut);
  return !cut.verb;
}

bool bears_nothing(std::string_view word) {
  analysis::Cut cut;
  analysis::cut_piece(word, cut);
  return !cut.particle_off && !cut.verb && cut.title == nullptr;
}

std::uint64_t NameForms::articles(std::string_view beginning) const {
  std::uint64_t all = 0;
  for (const CountedForm& one : itself) {
    all += one.form.starts_with(beginning) ? one.counts.sum() : 0;
  }
  return all;
}

std::vector<std::string> NameForms::texts() const {
  std::vector<std::string> texts;
  texts.reserve(itself.size());
  for (const CountedForm& one : itself) {
    texts.push_back(one.form);
  }
  return texts;
}

NameForms resolve_name(const TypedName& name, const Xapian::Database& articles) {
  PostingLists lists(articles);
  return resolve_name(name, lists);
}

NameForms resolve_name(const TypedName& name, PostingLists& lists) {
  NameForms result;
  const bool apart = name.words.size() > 1;
  add_with_particles(name.key, apart, lists, result);
  if (const std::string undotted = without_dots(name.key); undotted != name.key && result.articles() == 0) {
    add_with_particles(undotted, apart, lists, result);  // 한미일 for 한·미·일 that stands nowhere
  }
  if (!name.stem.empty() && is_typed_particle(name, lists.articles())) {
    const bool stands = result.articles() > 0;
    add_with_particles(name.stem, apart, lists, result);
    if (!stands && !name.stem_sure && !analysis::looks_like_person(name.stem)) {
      result.particle_off = name.key.substr(name.stem.size());
    }
  }
  if (!gives_forms(name.key)) {
    result.not_looked_for.push_back(
        {name.key, "reads as an inflected verb or an adverb: bodies are not indexed by it"});
  }
  const bool joined = name.words.size() == 2 && bears_nothing(name.words[0]) && gives_forms(name.words[1]) &&
                      analysis::joins(name.words[0], name.words[1]);
  if (name.words.size() > 1 && !joined) {
    result.needs_proof = true;
    result.words = name.words;
  }
  return result;
}

}  // namespace ireum::query
