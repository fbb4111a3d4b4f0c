// Groonga with TokenBigram.
//
// Packages: g++ rapidjson-dev libgroonga-dev
// Compile: $(pkg-config --cflags --libs groonga)
//
// Set-up and where each setting comes from:
// - A lexicon TABLE_PAT_KEY with TokenBigram and NormalizerAuto, and one index column over title and body with
//   WITH_POSITION and WITH_SECTION: the tutorial's "Various search conditions" and "Match columns"
//   (groonga.org/docs/tutorial). TokenBigram is what groonga.org/docs/reference/tokenizers recommends for most cases
//   and the default of PGroonga (pgroonga.github.io/reference/create-index-using-pgroonga.html); it serves Chinese,
//   Japanese and Korean alike: bigrams of Hangul, whole words of Latin letters.
// - The index is made after the articles are loaded: "Offline index construction" in
//   groonga.org/docs/reference/indexing.html, which calls it the faster way.
// - The name is asked as a quoted phrase in the query syntax (groonga.org/docs/reference/grn_expr/query_syntax.html);
//   a single unquoted word is a phrase of its bigrams anyhow.
// - Order by _score descending, Groonga's own count of matches (groonga.org/docs/reference/commands/select.html).
// - Commands go through grn_ctx_send, so neither a server nor a socket is in the time.

#include <groonga.h>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <charconv>
#include <iostream>

#include "harness/peer.h"

namespace {

class Groonga : public ireum::peers::Peer {
 public:
  ~Groonga() override {
    if (database_ != nullptr) grn_obj_close(context_, database_);
    if (context_ != nullptr) grn_ctx_close(context_);
    if (started_) grn_fin();
  }

  std::string name() const override { return "groonga"; }
  std::string engine() const override { return std::string("Groonga ") + grn_get_version(); }
  std::string holds() const override { return "text"; }

  void create(const std::string& dir) override {
    start();
    database_ = grn_db_create(context_, (dir + "/db").c_str(), nullptr);
    if (database_ == nullptr) fail();
    command("table_create Articles TABLE_HASH_KEY ShortText");
    command("column_create Articles title COLUMN_SCALAR Text");
    command("column_create Articles body COLUMN_SCALAR Text");
    send("load --table Articles");
    send("[");
  }

  void add(const ireum::peers::Document& article) override {
    rapidjson::StringBuffer out;
    rapidjson::Writer<rapidjson::StringBuffer> json(out);
    json.StartObject();
    for (const auto& [key, value] :
         {std::pair{"_key", &article.id}, std::pair{"title", &article.title}, std::pair{"body", &article.body}}) {
      json.Key(key);
      json.String(value->data(), static_cast<rapidjson::SizeType>(value->size()));
    }
    json.EndObject();
    const std::string line(out.GetString(), out.GetSize());
    send(first_ ? line : "," + line);
    first_ = false;
  }

  void finish() override {
    command("]");
    command("table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto");
    command("column_create Terms articles_text COLUMN_INDEX|WITH_POSITION|WITH_SECTION Articles title,body");
  }

  void open(const std::string& dir) override {
    start();
    database_ = grn_db_open(context_, (dir + "/db").c_str());
    if (database_ == nullptr) fail();
  }

  std::vector<ireum::peers::Hit> search(const std::string& query, const std::string&, std::size_t depth) override {
    const std::string phrase = "\"" + escaped(query) + "\"";
    return parse(command("select Articles --match_columns title||body --query \"" + escaped(phrase) +
                         "\" --cache no --output_columns _key,_score --sort_keys -_score --limit " +
                         std::to_string(depth) + " --output_type tsv"));
  }

 private:
  void start() {
    if (grn_init() != GRN_SUCCESS) throw std::runtime_error("Groonga does not start");
    started_ = true;
    context_ = grn_ctx_open(0);
  }
  [[noreturn]] void fail() const { throw std::runtime_error(context_->errbuf); }

  void send(const std::string& text) {
    grn_ctx_send(context_, text.data(), static_cast<unsigned>(text.size()), 0);
    if (context_->rc != GRN_SUCCESS) fail();
  }
  std::string_view command(const std::string& text) {
    send(text);
    char* answer = nullptr;
    unsigned length = 0;
    int flags = 0;
    grn_ctx_recv(context_, &answer, &length, &flags);
    if (context_->rc != GRN_SUCCESS) fail();
    return {answer, length};
  }

  static std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
    return out;
  }

  // The hits' rows are the ones of two columns where the second is a number.
  static std::vector<ireum::peers::Hit> parse(std::string_view tsv) {
    std::vector<ireum::peers::Hit> hits;
    while (!tsv.empty()) {
      const auto line = tsv.substr(0, tsv.find('\n'));
      tsv.remove_prefix(std::min(line.size() + 1, tsv.size()));
      const auto tab = line.find('\t');
      if (tab == std::string_view::npos) continue;
      int score = 0;
      const auto number = line.substr(tab + 1);
      const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), score);
      if (error != std::errc() || end != number.data() + number.size()) continue;
      auto key = line.substr(0, tab);
      if (key.size() > 1 && key.front() == '"') key = key.substr(1, key.size() - 2);
      hits.push_back({std::string(key), static_cast<double>(score)});
    }
    return hits;
  }

  grn_ctx* context_ = nullptr;
  grn_obj* database_ = nullptr;
  bool started_ = false;
  bool first_ = true;
};

}  // namespace

int main(int argc, char** argv) {
  Groonga peer;
  return ireum::peers::run(argc, argv, peer);
}
