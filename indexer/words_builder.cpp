#include "indexer/words_builder.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <limits>
#include <string_view>
#include <vector>

#include "indexer/words_document.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

// Forms of one database of those that are merged at the end: adding to one that holds many terms already costs more.
constexpr std::uint64_t part_forms = 50000;
// Forms of one commit: the maps that Xapian collects postings in stay within the caches.
constexpr std::uint64_t commit_forms = 5000;
// A form of which some article says what bears it comes before one in so many times the articles.
constexpr Xapian::doccount evidence_worth = 8;
constexpr Xapian::doccount most_counted = 1000000;
// Forms are written in this order of their articles, so that every list of the words begins with those asked for most.
// Coarse on purpose: it is a hint, which grows old when articles are added.
constexpr std::array<Xapian::doccount, 7> rank_bounds{4096, 512, 128, 32, 8, 2, 1};

// Goes through the terms of one prefix in their order, asked for ever later texts.
class SortedTerms {
 public:
  SortedTerms(const Xapian::Database& database, std::string_view prefix)
      : prefix_(prefix), it_(database.allterms_begin(prefix_)), end_(database.allterms_end(prefix_)) {}

  bool at_end() const { return it_ == end_; }
  std::string text() const { return (*it_).substr(prefix_.size()); }
  Xapian::doccount frequency() const { return it_.get_termfreq(); }
  void next() { ++it_; }

  // Whether `text` is among them.
  bool has(const std::string& text) {
    if (it_ == end_) {
      return false;
    }
    const std::string wanted = prefix_ + text;
    if (*it_ < wanted) {
      it_.skip_to(wanted);
    }
    return it_ != end_ && *it_ == wanted;
  }

 private:
  std::string prefix_;
  Xapian::TermIterator it_;
  Xapian::TermIterator end_;
};

class WordsWriter {
 public:
  WordsWriter(const std::string& articles, std::string path, std::string analyzer)
      : source_(articles), path_(std::move(path)), analyzer_(std::move(analyzer)) {
    begin_part();
  }

  std::uint64_t write() {
    Xapian::doccount above = std::numeric_limits<Xapian::doccount>::max();
    for (const Xapian::doccount bound : rank_bounds) {
      for (const std::string_view prefix : {schema::prefix_form, schema::prefix_doubtful, schema::prefix_joined}) {
        write_rank(prefix, bound, above);
      }
      above = bound;
    }
    words_.commit();
    words_.close();
    return count_;
  }

  // The databases written, in the order of their documents.
  const std::vector<std::string>& parts() const { return parts_; }

 private:
  void begin_part() {
    parts_.push_back(path_ + "." + std::to_string(parts_.size()));
    words_ = Xapian::WritableDatabase(parts_.back(),
                                      Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC | Xapian::DB_NO_TERMLIST);
    words_.set_metadata(std::string(schema::meta_version), std::to_string(schema::version));
    words_.set_metadata(std::string(schema::meta_analyzer), analyzer_);
    words_.set_metadata(std::string(schema::meta_words), std::to_string(schema::words_version));
  }

  // The forms under `prefix` whose rank is at least `bound` and below `above`.
  void write_rank(std::string_view prefix, Xapian::doccount bound, Xapian::doccount above) {
    SortedTerms persons(source_, schema::prefix_person);
    SortedTerms companies(source_, schema::prefix_company);
    SortedTerms certain(source_, schema::prefix_form);
    SortedTerms doubtful(source_, schema::prefix_doubtful);
    const bool joined = prefix == schema::prefix_joined;
    for (SortedTerms forms(source_, prefix); !forms.at_end(); forms.next()) {
      const std::string form = forms.text();
      const bool evident = persons.has(form) || companies.has(form);
      Xapian::doccount rank = forms.frequency();
      if (evident) {
        rank = std::min(rank, most_counted) * evidence_worth;
      }
      if (rank < bound || rank >= above) {
        continue;
      }
      if (joined ? !holds_joined(forms.frequency(), evident)
                 : (prefix == schema::prefix_doubtful && certain.has(form))) {
        continue;
      }
      if (joined && (certain.has(form) || doubtful.has(form))) {
        continue;
      }
      write_form(form, joined);
    }
  }

  void write_form(const std::string& form, bool joined) {
    words_.add_document(document_.build(form, joined));
    if (++count_ % part_forms == 0) {
      words_.commit();
      words_.close();
      begin_part();
    } else if (count_ % commit_forms == 0) {
      words_.commit();
    }
  }

  Xapian::Database source_;
  std::string path_;
  std::string analyzer_;
  std::vector<std::string> parts_;
  Xapian::WritableDatabase words_;
  WordsDocument document_;
  std::uint64_t count_ = 0;
};

}  // namespace

std::uint64_t build_words(const std::string& articles, const std::string& path, const std::string& analyzer) {
  WordsWriter writer(articles, path + ".part", analyzer);
  const std::uint64_t count = writer.write();
  {
    Xapian::Database all;
    for (const std::string& part : writer.parts()) {
      const Xapian::Database database(part);
      if (database.get_doccount() > 0 || writer.parts().size() == 1) {
        all.add_database(database);
      }
    }
    all.compact(path, Xapian::Compactor::FULL);
  }
  for (const std::string& part : writer.parts()) {
    std::filesystem::remove_all(part);
  }
  return count;
}

}  // namespace ireum::indexer
