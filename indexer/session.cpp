#include "indexer/session.h"

#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <thread>

#include "analysis/analyzer.h"
#include "indexer/changes.h"
#include "indexer/delta_writers.h"
#include "indexer/document_builder.h"
#include "indexer/generation.h"
#include "indexer/inputs.h"
#include "indexer/scratch.h"
#include "indexer/standing.h"
#include "schema/stored_article.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t batch_articles = 64;
constexpr std::size_t batch_bytes = 1 << 20;

class Session {
 public:
  Session(const SessionOptions& options, const SessionOutput& output)
      : options_(options), output_(output), directory_(options.db), analyzer_(analysis::analyzer_specification()) {}

  SessionReport run() {
    const auto begin = std::chrono::steady_clock::now();
    open_directory();
    open_standing();
    if (!options_.dry_run) {
      scratch_.emplace(directory_.path() + "/gen-scratch");
      writers_ = std::make_unique<DeltaWriters>(scratch_->deltas(), jobs(), options_.commit_every);
    }
    for (const std::string& id : options_.deletions) {
      remove(id);
    }
    if (options_.rebuild) {
      feed_stored();
    } else {
      feed_inputs();
    }
    flush();
    finish();
    report_.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return report_;
  }

 private:
  unsigned jobs() const {
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    return options_.jobs > 0 ? options_.jobs : cores;
  }

  void open_directory() {
    manifest_ = directory_.read_manifest();
    // What only changes an index makes none where there is none: the directory named may be a slip.
    if (!manifest_ && options_.inputs.empty()) {
      throw schema::IndexError(directory_.path() + ": no index here, so nothing to " +
                               (options_.rebuild ? "rebuild" : "delete"));
    }
    if (options_.dry_run) {
      return;
    }
    fs::create_directories(directory_.path());
    lock_ = schema::FileLock::try_lock(directory_.lock(), schema::FileLock::Mode::exclusive);
    if (!lock_) {
      throw schema::IndexError(directory_.path() +
                               ": another ireum-index is at work on this index; try again when it has ended");
    }
    manifest_ = directory_.read_manifest();
  }

  void open_standing() {
    if (!manifest_) {
      return;
    }
    if (manifest_->version != schema::version) {
      throw schema::IndexError(directory_.path() + ": index of schema version " + std::to_string(manifest_->version) +
                               ", this tool writes version " + std::to_string(schema::version) +
                               "; index the articles again into another directory");
    }
    if (manifest_->analyzer != analyzer_ && !options_.rebuild) {
      throw schema::IndexError(directory_.path() + ": made by another analysis (" + manifest_->analyzer + ", now " +
                               analyzer_ + "); run ireum-index --db " + directory_.path() + " --rebuild, then add");
    }
    try {
      standing_.emplace(directory_.articles(manifest_->generation));
    } catch (const Xapian::DatabaseOpeningError& error) {
      throw schema::IndexError(directory_.generation(manifest_->generation) + ": the generation in force is missing (" +
                               error.get_msg() + "); restore the index, or delete it and index again");
    }
  }

  const Standing* standing() const { return standing_ ? &*standing_ : nullptr; }

  void remove(const std::string& id) {
    bool again = false;
    if (!changes_.remove(standing(), id, again)) {
      ++report_.not_found;
      output_.message("no article has the id " + id);
    } else if (!again) {
      ++report_.deleted;
    }
  }

  void feed_inputs() {
    const std::vector<corpus::Source> sources = corpus::list_sources(options_.inputs);
    read_inputs(sources, output_, report_, [this](corpus::Article article, std::optional<schema::Moment> date) {
      return add(std::move(article), date, standing());
    });
    if (report_.read == 0 && report_.failed_sources == 0 && !options_.inputs.empty()) {
      output_.message("no articles in " + options_.inputs.front() +
                      (options_.inputs.size() > 1 ? " and the others named" : ""));
    }
  }

  // Every stored article once more, analysed anew.
  void feed_stored() {
    const Xapian::Database& database = standing_->database();
    for (Xapian::PostingIterator it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
      if (changes_.is_removed(*it)) {
        continue;
      }
      ++report_.read;
      const std::optional<schema::StoredArticle> stored = schema::decode_stored(database.get_document(*it).get_data());
      if (!stored) {
        ++report_.rejected;
        output_.message("document " + std::to_string(*it) + " of the index is damaged; dropped");
        continue;
      }
      if (!add({stored->id, stored->title, stored->body, stored->date_given, stored->outlet, stored->url,
                stored->byline, stored->fields},
               stored->date, nullptr)) {
        return;
      }
      if (report_.read % batch_articles == 0) {
        output_.progress(report_.read, report_.read, database.get_doccount());
      }
    }
  }

  // Decides whether the article is new beside `known`, and hands it on. False when a writer has given up.
  bool add(corpus::Article article, std::optional<schema::Moment> date, const Standing* known) {
    std::string fingerprint = fingerprint_of(article, analyzer_);
    const Changes::Decision decision = changes_.come(known, article.id, fingerprint);
    switch (decision.verdict) {
      case Changes::Verdict::added:
        ++report_.added;
        break;
      case Changes::Verdict::replaced:
        ++report_.replaced;
        break;
      case Changes::Verdict::unchanged:
        ++report_.unchanged;
        break;
    }
    if (!decision.sequence) {
      return true;
    }
    batch_bytes_ += article.body.size();
    batch_.push_back({*decision.sequence, std::move(article), date, std::move(fingerprint)});
    return (batch_.size() < batch_articles && batch_bytes_ < batch_bytes) || flush();
  }

  // Hands the batch to the writers; false when one has given up.
  bool flush() {
    const bool taken = !writers_ || batch_.empty() || writers_->push(std::move(batch_));
    batch_.clear();
    batch_bytes_ = 0;
    return taken;
  }

  // Puts in force what has changed.
  void finish() {
    if (!writers_) {
      report_.articles = standing_ ? standing_->database().get_doccount() : 0;
      return;
    }
    GenerationParts parts;
    parts.jobs = jobs();
    parts.deltas = writers_->finish(changes_.superseded());
    report_.postings = writers_->postings();
    writers_.reset();
    if (parts.deltas.empty() && !changes_.any_removed() && !options_.rebuild && manifest_) {
      report_.generation = manifest_->generation;
      report_.articles = standing_->database().get_doccount();
      remove_old_generations(directory_, report_.generation);
      return;
    }
    if (standing_ && !options_.rebuild) {
      parts.old_articles = directory_.articles(manifest_->generation);
      parts.removed = changes_.removed();
    }
    const std::string name = next_generation(directory_);
    const GenerationResult made = make_generation(directory_, name, parts, scratch_->path(), analyzer_);
    directory_.write_manifest({schema::version, analyzer_, name});
    report_.articles = made.articles;
    report_.forms = made.forms;
    report_.bytes = made.bytes;
    report_.generation = name;
    report_.changed = true;
    remove_old_generations(directory_, name);
  }

  const SessionOptions& options_;
  const SessionOutput& output_;
  schema::IndexDirectory directory_;
  std::string analyzer_;
  std::optional<schema::FileLock> lock_;
  std::optional<schema::Manifest> manifest_;
  std::optional<Standing> standing_;
  std::optional<Scratch> scratch_;
  std::unique_ptr<DeltaWriters> writers_;
  Changes changes_;
  std::vector<Job> batch_;
  std::size_t batch_bytes_ = 0;
  SessionReport report_;
};

}  // namespace

SessionReport run_session(const SessionOptions& options, const SessionOutput& output) {
  return Session(options, output).run();
}

}  // namespace ireum::indexer
