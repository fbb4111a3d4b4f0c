#include "query/name_forms.h"

#include <algorithm>

#include "analysis/analyzer.h"
#include "analysis/cut.h"
#include "analysis/hangul.h"
#include "analysis/normalize.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

std::string form_term(std::string_view form) {
  return schema::term(schema::prefix_form, form);
}

Xapian::doccount frequency(const Xapian::Database& articles, std::string_view prefix, std::string_view form) {
  const std::string term = schema::term(prefix, form);
  return term.size() > 245 ? 0 : articles.get_termfreq(term);
}

// Whether `whole`, which is `name` and what may be a particle, is taken for the name: by how often each stands in the
// whole index. A name is met mostly alone or with sure particles; a form that is met oftener than its beginning is a
// name of its own.
bool is_name_with_particle(std::string_view name, Xapian::doccount alone, std::string_view whole, Xapian::doccount with,
                           const Xapian::Database& articles) {
  if (analysis::looks_like_person(whole)) {
    const Xapian::doccount as_person = frequency(articles, schema::prefix_person, whole);
    return 2 * with <= alone && 5 * as_person <= with;
  }
  if (analysis::count_chars(name) >= 3) {
    return with <= alone + 1;
  }
  return with <= alone;
}

void keep_unique(std::vector<std::string>& forms) {
  std::vector<std::string> kept;
  for (std::string& form : forms) {
    if (std::find(kept.begin(), kept.end(), form) == kept.end()) {
      kept.push_back(std::move(form));
    }
  }
  forms = std::move(kept);
}

void add_with_particles(std::string_view name, const Xapian::Database& articles, std::vector<std::string>& forms) {
  const Xapian::doccount alone = frequency(articles, schema::prefix_form, name);
  if (alone > 0) {
    forms.emplace_back(name);
  }
  for (std::string& whole : analysis::doubtful_forms(name)) {
    const Xapian::doccount with = frequency(articles, schema::prefix_form, whole);
    if (with > 0 && is_name_with_particle(name, alone, whole, with, articles)) {
      forms.push_back(std::move(whole));
    }
  }
}

bool is_title(std::string_view word) {
  const analysis::Word* listed = analysis::find_word(word);
  return listed != nullptr && listed->is(analysis::role_title);
}

}  // namespace

bool parse_type(std::string_view text, NameType& type) {
  if (text == "person") {
    type = NameType::person;
  } else if (text == "company") {
    type = NameType::company;
  } else if (text == "any") {
    type = NameType::any;
  } else {
    return false;
  }
  return true;
}

TypedName parse_name(std::string_view typed) {
  TypedName name;
  name.typed = typed;
  name.words = analysis::split_name(typed);
  if (name.words.empty()) {
    name.refusal = "the name is empty";
    return name;
  }
  if (name.words.size() > 1 && is_title(name.words.back()) && analysis::count_chars(name.words.front()) >= 2) {
    name.words.pop_back();  // 이재용 회장
  }
  analysis::Cut cut;
  std::string& last = name.words.back();
  analysis::cut_piece(last, cut);
  std::string before;
  for (std::size_t i = 0; i + 1 < name.words.size(); ++i) {
    before += name.words[i];
  }
  name.key = before + last;
  if (cut.count > 0) {
    const std::string_view form = std::string_view(last).substr(0, cut.readings[0].stem);
    if (form.size() < last.size()) {
      name.stem = before + std::string(form);
      name.stem_sure = true;
    } else if (cut.doubtful != 0) {
      name.stem = before + last.substr(0, cut.doubtful);
    }
  }
  if (name.stem_sure) {
    last.resize(cut.readings[0].stem);
  }
  const std::size_t chars = analysis::count_chars(name.key);
  if (chars < 2) {
    name.refusal = "too short for a name search";
  } else if (chars > max_name_chars) {
    name.refusal = "too long for a name: " + std::to_string(chars) + " characters, " + std::to_string(max_name_chars) +
                   " are the most";
  }
  return name;
}

NameForms resolve_name(const TypedName& name, const Xapian::Database& articles) {
  NameForms result;
  const std::string& searched = name.stem_sure ? name.stem : name.key;
  add_with_particles(searched, articles, result.itself);
  if (!name.stem_sure && !name.stem.empty()) {
    // A doubtful particle at the end of what was typed: the name without it counts where it is met far oftener.
    const Xapian::doccount whole = frequency(articles, schema::prefix_form, name.key);
    const Xapian::doccount stem = frequency(articles, schema::prefix_form, name.stem);
    if (stem > 0 && is_name_with_particle(name.stem, stem, name.key, whole, articles)) {
      add_with_particles(name.stem, articles, result.itself);
    }
  }
  keep_unique(result.itself);
  const bool joined = name.words.size() == 2 && analysis::joins(name.words[0], name.words[1]);
  if (name.words.size() > 1 && !joined) {
    result.needs_proof = true;
    result.words = name.words;
  }
  return result;
}

std::vector<std::string> longer_forms(const TypedName& name, const Xapian::Database& articles,
                                      const std::vector<std::string>& known, std::size_t limit) {
  const std::string& searched = name.stem_sure ? name.stem : name.key;
  const std::string prefix = form_term(searched);
  std::vector<std::string> forms;
  for (Xapian::TermIterator it = articles.allterms_begin(prefix); it != articles.allterms_end(prefix); ++it) {
    std::string form = (*it).substr(schema::prefix_form.size());
    if (std::find(known.begin(), known.end(), form) == known.end()) {
      forms.push_back(std::move(form));
      if (forms.size() >= limit) {
        break;
      }
    }
  }
  return forms;
}

std::vector<std::string> inner_forms(const TypedName& name, const IndexReader& index,
                                     const std::vector<std::string>& known, std::size_t limit) {
  const std::string& searched = name.stem_sure ? name.stem : name.key;
  std::vector<Xapian::Query> bigrams;
  std::size_t length = 0;
  std::size_t next = 0;
  for (std::size_t pos = 0; pos < searched.size(); pos += length) {
    analysis::decode(searched, pos, length);
    if (pos + length < searched.size()) {
      analysis::decode(searched, pos + length, next);
      bigrams.emplace_back(schema::term(schema::words_bigram, std::string_view(searched).substr(pos, length + next)));
    }
  }
  const Xapian::Database& words = index.words();
  Xapian::Enquire enquire(words);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, bigrams.begin(), bigrams.end()));
  std::vector<std::string> forms;
  const Xapian::MSet found = enquire.get_mset(0, words.get_doccount());
  for (Xapian::MSetIterator it = found.begin(); it != found.end() && forms.size() < limit; ++it) {
    std::string form = it.get_document().get_data();
    const std::size_t at = form.find(searched);
    if (at != std::string::npos && at != 0 && std::find(known.begin(), known.end(), form) == known.end() &&
        index.articles().term_exists(form_term(form))) {
      forms.push_back(std::move(form));
    }
  }
  return forms;
}

}  // namespace ireum::query
