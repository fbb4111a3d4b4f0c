#include "query/name_forms.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>
#include <optional>
#include <unordered_set>

#include "analysis/cut.h"
#include "analysis/ends/particle_end.h"
#include "analysis/hangul.h"
#include "analysis/joins.h"
#include "analysis/latin.h"
#include "analysis/normalize.h"
#include "analysis/ordinary.h"
#include "analysis/person_shape.h"
#include "analysis/split_name.h"
#include "analysis/word_lists.h"
#include "query/variants/standing.h"
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
    if (std::find(result.itself.begin(), result.itself.end(), form) == result.itself.end()) {
      result.itself.push_back(std::move(form));
      result.counts.push_back(counts);
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

// Whether nothing comes off the end of `word`, so that articles join it to the next: not so 우라와 of 우라와 레즈.
bool bears_nothing(std::string_view word) {
  analysis::Cut cut;
  analysis::cut_piece(word, cut);
  return !cut.particle_off && !cut.verb && cut.title == nullptr;
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

std::uint64_t NameForms::articles(std::string_view beginning) const {
  std::uint64_t all = 0;
  for (std::size_t i = 0; i < itself.size(); ++i) {
    all += itself[i].compare(0, beginning.size(), beginning) == 0 ? counts[i].sum() : 0;
  }
  return all;
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

namespace {

// Whether articles hold `word` by itself, and not only as two.
bool stands_as_word(const Xapian::Database& articles, const std::string& word) {
  const std::vector<std::string> forms = forms_of_word(word);
  return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
    return frequency(articles, schema::prefix_form, form) + frequency(articles, schema::prefix_doubtful, form) > 0;
  });
}

std::vector<NameParts> parts_written_apart(const std::string& key, const Xapian::Database& articles) {
  constexpr std::size_t longest = 20;  // characters
  constexpr std::size_t most = 12;
  std::vector<std::size_t> ends;  // of each character
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < key.size(); pos += length) {
    analysis::decode(key, pos, length);
    ends.push_back(pos + length);
  }
  std::vector<NameParts> parts;
  if (ends.size() < 3 || ends.size() > longest) {
    return parts;
  }
  const auto stands = [&](const std::string& word) {
    const std::vector<std::string> forms = forms_of_word(word);
    return std::any_of(forms.begin(), forms.end(),
                       [&](const std::string& form) { return standing(articles, form) > 0; });
  };
  // How each beginning and each end of two characters and more stands; one character has no form: 윤디 리, 밴 헤켄.
  std::vector<char> begins(ends.size(), 0);
  std::vector<char> finishes(ends.size() + 1, 0);
  for (std::size_t i = 1; i < ends.size(); ++i) {
    begins[i] = static_cast<char>(i >= 2 && stands(key.substr(0, ends[i - 1])));
    finishes[i] = static_cast<char>(ends.size() - i >= 2 && stands(key.substr(ends[i - 1])));
  }
  for (std::size_t i = 1; i < ends.size() && parts.size() < most; ++i) {
    const bool one_behind = i + 1 == ends.size();
    const bool one_before = i == 1;
    if ((begins[i] != 0 || one_before) && (finishes[i] != 0 || one_behind)) {
      parts.push_back({one_before ? std::string() : key.substr(0, ends[i - 1]),
                       one_behind ? std::string() : key.substr(ends[i - 1])});
    }
  }
  // Of three words or more the first and the last, or the longest of those where the other is too short for a form.
  for (std::size_t i = 2; i < ends.size(); ++i) {
    for (std::size_t j = i + 2; j < ends.size() && begins[i] != 0 && parts.size() < most; ++j) {
      if (finishes[j] != 0) {
        parts.push_back({key.substr(0, ends[i - 1]), key.substr(ends[j - 1])});
      }
    }
  }
  const auto last = std::find(finishes.begin(), finishes.end(), 1);
  const auto first = std::find(begins.rbegin(), begins.rend(), 1);
  if (parts.empty() && last != finishes.end()) {
    parts.push_back({std::string(), key.substr(ends[static_cast<std::size_t>(last - finishes.begin()) - 1])});
  } else if (parts.empty() && first != begins.rend()) {
    parts.push_back({key.substr(0, ends[static_cast<std::size_t>(begins.rend() - first) - 2]), std::string()});
  }
  return parts;
}

}  // namespace

void look_for_spaces(const TypedName& name, const Xapian::Database& articles, NameForms& forms) {
  // A name that so many articles write as one word is one.
  constexpr Xapian::doccount enough = 20;
  if (forms.needs_proof || name.words.size() != 1) {
    return;
  }
  // By its stem it stands only if what looks like a particle is one: 토니자 may be 토니 자.
  const std::uint64_t whole = forms.articles(name.key);
  const std::uint64_t all = forms.articles();
  if (whole >= enough || (whole == 0 && all > 0 && name.stem_sure)) {
    return;
  }
  if (analysis::given_likelihood(name.key) >= analysis::usual_given) {
    return;  // 김정규 is never written 김정 규; 윤디 리 is
  }
  if (all > whole && analysis::looks_like_person(name.stem)) {
    return;  // a full name is whole: 김정규 만나 is no 김정규만 written apart
  }
  forms.apart = parts_written_apart(name.key, articles);
  if (all > whole) {
    // Only the end that looks like a particle may be a word.
    forms.apart.erase(std::remove_if(forms.apart.begin(), forms.apart.end(),
                                     [](const NameParts& parts) { return !parts.last.empty(); }),
                      forms.apart.end());
  } else if (whole > 0) {
    // What articles join stands among the forms already; of a syllable by itself only that of a rare name is worth it,
    // and 이 상황 is no 이상황.
    constexpr Xapian::doccount rare = 50;
    const auto known = [&](const NameParts& parts) {
      if (parts.first.empty()) {
        return standing(articles, parts.last) > rare ||
               analysis::find_word(analysis::first_chars(name.key, 1)) != nullptr;
      }
      if (parts.last.empty()) {
        constexpr std::size_t least_before_one = 3;  // characters; as where articles join
        return analysis::count_chars(parts.first) < least_before_one || standing(articles, parts.first) > rare ||
               (bears_nothing(parts.first) && analysis::joins(parts.first, name.key.substr(parts.first.size())));
      }
      const bool whole_name = parts.first.size() + parts.last.size() == name.key.size();
      // What stands only joined itself is two words: 폰 데어.
      return whole_name && bears_nothing(parts.first) && analysis::joins(parts.first, parts.last) &&
             (stands_as_word(articles, parts.first) && stands_as_word(articles, parts.last));
    };
    forms.apart.erase(std::remove_if(forms.apart.begin(), forms.apart.end(), known), forms.apart.end());
  }
  if (!forms.apart.empty()) {
    forms.needs_proof = all == 0;
    forms.words = {name.key};
  }
}

namespace {

// Whether `form`, which begins with `name`, has Latin letters before and behind the name's end.
bool goes_on_in_latin(std::string_view name, std::string_view form) {
  return form.size() > name.size() && analysis::is_latin_letter(name.back()) &&
         analysis::is_latin_letter(form[name.size()]);
}

}  // namespace

bool has_ampersand_behind(std::string_view name, std::string_view form) {
  return form.starts_with(name) && goes_on_in_latin(name, form) && form.size() > name.size() + 2 &&
         form[name.size() + 1] == '&';
}

FoundForms longer_forms(const TypedName& name, const Xapian::Database& articles, const std::vector<std::string>& known,
                        std::size_t limit) {
  return longer_forms(searched_name(name, known), name.words.size() > 1, articles, known, limit);
}

namespace {

// Whether `form`, which begins with `name`, is no longer name: another word in Latin letters (NCG for NC), or an
// ordinary word (동아리 for 동아).
bool is_other_word(std::string_view name, std::string_view form) {
  return goes_on_in_latin(name, form) || analysis::is_ordinary_word(form);
}

}  // namespace

FoundForms longer_forms(const std::string& searched, bool joined, const Xapian::Database& articles,
                        const std::vector<std::string>& known, std::size_t limit) {
  std::unordered_set<std::string> seen(known.begin(), known.end());
  FoundForms found;
  // Takes the forms under `kind` that begin with `beginning` and are wanted, as long as there is room.
  const auto take = [&](std::string_view kind, const std::string& beginning, auto wanted) {
    const std::string prefix = schema::term(kind, beginning);
    Xapian::TermIterator it = articles.allterms_begin(prefix);
    for (; it != articles.allterms_end(prefix) && !found.cut_off; ++it) {
      std::string form = (*it).substr(kind.size());
      if (!wanted(form) || !seen.insert(form).second) {
        continue;
      }
      found.cut_off = found.forms.size() == limit;
      if (!found.cut_off) {
        found.forms.push_back(std::move(form));
      }
    }
  };
  std::vector<std::string_view> kinds{schema::prefix_form, schema::prefix_doubtful};
  if (joined) {
    kinds.push_back(schema::prefix_joined);
  }
  for (const std::string_view kind : kinds) {
    take(kind, searched, [&](const std::string& form) { return !is_other_word(searched, form); });
  }
  // SK E&S is one joined form. Of those that go on in Latin letters only such are wanted, and few terms begin so.
  for (char letter = 'a'; letter <= 'z' && analysis::is_latin_letter(searched.back()); ++letter) {
    take(schema::prefix_joined, searched + letter + '&',
         [&](const std::string& form) { return has_ampersand_behind(searched, form); });
  }
  return found;
}

namespace {

// Every form of the words that holds `text`, of two characters and more, in the order of the words.
template <typename Take>
void each_form_with(std::string_view text, const IndexReader& index, Take take) {
  std::vector<Xapian::Query> bigrams;
  std::size_t length = 0;
  std::size_t next = 0;
  for (std::size_t pos = 0; pos < text.size(); pos += length) {
    analysis::decode(text, pos, length);
    if (pos + length < text.size()) {
      analysis::decode(text, pos + length, next);
      bigrams.emplace_back(schema::term(schema::words_bigram, text.substr(pos, length + next)));
    }
  }
  const Xapian::MSet found = index.read_words([&](const Xapian::Database& words) {
    Xapian::Enquire enquire(words);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, bigrams.begin(), bigrams.end()));
    return enquire.get_mset(0, words.get_doccount());
  });
  for (Xapian::MSetIterator it = found.begin(); it != found.end(); ++it) {
    std::string form = index.word(*it);
    if (form.find(text) != std::string::npos && !take(std::move(form))) {
      return;
    }
  }
}

}  // namespace

FoundForms inner_forms(const TypedName& name, const IndexReader& index, const std::vector<std::string>& known,
                       std::size_t limit) {
  const std::string& searched = searched_name(name, known);
  FoundForms inner;
  std::unordered_set<std::string> known_here(known.begin(), known.end());
  const auto take = [&](std::string form) {
    if (frequency(index.articles(), schema::prefix_form, form) +
                frequency(index.articles(), schema::prefix_doubtful, form) >
            0 &&
        known_here.insert(form).second) {
      inner.cut_off = inner.forms.size() == limit;
      if (!inner.cut_off) {
        inner.forms.push_back(std::move(form));
      }
    }
    return !inner.cut_off;
  };
  each_form_with(searched, index, [&](std::string form) {
    const bool begins = form.starts_with(searched);
    return (begins && (form.size() == searched.size() || !is_other_word(searched, form))) || take(std::move(form));
  });
  // Of HK이노엔 the index holds no more than HK이노, since 엔 is surely a particle there; 월드컵경기 is no
  // 월드컵경기도.
  if (!inner.cut_off && &searched == &name.key && analysis::count_chars(name.stem) > 1) {
    const std::string end = name.key.substr(name.stem.size());
    analysis::Cut cut;
    const auto loses_end = [&](const std::string& form) {
      analysis::cut_piece(form + end, cut);
      return cut.count > 0 && cut.readings[0].stem == form.size();
    };
    each_form_with(name.stem, index, [&](std::string form) {
      return form.size() == name.stem.size() || !form.ends_with(name.stem) || !loses_end(form) || take(std::move(form));
    });
  }
  return inner;
}

}  // namespace ireum::query
