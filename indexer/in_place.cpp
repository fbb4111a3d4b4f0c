#include "indexer/in_place.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <string_view>
#include <vector>

#include "analysis/sound/models.h"
#include "analysis/writing/tables.h"
#include "indexer/change_limit.h"
#include "indexer/words_document.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

// The number in decimal under `key`; `missing` where there is none.
std::uint64_t number_in(const Xapian::Database& database, std::string_view key, std::uint64_t missing) {
  const std::string text = database.get_metadata(std::string(key));
  std::uint64_t number = missing;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// Whether the words can take more: those of another version, analysis or tables are made anew with a new generation.
bool are_current_words(const std::string& path, const std::string& analyzer) {
  try {
    const Xapian::Database words(path);
    const Xapian::PostingIterator first = words.postlist_begin("");
    if (first != words.postlist_end("") && words.get_document(*first).get_data().empty()) {
      return false;  // the table of forms is missing
    }
    const auto says = [&words](std::string_view key, std::string_view text) {
      return words.get_metadata(std::string(key)) == text;
    };
    return says(schema::meta_words, std::to_string(schema::words_version)) && says(schema::meta_analyzer, analyzer) &&
           says(schema::meta_sounds, analysis::sound::models_version()) &&
           says(schema::meta_writing, analysis::writing::writing_tables_version());
  } catch (const Xapian::Error&) {
    return false;
  }
}

// The forms that the articles in `deltas` hold under `prefix`, sorted, each once.
std::vector<std::string> forms_of(const std::vector<Xapian::Database>& deltas, std::string_view prefix) {
  std::vector<std::string> forms;
  const std::string begin(prefix);
  for (const Xapian::Database& delta : deltas) {
    for (Xapian::TermIterator it = delta.allterms_begin(begin); it != delta.allterms_end(begin); ++it) {
      forms.push_back((*it).substr(begin.size()));
    }
  }
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  return forms;
}

class WordsAddition {
 public:
  // `articles` is asked with its changes, committed or not.
  WordsAddition(const std::string& path, const Xapian::Database& articles)
      : articles_(articles), words_(path, Xapian::DB_OPEN | Xapian::DB_NO_TERMLIST) {}

  // Adds the words of the articles in `deltas` that are not there yet; commits. Returns how many there are then.
  std::uint64_t add(const std::vector<Xapian::Database>& deltas) {
    const Xapian::docid made = words_.get_lastdocid();
    words_.begin_transaction();
    std::vector<std::string> single = forms_of(deltas, schema::prefix_form);
    std::vector<std::string> doubtful = forms_of(deltas, schema::prefix_doubtful);
    std::vector<std::string> all;
    std::set_union(single.begin(), single.end(), doubtful.begin(), doubtful.end(), std::back_inserter(all));
    for (const std::string& form : all) {
      if (!has(schema::words_form, form)) {
        words_.add_document(
            document_.build(form, has(schema::words_joined, form) ? WordsKind::besides_joined : WordsKind::single));
      }
    }
    for (const std::string& form : forms_of(deltas, schema::prefix_joined)) {
      if (!has(schema::words_form, form) && !has(schema::words_joined, form) && is_held(form)) {
        words_.add_document(document_.build(form, WordsKind::joined));
      }
    }
    if (words_.get_lastdocid() == made) {
      words_.cancel_transaction();
    } else {
      if (words_.get_metadata(std::string(schema::meta_ranked)).empty()) {
        words_.set_metadata(std::string(schema::meta_ranked), std::to_string(made));
      }
      words_.commit_transaction();
    }
    return words_.get_doccount();
  }

 private:
  bool has(std::string_view prefix, const std::string& form) const {
    return words_.term_exists(schema::term(prefix, form));
  }

  bool is_held(const std::string& form) const {
    const auto frequency = [&](std::string_view prefix) { return articles_.get_termfreq(schema::term(prefix, form)); };
    return holds_joined(frequency(schema::prefix_joined),
                        frequency(schema::prefix_person) > 0 || frequency(schema::prefix_company) > 0);
  }

  const Xapian::Database& articles_;
  Xapian::WritableDatabase words_;
  WordsDocument document_;
};

// Terms of all documents that are removed and added.
std::uint64_t terms_changed(const Xapian::Database& articles, const std::vector<Xapian::docid>& removed,
                            const std::vector<Xapian::Database>& deltas) {
  std::uint64_t terms = 0;
  for (const Xapian::docid document : removed) {
    terms += articles.get_unique_terms(document);
  }
  for (const Xapian::Database& delta : deltas) {
    for (Xapian::PostingIterator it = delta.postlist_begin(""); it != delta.postlist_end(""); ++it) {
      terms += it.get_unique_terms();
    }
  }
  return terms;
}

}  // namespace

bool is_small_change(std::uint64_t standing, std::uint64_t before, std::uint64_t changed, std::uint64_t terms) {
  constexpr std::uint64_t most = 5000;           // articles; their postings are collected in memory
  constexpr std::uint64_t most_terms = 4000000;  // those of 5,000 articles are a third of it, of long ones more
  constexpr std::uint64_t run_share = 20;        // of the articles, in one run
  constexpr std::uint64_t whole_share = 4;       // of the articles, in all runs since the generation was made
  return changed <= most && terms <= most_terms && changed * run_share <= standing &&
         (before + changed) * whole_share <= standing;
}

bool takes_in_place(const Xapian::Database& articles, std::uint64_t changed) {
  return is_small_change(articles.get_doccount(), number_in(articles, schema::meta_changed, 0), changed, 0);
}

std::optional<GenerationResult> commit_in_place(const schema::IndexDirectory& directory, const std::string& generation,
                                                const GenerationParts& parts, std::chrono::milliseconds wait) {
  std::vector<Xapian::Database> deltas;
  std::uint64_t changed = parts.removed.size();
  for (const std::string& path : parts.deltas) {
    deltas.emplace_back(path);
    changed += deltas.back().get_doccount();
  }
  const std::string articles_path = directory.articles(generation);
  const std::string words_path = directory.words(generation);
  {
    const Xapian::Database articles(articles_path);
    const std::uint64_t before = number_in(articles, schema::meta_changed, 0);
    if (!takes_in_place(articles, changed) ||  // cheaper to ask
        !is_small_change(articles.get_doccount(), before, changed, terms_changed(articles, parts.removed, deltas)) ||
        !are_current_words(words_path, articles.get_metadata(std::string(schema::meta_analyzer)))) {
      return std::nullopt;
    }
  }
  // Xapian keeps what a reader has open through one commit, and reuses it while the next one is written. So nobody may
  // have opened the revision before this one; who opens this one from now on is safe until the next change, which
  // waits here for him. The lock need not be held longer.
  if (!directory.outwait_readers(generation, wait)) {
    return std::nullopt;
  }
  // Five thousand articles take a tenth of it.
  constexpr std::chrono::seconds most(120);
  const ChangeLimit limit(directory.path(), most);
  GenerationResult result;
  Xapian::WritableDatabase articles(articles_path, Xapian::DB_OPEN);
  articles.begin_transaction();
  for (const Xapian::docid document : parts.removed) {
    articles.delete_document(document);
  }
  for (const Xapian::Database& delta : deltas) {
    for (Xapian::PostingIterator it = delta.postlist_begin(""); it != delta.postlist_end(""); ++it) {
      articles.add_document(delta.get_document(*it, Xapian::DOC_ASSUME_VALID));
    }
  }
  result.forms = WordsAddition(words_path, articles).add(deltas);
  articles.set_metadata(std::string(schema::meta_changed),
                        std::to_string(number_in(articles, schema::meta_changed, 0) + changed));
  articles.commit_transaction();
  result.articles = articles.get_doccount();
  result.bytes = size_of(directory.generation(generation));
  return result;
}

}  // namespace ireum::indexer
