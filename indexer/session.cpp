#include "indexer/session.h"

#include <sys/stat.h>
#include <xapian.h>
#include <xxhash.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <system_error>
#include <thread>
#include <unordered_map>
#include <unordered_set>

#include "analysis/analyzer.h"
#include "indexer/delta_writers.h"
#include "indexer/document_builder.h"
#include "indexer/generation.h"
#include "schema/date.h"
#include "schema/stored_article.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t batch_articles = 64;
constexpr std::size_t batch_bytes = 1 << 20;

std::string at(const corpus::Origin& origin) {
  return origin.line == 0 ? origin.file : origin.file + ":" + std::to_string(origin.line);
}

// A folder for half-made things inside the index directory; what an interrupted run left there goes first.
class Scratch {
 public:
  explicit Scratch(std::string path) : path_(std::move(path)) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// The articles that stood in the index before this run.
class Standing {
 public:
  explicit Standing(const std::string& path) : database_(path) {}

  struct Found {
    Xapian::docid document;
    std::string fingerprint;
  };

  std::optional<Found> find(const std::string& id) const {
    const std::string term = schema::key_term(id);
    for (Xapian::PostingIterator it = database_.postlist_begin(term); it != database_.postlist_end(term); ++it) {
      const Xapian::Document document = database_.get_document(*it, Xapian::DOC_ASSUME_VALID);
      if (id.size() <= schema::max_key_bytes || document.get_value(schema::slot_key) == id) {
        return Found{*it, document.get_value(schema::slot_fingerprint)};
      }
    }
    return std::nullopt;
  }

  const Xapian::Database& database() const { return database_; }

 private:
  Xapian::Database database_;
};

struct IdHash {
  std::size_t operator()(const XXH128_hash_t& hash) const { return static_cast<std::size_t>(hash.low64); }
};
struct IdEqual {
  bool operator()(const XXH128_hash_t& a, const XXH128_hash_t& b) const {
    return a.low64 == b.low64 && a.high64 == b.high64;
  }
};

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
      writers_ = std::make_unique<DeltaWriters>(scratch_->path() + "/deltas", jobs(), options_.commit_every);
    }
    for (const std::string& id : options_.deletions) {
      remove(id);
    }
    if (options_.rebuild) {
      feed_stored();
    } else {
      read_inputs();
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

  void message(const std::string& text) const { output_.message(text); }

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

  void remove(const std::string& id) {
    const auto found = standing_ ? standing_->find(id) : std::nullopt;
    if (!found) {
      ++report_.not_found;
      message("no article has the id " + id);
      return;
    }
    if (removed_.insert(found->document).second) {
      ++report_.deleted;
    }
  }

  void read_inputs() {
    const std::vector<corpus::Source> sources = corpus::list_sources(options_.inputs);
    std::uint64_t all_bytes = 0;
    for (const corpus::Source& source : sources) {
      std::error_code error;
      const auto size = source.path == "-" ? 0 : fs::file_size(source.path, error);
      all_bytes += error ? 0 : size;
    }
    std::uint64_t bytes_before = 0;
    std::uint64_t readable = 0;
    for (const corpus::Source& source : sources) {
      switch (source.kind) {
        case corpus::Source::other:
          ++report_.other_files;
          message(source.path + ": " + (source.detail.empty() ? "holds no articles" : source.detail) + "; left out");
          continue;
        case corpus::Source::empty:
          ++report_.other_files;
          message(source.path + ": empty; left out");
          continue;
        case corpus::Source::unreadable:
          ++report_.failed_sources;
          message(source.path + ": " + source.detail);
          continue;
        case corpus::Source::json_lines:
        case corpus::Source::page:
        case corpus::Source::stream:
          break;
      }
      ++readable;
      const std::unique_ptr<corpus::Reader> reader = corpus::open_reader(source);
      while (std::optional<corpus::Record> record = reader->next()) {
        take(std::move(*record));
        if (report_.read % batch_articles == 0) {
          output_.progress(report_.read, bytes_before + reader->bytes_read(), all_bytes);
        }
        if (failed_) {
          return;
        }
      }
      bytes_before += reader->bytes_read();
    }
    if (readable == 0 && report_.failed_sources == 0 && !options_.inputs.empty()) {
      message("no articles in " + options_.inputs.front() +
              (options_.inputs.size() > 1 ? " and the others named" : ""));
    }
  }

  void take(corpus::Record record) {
    ++report_.read;
    for (const corpus::Problem& problem : record.problems) {
      message(at(problem.origin) + ": " + problem.text);
    }
    if (!record.article) {
      ++report_.rejected;
      return;
    }
    corpus::Article& article = *record.article;
    std::optional<schema::Moment> date;
    if (!article.date.empty()) {
      date = schema::parse_date(article.date);
      if (!date) {
        message(at(record.origin) + ": unreadable date \"" + article.date + "\"; indexed without one");
      }
    }
    add(std::move(article), date);
  }

  // Decides whether the article is new, and hands it on.
  void add(corpus::Article article, std::optional<schema::Moment> date) {
    std::string fingerprint = fingerprint_of(article, analyzer_);
    const XXH128_hash_t id = XXH3_128bits(article.id.data(), article.id.size());
    const auto [seen, first] = seen_.try_emplace(id, Seen{sequence_, fingerprint});
    if (!first) {
      if (seen->second.fingerprint == fingerprint) {
        ++report_.unchanged;
        return;
      }
      if (seen->second.sequence != unwritten) {
        superseded_.insert(seen->second.sequence);
      }
      seen->second = {sequence_, fingerprint};
      // The article in the index, if there is one, goes as well; it may have been counted unchanged until now.
      if (const auto found = standing_ ? standing_->find(article.id) : std::nullopt) {
        removed_.insert(found->document);
      }
      ++report_.replaced;
    } else if (const auto found = standing_ && !options_.rebuild ? standing_->find(article.id) : std::nullopt) {
      const bool deleted = removed_.count(found->document) != 0;  // by this run, and counted so
      if (found->fingerprint == fingerprint && !deleted) {
        seen->second.sequence = unwritten;
        ++report_.unchanged;
        return;
      }
      removed_.insert(found->document);
      ++(deleted ? report_.added : report_.replaced);
    } else {
      ++report_.added;
    }
    batch_bytes_ += article.body.size();
    batch_.push_back({sequence_++, std::move(article), date, std::move(fingerprint)});
    if (batch_.size() >= batch_articles || batch_bytes_ >= batch_bytes) {
      flush();
    }
  }

  void flush() {
    if (writers_ && !batch_.empty() && !writers_->push(std::move(batch_))) {
      failed_ = true;
    }
    batch_.clear();
    batch_bytes_ = 0;
  }

  // Every stored article once more, analysed anew.
  void feed_stored() {
    const Xapian::Database& database = standing_->database();
    for (Xapian::PostingIterator it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
      if (removed_.count(*it) != 0) {
        continue;
      }
      ++report_.read;
      const std::optional<schema::StoredArticle> stored = schema::decode_stored(database.get_document(*it).get_data());
      if (!stored) {
        ++report_.rejected;
        message("document " + std::to_string(*it) + " of the index is damaged; dropped");
        continue;
      }
      add({stored->id, stored->title, stored->body, stored->date_given, stored->outlet, stored->url, stored->byline,
           stored->fields},
          stored->date);
      if (report_.read % batch_articles == 0) {
        output_.progress(report_.read, report_.read, database.get_doccount());
      }
      if (failed_) {
        return;
      }
    }
  }

  void finish() {
    if (!writers_) {
      report_.articles = standing_ ? standing_->database().get_doccount() : 0;
      return;
    }
    GenerationParts parts;
    parts.jobs = jobs();
    parts.deltas = writers_->finish(superseded_);
    report_.postings = writers_->postings();
    writers_.reset();
    const bool changed = !parts.deltas.empty() || !removed_.empty() || options_.rebuild || !manifest_;
    if (!changed) {
      report_.generation = manifest_->generation;
      report_.articles = standing_->database().get_doccount();
      remove_old_generations(directory_, report_.generation);
      return;
    }
    if (standing_ && !options_.rebuild) {
      parts.old_articles = directory_.articles(manifest_->generation);
      parts.removed.assign(removed_.begin(), removed_.end());
      std::sort(parts.removed.begin(), parts.removed.end());
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

  static constexpr std::uint64_t unwritten = ~std::uint64_t{0};

  struct Seen {
    std::uint64_t sequence;  // or `unwritten`: it stands in the index unchanged
    std::string fingerprint;
  };

  const SessionOptions& options_;
  const SessionOutput& output_;
  schema::IndexDirectory directory_;
  std::string analyzer_;
  std::optional<schema::FileLock> lock_;
  std::optional<schema::Manifest> manifest_;
  std::optional<Standing> standing_;
  std::optional<Scratch> scratch_;
  std::unique_ptr<DeltaWriters> writers_;
  std::unordered_map<XXH128_hash_t, Seen, IdHash, IdEqual> seen_;
  std::unordered_set<std::uint64_t> superseded_;
  std::unordered_set<Xapian::docid> removed_;
  std::vector<Job> batch_;
  std::size_t batch_bytes_ = 0;
  std::uint64_t sequence_ = 0;
  bool failed_ = false;
  SessionReport report_;
};

}  // namespace

SessionReport run_session(const SessionOptions& options, const SessionOutput& output) {
  return Session(options, output).run();
}

}  // namespace ireum::indexer
