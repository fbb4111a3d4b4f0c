#include "indexer/words_builder.h"

#include <xapian.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <filesystem>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include "analysis/sound/models.h"
#include "analysis/writing/tables.h"
#include "indexer/words_document.h"
#include "indexer/words_forms.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

namespace fs = std::filesystem;

// Forms of one commit: the maps that Xapian collects postings in stay within the caches.
constexpr std::size_t commit_forms = 2000;

class WordsWriter {
 public:
  WordsWriter(const WordsForms& forms, const std::string& path, const std::string& analyzer, std::size_t part_forms)
      : forms_(forms),
        path_(path),
        analyzer_(analyzer),
        part_forms_(part_forms),
        // One at least: a database without forms is one, too.
        parts_(std::max<std::size_t>(1, (forms.size() + part_forms - 1) / part_forms)) {}

  void write(std::size_t jobs) {
    std::vector<std::thread> threads;
    std::vector<std::exception_ptr> failures(std::min(jobs, parts_));
    for (std::size_t job = 1; job < failures.size(); ++job) {
      try {
        threads.emplace_back([this, &failures, job] { work(failures[job]); });
      } catch (const std::system_error&) {
        break;  // the machine gives no more threads; those there are do it all
      }
    }
    work(failures[0]);
    for (std::thread& thread : threads) {
      thread.join();
    }
    for (const std::exception_ptr& failure : failures) {
      if (failure) {
        std::rethrow_exception(failure);
      }
    }
    {
      Xapian::Database all;
      for (std::size_t part = 0; part < parts_; ++part) {
        all.add_database(Xapian::Database(part_path(part)));
      }
      all.compact(path_, Xapian::Compactor::FULL);
    }
    for (std::size_t part = 0; part < parts_; ++part) {
      fs::remove_all(part_path(part));
    }
  }

 private:
  std::string part_path(std::size_t part) const { return path_ + ".part." + std::to_string(part); }

  void work(std::exception_ptr& failure) {
    try {
      WordsDocument documents;
      for (std::size_t part = next_++; part < parts_; part = next_++) {
        write_part(part, documents);
      }
    } catch (...) {
      failure = std::current_exception();
      next_ = parts_;  // the others need not go on
    }
  }

  void write_part(std::size_t part, WordsDocument& documents) const {
    // Not DB_DANGEROUS: under it, an error while writing is lost to Xapian's complaint that it cannot take back.
    Xapian::WritableDatabase words(part_path(part),
                                   Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC | Xapian::DB_NO_TERMLIST);
    words.set_metadata(std::string(schema::meta_version), std::to_string(schema::version));
    words.set_metadata(std::string(schema::meta_analyzer), analyzer_);
    words.set_metadata(std::string(schema::meta_words), std::to_string(schema::words_version));
    words.set_metadata(std::string(schema::meta_sounds), std::string(analysis::sound::models_version()));
    words.set_metadata(std::string(schema::meta_writing), std::string(analysis::writing::writing_tables_version()));
    const std::size_t begin = part * part_forms_;
    for (std::size_t i = begin; i < std::min(begin + part_forms_, forms_.size()); ++i) {
      if (i > begin && (i - begin) % commit_forms == 0) {
        words.commit();
      }
      words.add_document(
          documents.build(std::string(forms_.text(i)), forms_.joined(i) ? WordsKind::joined : WordsKind::single));
    }
    words.commit();
  }

  const WordsForms& forms_;
  const std::string& path_;
  const std::string& analyzer_;
  std::size_t part_forms_;
  std::size_t parts_;
  std::atomic<std::size_t> next_{0};
};

}  // namespace

std::uint64_t build_words(const std::string& articles, const std::string& path, const std::string& analyzer,
                          std::size_t jobs, std::size_t part_forms) {
  const WordsForms forms((Xapian::Database(articles)));
  WordsWriter(forms, path, analyzer, part_forms).write(std::max<std::size_t>(1, jobs));
  return forms.size();
}

}  // namespace ireum::indexer
