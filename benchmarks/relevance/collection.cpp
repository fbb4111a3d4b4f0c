#include "benchmarks/relevance/collection.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string_view>

#include "benchmarks/relevance/lines.h"

namespace ireum::relevance {
namespace {

namespace fs = std::filesystem;

using Ids = std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>>;  // id -> line

std::optional<std::string> read_or_tell(const fs::path& path, std::vector<Problem>& problems) {
  std::error_code error;
  if (!fs::exists(path, error)) {
    problems.push_back({path.string(), 0, "is missing"});
    return std::nullopt;
  }
  try {
    return read_file(path);
  } catch (const std::runtime_error& unreadable) {
    std::string reason = unreadable.what();
    const std::string prefix = path.string() + ": ";
    if (reason.rfind(prefix, 0) == 0) reason.erase(0, prefix.size());
    problems.push_back({path.string(), 0, reason});
    return std::nullopt;
  }
}

const char* text_or_null(const rapidjson::Value& article, const char* field) {
  const auto member = article.FindMember(field);
  return member != article.MemberEnd() && member->value.IsString() ? member->value.GetString() : nullptr;
}

// The id of an article in one line of the corpus, or why there is none.
std::optional<std::string> article_id(std::string_view line, std::string& reason) {
  rapidjson::Document article;
  article.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag>(line.data(), line.size());
  if (article.HasParseError()) {
    reason = std::string("no JSON: ") + rapidjson::GetParseError_En(article.GetParseError());
    return std::nullopt;
  }
  if (!article.IsObject()) {
    reason = "no JSON object";
    return std::nullopt;
  }
  const char* id = text_or_null(article, "id");
  const char* body = text_or_null(article, "body");
  if (id == nullptr || *id == '\0') {
    reason = "id is missing or no text";
    return std::nullopt;
  }
  const std::string_view name(id, article["id"].GetStringLength());
  if (std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7F; })) {
    reason = "id '" + std::string(name) + "' holds white space or control characters";
    return std::nullopt;
  }
  if (body == nullptr || *body == '\0') {
    reason = "body is missing, empty or no text";
    return std::nullopt;
  }
  return std::string(name);
}

void check_corpus(const fs::path& path, Ids& ids, std::vector<Problem>& problems) {
  const auto text = read_or_tell(path, problems);
  if (!text) return;
  const std::string file = path.string();
  check_bytes(*text, file, problems);
  std::size_t lines = 0;
  for_each_line(*text, [&](std::string_view line, std::size_t number) {
    ++lines;
    std::string reason;
    const auto id = article_id(line, reason);
    if (!id) {
      problems.push_back({file, number, reason});
      return;
    }
    const auto [other, added] = ids.emplace(*id, number);
    if (!added) {
      problems.push_back(
          {file, number, "id '" + *id + "' stands in line " + std::to_string(other->second) + " already"});
    }
  });
  if (lines == 0) problems.push_back({file, 0, "holds no article"});
}

// The topics files: topics.tsv and topics_*.tsv, in byte order of their names.
std::vector<fs::path> topic_files(const fs::path& folder, Heldout heldout) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    if (heldout == Heldout::kLeaveClosed && name == kHeldoutFile) continue;
    if (name == "topics.tsv" || (name.rfind("topics_", 0) == 0 && entry.path().extension() == ".tsv")) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

struct Asked {
  std::string query;
  std::string file;  // as given
  std::size_t line = 0;
};

using Queries = std::map<std::string, Asked, std::less<>>;  // by topic

void check_topics(const fs::path& path, bool may_be_empty, Queries& queries, std::vector<Problem>& problems) {
  const auto text = read_or_tell(path, problems);
  if (!text || (may_be_empty && text->empty())) return;
  check_bytes(*text, path.string(), problems);
  for (const Topic& topic : parse_topics(*text, path.string(), problems)) {
    const auto [other, added] = queries.emplace(topic.id, Asked{topic.query, path.string(), topic.line});
    if (!added && other->second.query != topic.query) {
      problems.push_back({path.string(), topic.line,
                          "topic '" + topic.id + "' asks '" + topic.query + "' here and '" + other->second.query +
                              "' in " + fs::path(other->second.file).filename().string()});
    }
  }
}

void check_pairs(const Judgments& pairs, const fs::path& path, const Ids& ids, const Queries& queries,
                 bool all_topics_known, std::vector<Problem>& problems) {
  std::vector<Problem> found;
  for (const auto& [topic, articles] : pairs) {
    std::size_t first_line = 0;
    for (const auto& [article, judgment] : articles) {
      if (first_line == 0 || judgment.line < first_line) first_line = judgment.line;
      // Without any corpus, that one is missing is all there is to say.
      if (!ids.empty() && !ids.contains(article)) {
        found.push_back({path.string(), judgment.line, "article '" + article + "' is in no corpus"});
      }
    }
    if (all_topics_known && !queries.contains(topic)) {
      found.push_back({path.string(), first_line, "topic '" + topic + "' is in no topics file"});
    }
  }
  std::sort(found.begin(), found.end(), [](const Problem& a, const Problem& b) { return a.line < b.line; });
  problems.insert(problems.end(), found.begin(), found.end());
}

void check_attributes(const fs::path& path, const Queries& queries, bool all_topics_known,
                      std::vector<Problem>& problems) {
  const auto text = read_or_tell(path, problems);
  if (!text) return;
  check_bytes(*text, path.string(), problems);
  const Attributes table = parse_attributes(*text, path.string(), problems);
  for (const std::string& topic : table.order) {
    if (!all_topics_known || queries.contains(topic)) continue;
    problems.push_back({path.string(), table.lines.at(topic), "topic '" + topic + "' is in no topics file"});
  }
}

void check_variants(const fs::path& path, const Queries& variants, const Queries& bases,
                    std::vector<Problem>& problems) {
  const auto text = read_or_tell(path, problems);
  if (!text) return;
  check_bytes(*text, path.string(), problems);
  const Attributes table = parse_attributes(*text, path.string(), problems);
  const std::size_t base = table.column("base");
  if (base == table.columns.size() || table.column("class") == table.columns.size()) {
    problems.push_back({path.string(), 1, "no columns topic, base, class, query"});
    return;
  }
  for (const std::string& topic : table.order) {
    const auto wrong = [&](std::string reason) {
      problems.push_back({path.string(), table.lines.at(topic), std::move(reason)});
    };
    if (!variants.contains(topic)) wrong("topic '" + topic + "' is in no topics file");
    const std::string& of = table.rows.at(topic)[base];
    if (!bases.contains(of)) {
      wrong(std::string("base topic '").append(of).append("' of '").append(topic).append("' is in no topics file"));
    }
  }
}

// Grades that no judgment has, and pairs that are judged and said not to be.
void check_grades(const Collection& collection, const fs::path& folder, std::vector<Problem>& problems) {
  for (const auto& [topic, articles] : collection.qrels) {
    for (const auto& [article, judgment] : articles) {
      if (judgment.grade < 0) {
        problems.push_back({(folder / "qrels.txt").string(), judgment.line,
                            "grade under 0; pairs that nobody judged stand in unjudged.txt"});
      }
    }
  }
  for (const auto& [topic, articles] : collection.unjudged) {
    const auto judged = collection.qrels.find(topic);
    if (judged == collection.qrels.end()) continue;
    for (const auto& [article, pair] : articles) {
      const auto twice = judged->second.find(article);
      if (twice == judged->second.end()) continue;
      problems.push_back({(folder / "unjudged.txt").string(), pair.line,
                          std::string("topic '")
                                  .append(topic)
                                  .append("' and article '")
                                  .append(article)
                                  .append("' are judged in qrels.txt:") +
                              std::to_string(twice->second.line)});
    }
  }
}

}  // namespace

Collection read_collection(const fs::path& folder, std::vector<Problem>& problems) {
  Collection collection;
  collection.folder = folder;
  const fs::path plain = fs::absolute(folder).lexically_normal();
  collection.name = (plain.has_filename() ? plain : plain.parent_path()).filename().string();
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    problems.push_back({folder.string(), 0, "is no folder"});
    return collection;
  }
  const fs::path topics = folder / "topics.tsv";
  const fs::path qrels = folder / "qrels.txt";
  const fs::path unjudged = folder / "unjudged.txt";
  if (const auto text = read_or_tell(topics, problems)) {
    collection.topics = parse_topics(*text, topics.string(), problems);
  }
  if (const auto text = read_or_tell(qrels, problems)) collection.qrels = parse_qrels(*text, qrels.string(), problems);
  if (fs::exists(unjudged, error)) {
    if (const auto text = read_or_tell(unjudged, problems)) {
      collection.unjudged = parse_unjudged(*text, unjudged.string(), problems);
    }
  }
  collection.has_corpus = fs::exists(collection.corpus(), error);
  return collection;
}

std::vector<Problem> check_collection(const fs::path& folder, const fs::path& base, Heldout heldout) {
  std::vector<Problem> problems;
  std::error_code error;
  if (!fs::is_directory(folder, error)) return {{folder.string(), 0, "is no folder"}};
  const Collection collection = read_collection(folder, problems);
  // read_collection() has told about topics.tsv; only what check_topics() adds is wanted of it.
  problems.erase(std::remove_if(problems.begin(), problems.end(),
                                [&](const Problem& p) { return p.file == (folder / "topics.tsv").string(); }),
                 problems.end());

  Ids ids;
  if (!collection.has_corpus && base.empty() && fs::exists(folder / "base.tsv", error)) {
    problems.push_back({collection.corpus().string(), 0, "is missing; give the collection that is varied (--with)"});
  } else if (base.empty() || collection.has_corpus) {
    check_corpus(collection.corpus(), ids, problems);
  }
  Queries queries;
  check_topics(folder / "topics.tsv", false, queries, problems);
  const bool all_topics_known = heldout == Heldout::kRead || !fs::exists(folder / kHeldoutFile, error);
  for (const fs::path& file : topic_files(folder, heldout)) {
    if (file.filename() != "topics.tsv") check_topics(file, true, queries, problems);
  }
  const Queries own = queries;
  if (fs::exists(folder / "base/topics.tsv", error)) check_topics(folder / "base/topics.tsv", false, queries, problems);
  Queries bases = queries;
  if (!base.empty()) {
    // Only what the other collection brings; its own faults are told when it is checked itself.
    std::vector<Problem> ignored;
    check_corpus(base / "corpus.jsonl", ids, ignored);
    for (const fs::path& file : topic_files(base, heldout)) check_topics(file, true, bases, ignored);
  }
  check_pairs(collection.qrels, folder / "qrels.txt", ids, queries, all_topics_known, problems);
  check_pairs(collection.unjudged, folder / "unjudged.txt", ids, queries, all_topics_known, problems);
  if (fs::exists(collection.attributes(), error)) {
    check_attributes(collection.attributes(), queries, all_topics_known, problems);
  }
  check_grades(collection, folder, problems);
  for (const auto& [topic, query] : queries) {
    if (collection.qrels.empty() || collection.qrels.contains(topic)) continue;
    problems.push_back({query.file, query.line, "topic '" + topic + "' has no judgment in qrels.txt"});
  }
  if (fs::exists(folder / "base.tsv", error)) check_variants(folder / "base.tsv", own, bases, problems);
  return problems;
}

std::map<std::string, std::string, std::less<>> attribute_of_topics(const Collection& collection,
                                                                    const std::vector<Topic>& topics,
                                                                    const std::string& column,
                                                                    std::vector<Problem>& problems) {
  std::map<std::string, std::string, std::less<>> values;
  std::error_code error;
  const fs::path file = collection.attributes();
  const bool there = fs::exists(file, error);
  if (there) {
    const Attributes table = parse_attributes(read_file(file), file.string(), problems);
    const std::size_t at = table.column(column);
    if (at < table.columns.size()) {
      for (const auto& [topic, row] : table.rows) values.emplace(topic, row[at]);
      return values;
    }
  }
  if (column == "type") {
    for (const Topic& topic : topics) values.emplace(topic.id, topic.type);
  } else {
    problems.push_back({file.string(), 0, there ? "has no column '" + column + "'" : "is missing"});
  }
  return values;
}

Contents count_contents(const Collection& collection) {
  Contents contents;
  contents.topics = collection.topics.size();
  for (const auto& [topic, articles] : collection.qrels) contents.judgments += articles.size();
  for (const auto& [topic, articles] : collection.unjudged) contents.unjudged += articles.size();
  if (collection.has_corpus) {
    for_each_line(read_file(collection.corpus()), [&](std::string_view, std::size_t) { ++contents.articles; });
  }
  return contents;
}

std::string collection_checksum(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const char* name :
       {"attributes.tsv", "base.tsv", "base/topics.tsv", "corpus.jsonl", "qrels.txt", "unjudged.txt"}) {
    if (fs::exists(folder / name)) files.push_back(folder / name);
  }
  for (const fs::path& file : topic_files(folder, Heldout::kLeaveClosed)) files.push_back(file);
  std::sort(files.begin(), files.end());
  const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(), &XXH3_freeState);
  XXH3_128bits_reset(state.get());
  for (const fs::path& file : files) {
    const std::string text = read_file(file);
    const std::string head =
        file.lexically_relative(folder).generic_string() + '\n' + std::to_string(text.size()) + '\n';
    XXH3_128bits_update(state.get(), head.data(), head.size());
    XXH3_128bits_update(state.get(), text.data(), text.size());
  }
  const XXH128_hash_t hash = XXH3_128bits_digest(state.get());
  std::array<char, 33> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llx%016llx", static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
  return digits.data();
}

std::unordered_map<std::string, ArticleText> read_articles(const std::vector<fs::path>& corpora,
                                                           const std::set<std::string>& ids) {
  std::unordered_map<std::string, ArticleText> articles;
  for (const fs::path& corpus : corpora) {
    for_each_line(read_file(corpus), [&](std::string_view line, std::size_t) {
      rapidjson::Document article;
      article.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
      if (article.HasParseError() || !article.IsObject()) return;
      const char* id = text_or_null(article, "id");
      if (id == nullptr || !ids.contains(id)) return;
      const char* title = text_or_null(article, "title");
      const char* body = text_or_null(article, "body");
      articles[id] = {title == nullptr ? "" : title, body == nullptr ? "" : body};
    });
  }
  return articles;
}

}  // namespace ireum::relevance
