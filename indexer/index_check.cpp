#include "indexer/index_check.h"

#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <sstream>
#include <string_view>
#include <system_error>

#include "indexer/document_check.h"
#include "indexer/generation.h"
#include "schema/date.h"
#include "schema/index_directory.h"
#include "schema/terms.h"
#include "schema/words_order.h"

namespace ireum::indexer {

namespace {

using Fault = std::function<void(const std::string&)>;

schema::Manifest manifest_of(const schema::IndexDirectory& directory) {
  const auto manifest = directory.read_manifest();
  if (!manifest) {
    throw schema::IndexError(directory.path() + ": no index here");
  }
  directory.require_version(*manifest, "reads");
  return *manifest;
}

// Xapian opens what it checks as if to write it.
void demand_leave_to_write(const std::string& database) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(database, ignored)) {
    const std::string path = entry.path().string();
    if (access(path.c_str(), F_OK) == 0 && access(path.c_str(), W_OK) != 0) {
      throw schema::IndexError(path + ": " + std::generic_category().message(errno) +
                               "; an index is checked by who may write it: check it as such a user, or a copy of it");
    }
  }
}

// Whether the database tells a revision that it has. Where that reads as 0, Xapian 1.4's check would empty the first
// table, for it opens it as if nothing had been written yet.
bool tells_its_revision(const std::string& path) {
  try {
    return Xapian::Database(path).get_revision() != 0;
  } catch (const Xapian::DatabaseModifiedError&) {
    return false;
  }
}

// Xapian's own check; returns the database opened, or nothing when it cannot be.
std::optional<Xapian::Database> check_database(const std::string& path, const schema::Manifest& manifest,
                                               const Fault& fault) {
  std::ostringstream said;
  try {
    if (!tells_its_revision(path)) {
      fault(path + ": iamglass tells another revision than the tables have; these are not checked");
      return std::nullopt;
    }
    const std::size_t errors = Xapian::Database::check(path, 0, &said);
    if (errors != 0) {
      fault(path + ": Xapian finds " + std::to_string(errors) + " errors: " + said.str());
    }
    Xapian::Database database(path);
    if (database.get_metadata(std::string(schema::meta_version)) != std::to_string(manifest.version)) {
      fault(path + ": its version and the manifest's disagree");
    }
    if (database.get_metadata(std::string(schema::meta_analyzer)) != manifest.analyzer) {
      fault(path + ": its analyzer specification and the manifest's disagree");
    }
    return database;
  } catch (const Xapian::Error& error) {
    fault(path + ": " + error.get_description());
    return std::nullopt;
  }
}

// Whether another document than `document` of those with the key term bears the id. Terms of long ids are hashes.
bool shares_id(const Xapian::Database& articles, const std::string& term, Xapian::docid document,
               const std::string& id) {
  for (Xapian::PostingIterator it = articles.postlist_begin(term); it != articles.postlist_end(term); ++it) {
    if (*it != document &&
        (id.size() <= schema::max_key_bytes || articles.get_document(*it).get_value(schema::slot_key) == id)) {
      return true;
    }
  }
  return false;
}

void check_articles(const Xapian::Database& articles, const std::string& path, const Fault& fault) {
  const std::string analyzer = articles.get_metadata(std::string(schema::meta_analyzer));
  for (Xapian::PostingIterator it = articles.postlist_begin(""); it != articles.postlist_end(""); ++it) {
    const Xapian::Document document = articles.get_document(*it);
    const std::string where = path + ": document " + std::to_string(*it);
    if (const std::string wrong = document_fault(document, analyzer); !wrong.empty()) {
      fault(std::string(where).append(": ").append(wrong));
      continue;
    }
    const std::string id = document.get_value(schema::slot_key);
    const std::string term = schema::key_term(id);
    if (articles.get_termfreq(term) != 1 && shares_id(articles, term, *it, id)) {
      fault(std::string(where).append(": shares its id ").append(id).append(" with another"));
    }
  }
}

// Whether `document` is in the list of `term`.
bool is_listed(const Xapian::Database& words, const std::string& term, Xapian::docid document) {
  if (term.size() > schema::max_term_bytes) {
    return false;
  }
  Xapian::PostingIterator it = words.postlist_begin(term);
  if (it != words.postlist_end(term)) {
    it.skip_to(document);
  }
  return it != words.postlist_end(term) && *it == document;
}

// Whether each document of the words is found by the form that it is of.
void check_forms(const Xapian::Database& words, const std::string& path, const Fault& fault) {
  std::uint64_t wrong = 0;
  Xapian::docid first = 0;
  for (Xapian::PostingIterator it = words.postlist_begin(""); it != words.postlist_end(""); ++it) {
    const std::string form = words.get_document(*it, Xapian::DOC_ASSUME_VALID).get_data();
    const bool found = !form.empty() && (is_listed(words, schema::term(schema::words_form, form), *it) ||
                                         is_listed(words, schema::term(schema::words_joined, form), *it));
    if (!found && wrong++ == 0) {
      first = *it;
    }
  }
  if (wrong != 0) {
    fault(path + ": the forms of " + std::to_string(wrong) + " documents are missing or wrong, the first of document " +
          std::to_string(first));
  }
}

// Whether the words should have a joined form that `stands` articles hold.
bool is_joined_word(const Xapian::Database& articles, const std::string& form, Xapian::doccount stands) {
  return schema::holds_joined(stands, articles.term_exists(schema::term(schema::prefix_person, form)) ||
                                          articles.term_exists(schema::term(schema::prefix_company, form)));
}

void check_words(const Xapian::Database& articles, const Xapian::Database& words, const std::string& path,
                 const Fault& fault) {
  const std::string version = words.get_metadata(std::string(schema::meta_words));
  if (version != std::to_string(schema::words_version)) {
    fault(path + ": words of version " + (version.empty() ? "1" : version) + ", not " +
          std::to_string(schema::words_version));
  }
  std::uint64_t missing = 0;
  std::string first;
  for (const std::string_view kind : {schema::prefix_form, schema::prefix_doubtful, schema::prefix_joined}) {
    const std::string prefix(kind);
    for (Xapian::TermIterator it = articles.allterms_begin(prefix); it != articles.allterms_end(prefix); ++it) {
      const std::string form = (*it).substr(prefix.size());
      const bool joined = kind == schema::prefix_joined;
      const bool found = words.term_exists(schema::term(schema::words_form, form)) ||
                         (joined && (words.term_exists(schema::term(schema::words_joined, form)) ||
                                     !is_joined_word(articles, form, it.get_termfreq())));
      if (!found && missing++ == 0) {
        first = form;
      }
    }
  }
  if (missing != 0) {
    fault(path + ": " + std::to_string(missing) + " forms of the articles are missing, the first: " + first);
  }
  check_forms(words, path, fault);
}

}  // namespace

std::uint64_t check_index(const std::string& path, const Fault& report) {
  const schema::IndexDirectory directory(path);
  schema::Manifest manifest = manifest_of(directory);
  const auto lock = directory.hold_in_force(manifest);  // without one the faults tell why
  std::uint64_t faults = 0;
  const Fault fault = [&](const std::string& text) {
    ++faults;
    report(text);
  };
  const std::string articles_path = directory.articles(manifest.generation);
  const std::string words_path = directory.words(manifest.generation);
  if (directory.lacks_lock(manifest.generation)) {
    fault(directory.generation_lock(manifest.generation) +
          ": missing, an empty file that a copy may have left out; make it with touch");
  }
  for (const std::string& database : {articles_path, words_path}) {
    schema::require_permission(database);
  }
  demand_leave_to_write(articles_path);
  demand_leave_to_write(words_path);
  const auto articles = check_database(articles_path, manifest, fault);
  const auto words = check_database(words_path, manifest, fault);
  try {
    if (articles) {
      check_articles(*articles, articles_path, fault);
    }
    if (articles && words) {
      check_words(*articles, *words, words_path, fault);
    }
  } catch (const Xapian::Error& error) {
    fault(path + ": " + error.get_description());
  }
  return faults;
}

IndexStats index_stats(const std::string& path) {
  const schema::IndexDirectory directory(path);
  schema::Manifest manifest = manifest_of(directory);
  const auto lock = directory.hold_in_force(manifest);
  IndexStats stats;
  stats.generation = manifest.generation;
  stats.analyzer = manifest.analyzer;
  schema::require_permission(directory.articles(manifest.generation));
  const Xapian::Database articles(directory.articles(manifest.generation));
  stats.articles = articles.get_doccount();
  stats.articles_bytes = size_of(directory.articles(manifest.generation));
  stats.words_bytes = size_of(directory.words(manifest.generation));
  try {
    stats.forms = Xapian::Database(directory.words(manifest.generation)).get_doccount();
  } catch (const Xapian::Error&) {
    stats.forms.reset();  // --check says what is wrong with it
  }
  std::uint64_t terms = 0;
  Xapian::doccount sampled = 0;
  for (Xapian::PostingIterator it = articles.postlist_begin(""); it != articles.postlist_end("") && sampled < 10000;
       ++it) {
    terms += articles.get_document(*it, Xapian::DOC_ASSUME_VALID).termlist_count();
    ++sampled;
  }
  stats.terms_per_article = sampled == 0 ? 0 : static_cast<double>(terms) / sampled;
  // Xapian's own bounds of the values are not drawn in when articles go.
  std::string first;
  std::string last;
  for (Xapian::ValueIterator it = articles.valuestream_begin(schema::slot_date);
       it != articles.valuestream_end(schema::slot_date); ++it) {
    const std::string value = *it;
    first = first.empty() ? value : std::min(first, value);
    last = std::max(last, value);
  }
  if (!first.empty()) {
    const auto date = [](const std::string& value) {
      return schema::format_date(static_cast<schema::Moment>(Xapian::sortable_unserialise(value)));
    };
    stats.first_date = date(first);
    stats.last_date = date(last);
  }
  return stats;
}

}  // namespace ireum::indexer
