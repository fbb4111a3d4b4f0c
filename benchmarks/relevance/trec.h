#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "benchmarks/relevance/lines.h"

namespace ireum::relevance {

// A file is read whole; the text of one whose name ends in .gz or .xz is unpacked by gzip(1) or xz(1). Throws
// std::runtime_error where it cannot be read.
std::string read_file(const std::filesystem::path& path);

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

struct Judgment {
  int grade = 0;
  std::size_t line = 0;  // from 1
};

// topic -> article -> judgment. Of unjudged.txt, grade -1 throughout.
using TopicJudgments = std::unordered_map<std::string, Judgment, TextHash, std::equal_to<>>;
using Judgments = std::map<std::string, TopicJudgments, std::less<>>;

// Reads TREC judgments, `topic iteration article grade` a line, columns apart by spaces. Tabs, CRLF line ends and a
// byte-order mark are problems, added to `problems`, each at its first line; so are a line with another number of
// columns, a grade that is no whole number from -127 to 127, a pair that stands there twice and a file without
// judgments. With problems the result is not to be used.
Judgments parse_qrels(std::string_view text, const std::string& file, std::vector<Problem>& problems);

// The same for unjudged.txt, whose grade is -1 on every line and which may be empty.
Judgments parse_unjudged(std::string_view text, const std::string& file, std::vector<Problem>& problems);

struct Hit {
  std::string_view article;  // into TrecRun::text
  float score = 0;           // as trec_eval holds it: scores equal in 32 bits are tied
  int tier = 1;              // N of the tag ireum-tN or ireum-tNv; 1 for every other tag
  bool literal = true;       // no v at the tag's end: the name as it was typed
  std::size_t line = 0;      // from 1
};

struct TrecRun {
  std::shared_ptr<const std::string> text;
  std::map<std::string_view, std::vector<Hit>, std::less<>> topics;  // hits in file order
  bool tiered = false;                                               // the tags are ireum-tN or ireum-tNv
  std::size_t hits = 0;
};

// Reads a TREC run, `topic Q0 article rank score tag` a line, in any order. The rank column is not looked at. Problems:
// another number of columns, a score that is no finite number or does not fit 32 bits, a tag ireum-tN beside others, an
// article twice in one topic, a run without hits.
TrecRun parse_run(std::string text, const std::string& file, std::vector<Problem>& problems);

// Orders one topic's hits as trec_eval does: by falling score, ties by falling article id (bytes).
void order_hits(std::vector<Hit>& hits);

struct Topic {
  std::string id;
  std::string type;  // free: person, company, ...
  std::string query;
  std::size_t line = 0;       // from 1
  std::string left_out = {};  // a name whose rows of the built-in tables the engine passes over; in no file
};

// Reads `topic \t type \t query` a line. Problems: another number of columns, an empty column, a topic with white
// space, a topic twice, a file without topics.
std::vector<Topic> parse_topics(std::string_view text, const std::string& file, std::vector<Problem>& problems);

// The ids, in the same order.
std::vector<std::string> topic_ids(const std::vector<Topic>& topics);

// A table of topics by attribute: tab-separated, the first column the topic. A first line that begins with the word
// `topic` names the columns; without one, three columns are topic, type, query and four are topic, base, class, query.
struct Attributes {
  std::vector<std::string> columns;
  std::map<std::string, std::vector<std::string>, std::less<>> rows;  // topic -> one value a column
  std::map<std::string, std::size_t, std::less<>> lines;              // topic -> its line, from 1
  std::vector<std::string> order;                                     // the topics in file order

  // The position of a column by name or by number from 1; columns.size() where there is none.
  std::size_t column(std::string_view name) const;
};

// A line with another number of columns or a topic that stands already is a problem and left out; a table without
// topics is one, too. `file` is the name they are told by.
Attributes parse_attributes(std::string_view text, const std::string& file, std::vector<Problem>& problems);

// Milliseconds of matching, a line of `topic \t match_ms \t render_ms` each, in file order; further columns are passed
// over.
std::vector<double> parse_timing(std::string_view text, const std::string& file, std::vector<Problem>& problems);

}  // namespace ireum::relevance
