#include "indexer/take_up.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <unordered_set>

#include "schema/index_directory.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

namespace fs = std::filesystem;

// Why what was left cannot be used; empty: it can.
std::string why_not(const std::optional<RunNote>& left, const RunNote& now) {
  if (!left) {
    return "its RUN.json is missing or damaged";
  }
  if (left->version != now.version) {
    return "it is of schema version " + std::to_string(left->version);
  }
  if (left->analyzer != now.analyzer) {
    return "it was made by another analysis, " + left->analyzer;
  }
  if (left->base != now.base) {
    return "another generation is in force since";
  }
  if (left->rebuild != now.rebuild) {
    return left->rebuild ? "it was a --rebuild, and this is none" : "a --rebuild takes the articles in force only";
  }
  return {};
}

bool stands(const Standing* standing, Xapian::docid document) {
  if (standing == nullptr) {
    return false;
  }
  try {
    standing->database().get_document(document);
    return true;
  } catch (const Xapian::DocNotFoundError&) {
    return false;
  }
}

// Tells `changes` of every article of `delta`; how many there are.
std::uint64_t restore(const Delta& delta, const std::unordered_set<std::uint64_t>& dropped, const Standing* known,
                      Changes& changes) {
  const Xapian::Database database(delta.path);
  std::uint64_t articles = 0;
  for (Xapian::PostingIterator it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
    const std::uint64_t sequence = delta.sequences[*it - 1];
    if (dropped.count(sequence) != 0) {
      changes.drop(sequence);
      continue;
    }
    const Xapian::Document document = database.get_document(*it, Xapian::DOC_ASSUME_VALID);
    changes.restore(known, document.get_value(schema::slot_key), document.get_value(schema::slot_fingerprint),
                    sequence);
    ++articles;
  }
  return articles;
}

std::string articles_text(std::uint64_t count) {
  return std::to_string(count) + (count == 1 ? " article" : " articles");
}

}  // namespace

TakenUp take_up(const Scratch& scratch, const RunNote& now, const Standing* standing, Changes& changes,
                const std::function<void(const std::string&)>& message) {
  TakenUp taken;
  scratch.clear_merging();
  if (scratch.spent()) {
    scratch.clear();
    return taken;
  }
  const std::optional<RunNote> left = scratch.read_note();
  const bool published = left && !left->becomes.empty() && left->becomes == now.base;
  if (const std::string missing = scratch.missing(); left && !published && !missing.empty()) {
    throw schema::IndexError(scratch.deltas() + ": what an interrupted run left lies in " + missing +
                             ", which is not there; bring it back, or remove " + scratch.path() + " to do without");
  }
  const std::uint64_t all = scratch.articles();
  const std::string why = why_not(left, now);
  const std::vector<std::string> paths = scratch.delta_paths();
  if (std::none_of(paths.begin(), paths.end(), is_begun) || published || !why.empty()) {
    if (all > 0 && !published) {
      message("dropped: " + articles_text(all) + " of an interrupted run: " + why);
    }
    scratch.clear();
    return taken;
  }
  for (const Xapian::docid document : left->deleted) {
    if (stands(standing, document)) {
      changes.remove_document(document);
      ++taken.deleted;
    }
  }
  const std::unordered_set<std::uint64_t> dropped(left->dropped.begin(), left->dropped.end());
  for (const std::string& path : paths) {
    std::uint64_t articles = 0;
    try {
      Delta delta = open_delta(path, now.analyzer);
      articles = restore(delta, dropped, now.rebuild ? nullptr : standing, changes);
      taken.articles += articles;
      taken.deltas.push_back(std::move(delta));
    } catch (const Xapian::Error& error) {
      if (!is_begun(path)) {
        continue;  // nothing was committed
      }
      message("dropped: " + fs::path(path).filename().string() + " of an interrupted run: damaged (" + error.get_msg() +
              ")");
    }
  }
  if (taken.articles > 0 || taken.deleted > 0) {
    message("taken up: " + articles_text(taken.articles) +
            (taken.deleted > 0
                 ? " and " + std::to_string(taken.deleted) + (taken.deleted == 1 ? " deletion" : " deletions")
                 : "") +
            " of an interrupted run");
  }
  return taken;
}

}  // namespace ireum::indexer
