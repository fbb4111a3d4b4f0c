#include "query/forms/longer_forms.h"

#include <unordered_set>

#include "analysis/cut.h"
#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/ordinary.h"
#include "query/forms/name_forms.h"
#include "query/forms/name_judgement.h"
#include "query/index/standing.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Whether `form`, which begins with `name`, has Latin letters before and behind the name's end.
bool goes_on_in_latin(std::string_view name, std::string_view form) {
  return form.size() > name.size() && analysis::is_latin_letter(name.back()) &&
         analysis::is_latin_letter(form[name.size()]);
}

// Whether `form`, which begins with `name`, is no longer name: another word in Latin letters (NCG for NC), or an
// ordinary word (동아리 for 동아) and not such a one and another (구속영장).
bool is_other_word(std::string_view name, std::string_view form) {
  if (goes_on_in_latin(name, form)) {
    return true;
  }
  const std::string_view rest = form.substr(name.size());
  return analysis::is_ordinary_word(form) &&
         !(rest.size() >= analysis::syllable_bytes(2) && analysis::is_ordinary_word(rest) && is_context_word(name));
}

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

bool has_ampersand_behind(std::string_view name, std::string_view form) {
  return form.starts_with(name) && goes_on_in_latin(name, form) && form.size() > name.size() + 2 &&
         form[name.size() + 1] == '&';
}

FoundForms longer_forms(const TypedName& name, const Xapian::Database& articles, const std::vector<std::string>& known,
                        std::size_t limit) {
  return longer_forms(searched_name(name, known), name.words.size() > 1, articles, known, limit);
}

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

FoundForms inner_forms(const TypedName& name, const IndexReader& index, const std::vector<std::string>& known,
                       std::size_t limit) {
  const std::string& searched = searched_name(name, known);
  FoundForms inner;
  std::unordered_set<std::string> known_here(known.begin(), known.end());
  const auto take = [&](std::string form) {
    if (is_one_word(index.articles(), form) && known_here.insert(form).second) {
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
