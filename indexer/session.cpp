#include "indexer/session.h"

#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>
#include <unordered_set>

#include "indexer/changes.h"
#include "indexer/compaction.h"
#include "indexer/document_builder.h"
#include "indexer/generation.h"
#include "indexer/held_index.h"
#include "indexer/in_place.h"
#include "indexer/inputs.h"
#include "indexer/memory.h"
#include "indexer/space.h"
#include "indexer/standing.h"
#include "indexer/step.h"
#include "schema/stored_article.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

constexpr std::uint64_t progress_every = 64;  // articles of a rebuild
// Databases taken up from runs that were interrupted time after time, before they are merged first of all.
constexpr std::size_t most_taken_up = 32;

MemoryPlan memory_plan(const SessionOptions& options, unsigned jobs) {
  MemoryPlan plan =
      plan_memory(options.memory > 0 ? options.memory : default_memory(jobs), jobs, options.publish_every);
  plan.commit_articles = std::min(plan.commit_articles, options.commit_every);
  return plan;
}

// One run: what comes and goes, decided and counted, and when it is put in force.
class Session {
 public:
  Session(const SessionOptions& options, const SessionOutput& output)
      : options_(options),
        output_(output),
        index_(options.db),
        jobs_(options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency())),
        plan_(memory_plan(options, jobs_)),
        step_(index_, options.scratch, options.rebuild, jobs_, plan_) {}

  SessionReport run() {
    const auto begin = std::chrono::steady_clock::now();
    const std::vector<corpus::Source> sources = corpus::list_sources(options_.inputs);
    index_.look();
    const bool readable = std::any_of(sources.begin(), sources.end(), is_readable);
    const bool failed = std::any_of(sources.begin(), sources.end(), [](const corpus::Source& source) {
      return source.kind == corpus::Source::unreadable;
    });
    if (!index_.stands() && failed && !readable) {
      feed_inputs(sources);  // says what is wrong; a slip in a name makes no index
      return report_;
    }
    try {
      open_index();
      run_steps(sources);
    } catch (...) {
      if (is_full_disk(std::current_exception())) {
        throw schema::IndexError(full_disk_text(index_.path(), options_.scratch));
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
      if (!options_.dry_run) {
        step_.keep(output_.message);
      }
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
      step_.begin_writing();
    }
    if (options_.rebuild) {
      feed_stored();
    } else {
      feed_inputs(sources);
    }
    report_.stopped = stopped();
    step_.flush();
    finish();
  }

  bool stopped() const { return options_.stop != nullptr && *options_.stop != 0; }

  void open_index() {
    // What only changes an index makes none where there is none: the directory named may be a slip.
    if (!index_.stands() && options_.inputs.empty()) {
      throw schema::IndexError(index_.path() + ": no index here, so nothing to " +
                               (options_.rebuild   ? "rebuild"
                                : options_.compact ? "compact"
                                                   : "delete"));
    }
    if (options_.dry_run) {
      index_.hold();
    } else {
      index_.lock();
    }
    index_.open(options_.rebuild);
  }

  void remove(const Deletion& deletion) {
    bool again = false;
    if (!step_.changes().remove(index_.standing(), deletion.id, again)) {
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
    Changes& changes = step_.changes();
    const std::vector<std::string> taken_up = select_ids(step_.taken_up(), options_.selection, changes.superseded());
    const std::unordered_set<std::string> counted(taken_up.begin(), taken_up.end());
    std::uint64_t selected = taken_up.size();
    if (const Standing* standing = index_.standing()) {
      for (const Xapian::docid document : select(standing->database(), options_.selection)) {
        const bool replaced =
            changes.is_removed(document) || (!counted.empty() && counted.count(standing->id_of(document)) > 0);
        changes.remove_document(document);
        report_.deleted += replaced ? 0 : 1;
        ++selected;
      }
    }
    for (const std::string& id : taken_up) {
      bool again = false;
      changes.remove(index_.standing(), id, again);
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
    const Standing* standing = index_.standing();
    return standing != nullptr && !options_.compact && known && options_.selection.is_empty() &&
           step_.scratch().delta_paths().empty() &&
           takes_in_place(standing->database(), most_articles_of(input) + options_.deletions.size());
  }

  // What the run may need on the disk, where that is much or more than there is.
  void state_space(const std::vector<corpus::Source>& sources) const {
    const std::uint64_t old = index_.stands() ? size_of(index_.directory().generation(index_.generation())) : 0;
    const std::uint64_t input = bytes_of(sources);
    const SpaceNeed need = options_.rebuild                  ? need_of_rebuild(old)
                           : may_go_in_place(sources, input) ? need_in_place(input)
                                                             : need_of_input(input, old, options_.publish_every);
    for (const std::string& text : space_notes(need, index_.path(), options_.scratch)) {
      output_.message(text);
    }
  }

  // Goes on with what an interrupted run left.
  void begin_first_step() {
    remove_strays(index_.directory());
    step_.take_up(output_.message);
    if (step_.taken_up().size() > most_taken_up && !options_.rebuild) {
      publish();
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
    std::string fingerprint = fingerprint_of(article, index_.analyzer());
    const Changes::Decision decision = step_.changes().come(index_.standing(), article.id, fingerprint);
    if (!add(std::move(article), date, std::move(fingerprint), decision)) {
      return false;
    }
    if (step_.is_writing() && (step_.articles() >= options_.publish_every || step_.changes().ids() >= plan_.ids)) {
      step_.flush();
      publish();
      if (report_.changed) {
        output_.message(std::to_string(report_.articles) + " articles are in force; reading on");
      }
      step_.begin_writing();
    }
    return true;
  }

  struct FoundArticle {
    schema::StoredArticle article;
    std::string fingerprint;
  };

  // What `database` keeps of an article; nothing, and a message, where that cannot be read.
  std::optional<FoundArticle> read_stored(const Xapian::Database& database, Xapian::docid number) const {
    std::string name = "number " + std::to_string(number);
    std::string why;
    try {
      const Xapian::Document document = database.get_document(number);
      name = document.get_value(schema::slot_key);
      std::optional<schema::StoredArticle> article = schema::stored_in(document);
      if (article) {
        return FoundArticle{std::move(*article), document.get_value(schema::slot_fingerprint)};
      }
    } catch (const Xapian::Error& error) {  // a table's block is; other articles lie in others
      why = " (" + error.get_msg() + ")";
    }
    output_.message("article " + name + " of the index is damaged" + why + "; dropped");
    return std::nullopt;
  }

  // Every stored article once more, analysed anew.
  void feed_stored() {
    const Xapian::Database& database = index_.standing()->database();
    const std::string analyzer = database.get_metadata(std::string(schema::meta_analyzer));
    for (Xapian::PostingIterator it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
      if (stopped()) {
        return;
      }
      if (step_.changes().is_removed(*it)) {
        continue;
      }
      ++report_.read;
      const std::optional<FoundArticle> found = read_stored(database, *it);
      if (!found) {
        ++report_.rejected;
        continue;
      }
      const schema::StoredArticle& stored = found->article;
      corpus::Article article = article_of(stored);
      std::string fingerprint = fingerprint_of(article, index_.analyzer());
      const std::string before = analyzer == index_.analyzer() ? fingerprint : fingerprint_of(article, analyzer);
      if (before != found->fingerprint) {
        output_.message("article " + article.id +
                        " of the index is damaged: it is not what was indexed; index it again");
      }
      const Changes::Decision decision = step_.changes().come_again(article.id, fingerprint);
      if (!add(std::move(article), stored.date, std::move(fingerprint), decision)) {
        return;
      }
      if (report_.read % progress_every == 0) {
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
    return step_.add({*decision.sequence, std::move(article), date, std::move(fingerprint)});
  }

  void finish() {
    if (!step_.is_writing()) {
      report_.articles = index_.articles();
      return;
    }
    if (options_.rebuild && !report_.stopped && report_.rejected > 0 && report_.rejected == report_.read) {
      step_.discard();
      throw schema::IndexError(index_.path() +
                               ": none of its articles can be read; it stays as it is, restore it or make it again");
    }
    if (options_.rebuild && report_.stopped) {
      // Half the articles are no index.
      step_.keep(output_.message);
      report_.articles = index_.articles();
      return;
    }
    publish();
  }

  // Puts in force what has changed since the step began.
  void publish() {
    GenerationParts parts;
    parts.jobs = jobs_;
    const std::vector<Delta> deltas = step_.end_writing();
    for (const Delta& delta : deltas) {
      parts.deltas.push_back(delta.path);
    }
    const Changes& changes = step_.changes();
    const bool nothing = parts.deltas.empty() && !changes.any_removed() && !options_.rebuild && !options_.compact;
    if (nothing && (index_.stands() || report_.failed_sources > 0 || report_.stopped)) {
      end_step();
      return;
    }
    drop_superseded(deltas, changes.superseded());
    if (index_.standing() != nullptr && !options_.rebuild) {
      parts.old_articles = index_.directory().articles(index_.generation());
      parts.removed = changes.removed();
      if (options_.compact) {
        parts.old_articles = without_traces(parts.old_articles, parts.removed, step_.scratch().merging());
        parts.removed.clear();
      } else if (const auto made =
                     commit_in_place(index_.directory(), index_.generation(), parts, options_.wait_for_readers)) {
        // Killed before the scratch is cleared, the next run takes up what stands already, in the place of itself.
        end_change(*made);
        return;
      }
    }
    publish_generation(parts);
  }

  // Puts a new generation in force, made of `parts`.
  void publish_generation(const GenerationParts& parts) {
    const schema::IndexDirectory& directory = index_.directory();
    const std::string name = next_generation(directory);
    const GenerationResult made = make_generation(directory, name, parts, step_.scratch().merging(), index_.analyzer());
    RunNote spent = step_.note();
    spent.becomes = name;
    step_.scratch().write_note(spent);
    if (const std::string behind = index_.put_in_force(name); !behind.empty()) {
      output_.message(behind + "; the new generation is in force, the next run mends this");
    }
    end_change(made);
    if (options_.compact && !remove_old_generations(directory, name, options_.wait_for_readers)) {
      report_.traces = true;
      output_.message(index_.path() +
                      ": an old generation is still being read, and holds what was deleted until a later run");
    }
  }

  void end_change(const GenerationResult& made) {
    report_.forms = made.forms;
    report_.bytes = made.bytes;
    report_.changed = true;
    index_.open(options_.rebuild);
    end_step();
  }

  // All that was done is in force.
  void end_step() {
    step_.published();
    if (index_.stands()) {
      report_.generation = index_.generation();
      report_.articles = index_.articles();
      remove_old_generations(index_.directory(), report_.generation);
    }
  }

  const SessionOptions& options_;
  const SessionOutput& output_;
  HeldIndex index_;
  unsigned jobs_;
  MemoryPlan plan_;
  Step step_;
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
