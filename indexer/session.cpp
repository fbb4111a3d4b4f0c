#include "indexer/session.h"

#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <thread>

#include "analysis/analyzer.h"
#include "indexer/changes.h"
#include "indexer/compaction.h"
#include "indexer/delta_writers.h"
#include "indexer/document_builder.h"
#include "indexer/generation.h"
#include "indexer/in_place.h"
#include "indexer/inputs.h"
#include "indexer/memory.h"
#include "indexer/scratch.h"
#include "indexer/space.h"
#include "indexer/standing.h"
#include "indexer/take_up.h"
#include "schema/stored_article.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t batch_articles = 64;
// Databases taken up from runs that were interrupted time after time, before they are merged first of all.
constexpr std::size_t most_taken_up = 32;

class Session {
 public:
  Session(const SessionOptions& options, const SessionOutput& output)
      : options_(options),
        output_(output),
        directory_(options.db),
        analyzer_(analysis::analyzer_specification()),
        scratch_(directory_.path() + "/gen-scratch", options.scratch),
        jobs_(options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency())),
        plan_(plan_memory(options.memory > 0 ? options.memory : default_memory(jobs_), jobs_, options.publish_every)) {
    plan_.commit_articles = std::min(plan_.commit_articles, options.commit_every);
  }

  SessionReport run() {
    const auto begin = std::chrono::steady_clock::now();
    const std::vector<corpus::Source> sources = corpus::list_sources(options_.inputs);
    manifest_ = directory_.read_manifest();
    const bool readable = std::any_of(sources.begin(), sources.end(), is_readable);
    const bool failed = std::any_of(sources.begin(), sources.end(), [](const corpus::Source& source) {
      return source.kind == corpus::Source::unreadable;
    });
    if (!manifest_ && failed && !readable) {
      feed_inputs(sources);  // says what is wrong; a slip in a name makes no index
      return report_;
    }
    try {
      open_directory();
      open_standing();
      run_steps(sources);
    } catch (...) {
      if (is_full_disk(std::current_exception())) {
        throw schema::IndexError(full_disk_text(directory_.path(), options_.scratch));
      }
      throw;
    }
    report_.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return report_;
  }

 private:
  void run_steps(const std::vector<corpus::Source>& sources) {
    try {
      take_steps(sources);
    } catch (...) {
      keep_work();
      throw;
    }
  }

  void take_steps(const std::vector<corpus::Source>& sources) {
    if (!options_.dry_run) {
      state_space(sources);
      begin_first_step();
    }
    for (const Deletion& deletion : options_.deletions) {
      remove(deletion);
    }
    remove_selected();
    if (!options_.dry_run) {
      begin_writing();
    }
    if (options_.rebuild) {
      feed_stored();
    } else {
      feed_inputs(sources);
    }
    report_.stopped = stopped();
    flush();
    finish();
  }

  bool stopped() const { return options_.stop != nullptr && *options_.stop != 0; }

  void open_directory() {
    // What only changes an index makes none where there is none: the directory named may be a slip.
    if (!manifest_ && options_.inputs.empty()) {
      throw schema::IndexError(directory_.path() + ": no index here, so nothing to " +
                               (options_.rebuild   ? "rebuild"
                                : options_.compact ? "compact"
                                                   : "delete"));
    }
    if (options_.dry_run) {
      if (manifest_) {
        held_ = directory_.hold_in_force(*manifest_);
      }
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
    directory_.require_version(*manifest_, "writes");
    if (manifest_->analyzer != analyzer_ && !options_.rebuild) {
      throw schema::IndexError(directory_.path() + ": made by another analysis (" + manifest_->analyzer + ", now " +
                               analyzer_ + "); run ireum-index --db " + directory_.path() + " --rebuild, then add");
    }
    schema::require_permission(directory_.generation_lock(manifest_->generation));
    schema::require_permission(directory_.articles(manifest_->generation));
    schema::require_permission(directory_.words(manifest_->generation));
    try {
      standing_.emplace(directory_.articles(manifest_->generation));
    } catch (const Xapian::DatabaseOpeningError& error) {
      throw schema::IndexError(directory_.generation(manifest_->generation) + ": the generation in force is missing (" +
                               error.get_msg() + "); restore the index, or delete it and index again");
    }
  }

  const Standing* standing() const { return standing_ ? &*standing_ : nullptr; }

  void remove(const Deletion& deletion) {
    bool again = false;
    if (!changes_.remove(standing(), deletion.id, again)) {
      ++report_.not_found;
      output_.message((deletion.at.empty() ? "" : deletion.at + ": ") + "no article has the id " + deletion.id);
    } else if (!again) {
      ++report_.deleted;
    }
  }

  // An article is as its newest copy is: of one that was replaced by an interrupted run, what was taken up decides.
  void remove_selected() {
    if (options_.selection.is_empty()) {
      return;
    }
    const std::vector<std::string> taken_up = select_ids(taken_up_, options_.selection, changes_.superseded());
    const std::unordered_set<std::string> counted(taken_up.begin(), taken_up.end());
    std::uint64_t selected = taken_up.size();
    if (standing_) {
      for (const Xapian::docid document : select(standing_->database(), options_.selection)) {
        const bool replaced =
            changes_.is_removed(document) || (!counted.empty() && counted.count(standing_->id_of(document)) > 0);
        changes_.remove_document(document);
        report_.deleted += replaced ? 0 : 1;
        ++selected;
      }
    }
    for (const std::string& id : taken_up) {
      bool again = false;
      changes_.remove(standing(), id, again);
      ++report_.deleted;
    }
    if (selected == 0) {
      output_.message("no article is such as --before and --outlet say");
    }
  }

  // Whether the run looks like one that is committed in place, by the sizes of its files. Nobody knows of a stream, nor
  // of --before and --outlet, nor what an interrupted run left.
  bool may_go_in_place(const std::vector<corpus::Source>& sources, std::uint64_t input) const {
    const bool known = std::none_of(sources.begin(), sources.end(),
                                    [](const corpus::Source& source) { return source.kind == corpus::Source::stream; });
    return standing_ && !options_.compact && known && options_.selection.is_empty() && scratch_.delta_paths().empty() &&
           takes_in_place(standing_->database(), most_articles_of(input) + options_.deletions.size());
  }

  // What the run may need on the disk, where that is much or more than there is.
  void state_space(const std::vector<corpus::Source>& sources) const {
    const std::uint64_t old = manifest_ ? size_of(directory_.generation(manifest_->generation)) : 0;
    const std::uint64_t input = bytes_of(sources);
    const SpaceNeed need = options_.rebuild                  ? need_of_rebuild(old)
                           : may_go_in_place(sources, input) ? need_in_place(input)
                                                             : need_of_input(input, old, options_.publish_every);
    for (const std::string& text : space_notes(need, directory_.path(), options_.scratch)) {
      output_.message(text);
    }
  }

  RunNote note() const {
    RunNote note;
    note.version = schema::version;
    note.analyzer = analyzer_;
    note.base = manifest_ ? manifest_->generation : "";
    note.rebuild = options_.rebuild;
    note.deleted = changes_.deleted();
    note.dropped = changes_.dropped();
    return note;
  }

  // Goes on with what an interrupted run left.
  void begin_first_step() {
    remove_strays(directory_);
    TakenUp taken = take_up(scratch_, note(), standing(), changes_, output_.message);
    taken_up_ = std::move(taken.deltas);
    step_articles_ = taken.articles;
    if (taken_up_.size() > most_taken_up && !options_.rebuild) {
      publish();
    }
  }

  void begin_writing() {
    scratch_.prepare_deltas();
    scratch_.write_note(note());
    writers_ = std::make_unique<DeltaWriters>(scratch_.deltas(), scratch_.next_delta(), jobs_, plan_);
  }

  // After a failure: what is written stays for the next run, what can be made again goes.
  void keep_work() {
    if (options_.dry_run || !scratch_.missing().empty()) {
      return;
    }
    writers_.reset();
    scratch_.clear_merging();
    const std::uint64_t articles = scratch_.articles();
    if (articles == 0) {
      scratch_.clear();
    } else {
      output_.message(std::to_string(articles) + (articles == 1 ? " article that is" : " articles that are") +
                      " analysed and not in force yet: kept in " + scratch_.path() + " for the next run");
    }
  }

  void feed_inputs(const std::vector<corpus::Source>& sources) {
    read_inputs(
        sources, output_, options_.stop, report_,
        [this](corpus::Article article, std::optional<schema::Moment> date) { return take(std::move(article), date); });
    if (report_.read == 0 && report_.failed_sources == 0 && !options_.inputs.empty() && !stopped()) {
      output_.message("no articles in " + options_.inputs.front() +
                      (options_.inputs.size() > 1 ? " and the others named" : ""));
    }
  }

  // Takes an article that was read, and publishes when a step is full. False when a writer has given up.
  bool take(corpus::Article article, std::optional<schema::Moment> date) {
    std::string fingerprint = fingerprint_of(article, analyzer_);
    const Changes::Decision decision = changes_.come(standing(), article.id, fingerprint);
    if (!add(std::move(article), date, std::move(fingerprint), decision)) {
      return false;
    }
    if (writers_ && (step_articles_ >= options_.publish_every || changes_.ids() >= plan_.ids)) {
      flush();
      publish();
      if (report_.changed) {
        output_.message(std::to_string(report_.articles) + " articles are in force; reading on");
      }
      begin_writing();
    }
    return true;
  }

  // Every stored article once more, analysed anew.
  void feed_stored() {
    const Xapian::Database& database = standing_->database();
    const std::string analyzer = database.get_metadata(std::string(schema::meta_analyzer));
    for (Xapian::PostingIterator it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
      if (stopped()) {
        return;
      }
      if (changes_.is_removed(*it)) {
        continue;
      }
      ++report_.read;
      const Xapian::Document document = database.get_document(*it);
      const std::optional<schema::StoredArticle> stored = schema::stored_in(document);
      if (!stored) {
        ++report_.rejected;
        output_.message("article " + document.get_value(schema::slot_key) + " of the index is damaged; dropped");
        continue;
      }
      corpus::Article article = article_of(*stored);
      std::string fingerprint = fingerprint_of(article, analyzer_);
      const std::string before = analyzer == analyzer_ ? fingerprint : fingerprint_of(article, analyzer);
      if (before != document.get_value(schema::slot_fingerprint)) {
        output_.message("article " + article.id +
                        " of the index is damaged: it is not what was indexed; index it again");
      }
      const Changes::Decision decision = changes_.come_again(article.id, fingerprint);
      if (!add(std::move(article), stored->date, std::move(fingerprint), decision)) {
        return;
      }
      if (report_.read % batch_articles == 0) {
        output_.progress(report_.read, report_.read, database.get_doccount());
      }
    }
  }

  // Counts an article and hands it on, where it is to be written. False when a writer has given up.
  bool add(corpus::Article article, std::optional<schema::Moment> date, std::string fingerprint,
           const Changes::Decision& decision) {
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
    ++step_articles_;
    batch_.jobs.push_back({*decision.sequence, std::move(article), date, std::move(fingerprint)});
    batch_.bytes += batch_.jobs.back().bytes();
    return (batch_.jobs.size() < batch_articles && batch_.bytes < plan_.batch_bytes) || flush();
  }

  // Hands the batch to the writers; false when one has given up.
  bool flush() {
    const bool taken = !writers_ || batch_.jobs.empty() || writers_->push(std::move(batch_));
    batch_ = {};
    return taken;
  }

  void finish() {
    if (!writers_) {
      report_.articles = standing_ ? standing_->database().get_doccount() : 0;
      return;
    }
    if (options_.rebuild && !report_.stopped && report_.rejected > 0 && report_.rejected == report_.read) {
      writers_.reset();
      scratch_.clear();
      throw schema::IndexError(directory_.path() +
                               ": none of its articles can be read; it stays as it is, restore it or make it again");
    }
    if (options_.rebuild && report_.stopped) {
      // Half the articles are no index.
      keep_work();
      report_.articles = standing_->database().get_doccount();
      return;
    }
    publish();
  }

  // Puts in force what has changed since the step began.
  void publish() {
    GenerationParts parts;
    parts.jobs = jobs_;
    std::vector<Delta> deltas = std::move(taken_up_);
    taken_up_.clear();
    if (writers_) {
      for (Delta& delta : writers_->finish()) {
        deltas.push_back(std::move(delta));
      }
      writers_.reset();
    }
    for (const Delta& delta : deltas) {
      parts.deltas.push_back(delta.path);
    }
    const bool nothing = parts.deltas.empty() && !changes_.any_removed() && !options_.rebuild && !options_.compact;
    if (nothing && (manifest_ || report_.failed_sources > 0 || report_.stopped)) {
      end_step();
      return;
    }
    drop_superseded(deltas, changes_.superseded());
    if (standing_ && !options_.rebuild) {
      parts.old_articles = directory_.articles(manifest_->generation);
      parts.removed = changes_.removed();
      if (options_.compact) {
        parts.old_articles = without_traces(parts.old_articles, parts.removed, scratch_.merging());
        parts.removed.clear();
      } else if (const auto made =
                     commit_in_place(directory_, manifest_->generation, parts, options_.wait_for_readers)) {
        // Killed before the scratch is cleared, the next run takes up what stands already, in the place of itself.
        end_change(*made);
        return;
      }
    }
    const std::string name = next_generation(directory_);
    const GenerationResult made = make_generation(directory_, name, parts, scratch_.merging(), analyzer_);
    RunNote spent = note();
    spent.becomes = name;
    scratch_.write_note(spent);
    manifest_ = schema::Manifest{schema::version, analyzer_, name};
    if (const std::string behind = directory_.write_manifest(*manifest_); !behind.empty()) {
      output_.message(behind + "; the new generation is in force, the next run mends this");
    }
    end_change(made);
    if (options_.compact && !remove_old_generations(directory_, name, options_.wait_for_readers)) {
      report_.traces = true;
      output_.message(directory_.path() +
                      ": an old generation is still being read, and holds what was deleted until a later run");
    }
  }

  void end_change(const GenerationResult& made) {
    report_.forms = made.forms;
    report_.bytes = made.bytes;
    report_.changed = true;
    standing_.reset();
    open_standing();
    end_step();
  }

  // All that was done is in force.
  void end_step() {
    changes_.published();
    step_articles_ = 0;
    scratch_.clear();
    if (manifest_) {
      report_.generation = manifest_->generation;
      report_.articles = standing_->database().get_doccount();
      remove_old_generations(directory_, report_.generation);
    }
  }

  const SessionOptions& options_;
  const SessionOutput& output_;
  schema::IndexDirectory directory_;
  std::string analyzer_;
  std::optional<schema::FileLock> lock_;
  std::optional<schema::FileLock> held_;  // the generation that a dry run reads
  std::optional<schema::Manifest> manifest_;
  std::optional<Standing> standing_;
  Scratch scratch_;
  unsigned jobs_;
  MemoryPlan plan_;
  std::unique_ptr<DeltaWriters> writers_;
  Changes changes_;
  std::vector<Delta> taken_up_;
  Batch batch_;
  std::uint64_t step_articles_ = 0;  // written or taken up since the step began
  SessionReport report_;
};

}  // namespace

std::vector<Deletion> typed_deletions(const std::vector<std::string>& ids) {
  std::vector<Deletion> deletions;
  deletions.reserve(ids.size());
  for (const std::string& id : ids) {
    deletions.push_back({id, ""});
  }
  return deletions;
}

SessionReport run_session(const SessionOptions& options, const SessionOutput& output) {
  return Session(options, output).run();
}

}  // namespace ireum::indexer
