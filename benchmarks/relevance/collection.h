#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "benchmarks/relevance/trec.h"

namespace ireum::relevance {

// A folder of the form that COLLECTIONS.md describes.
struct Collection {
  std::filesystem::path folder;
  std::string name;           // the folder's
  std::vector<Topic> topics;  // topics.tsv
  Judgments qrels;
  Judgments unjudged;  // empty where there is no unjudged.txt
  bool has_corpus = false;

  std::filesystem::path attributes() const { return folder / "attributes.tsv"; }
  std::filesystem::path corpus() const { return folder / "corpus.jsonl"; }
};

// Reads topics, judgments and unjudged pairs; the corpus is only looked for. A missing or unreadable file and
// everything that the parsers find is added to `problems`.
Collection read_collection(const std::filesystem::path& folder, std::vector<Problem>& problems);

// The topics that are kept for reporting. What searches in order to tune leaves the file closed: not even its topics'
// names are known then.
inline constexpr const char* kHeldoutFile = "topics_heldout.tsv";
enum class Heldout { kRead, kLeaveClosed };

// What is wrong with a collection, all of it: missing files, lines that are no article, ids that stand twice, judged or
// unjudged articles that no corpus holds, topics without judgments, judgments and attributes of unknown topics, pairs
// both judged and unjudged, grades under 0, byte-order marks and CRLF line ends. `base` is the collection whose corpus
// and topics this one builds on, as variants do; empty: none. Where a file of held-out topics stays closed, topics that
// no other file names are taken for its own.
std::vector<Problem> check_collection(const std::filesystem::path& folder, const std::filesystem::path& base,
                                      Heldout heldout);

// What a good collection holds, for a sentence about it.
struct Contents {
  std::size_t articles = 0;
  std::size_t topics = 0;
  std::size_t judgments = 0;
  std::size_t unjudged = 0;
};

// Numbers of articles (0 without a corpus), of topics, and of pairs of topic and article, judged and not.
Contents count_contents(const Collection& collection);

// The value that attributes.tsv gives each topic in a column, by name or number; of `type` without such a column, what
// the topics say. Nothing, and a problem, where there is neither.
std::map<std::string, std::string, std::less<>> attribute_of_topics(const Collection& collection,
                                                                    const std::vector<Topic>& topics,
                                                                    const std::string& column,
                                                                    std::vector<Problem>& problems);

// 32 hexadecimal digits: XXH3-128 over name, size and bytes of each file of the collection's form, in byte order of the
// names. The held-out topics are left out, so that every command tells the same. Throws std::runtime_error where one
// cannot be read.
std::string collection_checksum(const std::filesystem::path& folder);

// Title and body of the articles asked for, as far as the corpora hold them.
struct ArticleText {
  std::string title;
  std::string body;
};
std::unordered_map<std::string, ArticleText> read_articles(const std::vector<std::filesystem::path>& corpora,
                                                           const std::set<std::string>& ids);

}  // namespace ireum::relevance
