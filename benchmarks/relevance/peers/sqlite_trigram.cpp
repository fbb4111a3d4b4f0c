// SQLite FTS5 with the trigram tokenizer.
//
// Packages: g++ rapidjson-dev libsqlite3-dev
// Compile: $(pkg-config --cflags --libs sqlite3)
//
// Set-up and where each setting comes from:
// - tokenize='trigram', not case sensitive: "The Trigram Tokenizer" in sqlite.org/fts5.html, SQLite's own way to search
//   text that its word tokenizers cannot cut, as Korean with its particles.
// - The query is one FTS5 string, quoted: substring search as that section shows it. Order by `rank`, which is bm25 by
//   default and the faster way to ask for it ("Sorting by Auxiliary Function Results", same page).
// - Under three characters a trigram index answers nothing; the same section says so and names LIKE, which then reads
//   the whole table. LIKE has no score: all its hits count alike.
// - id is UNINDEXED; one transaction around all inserts (sqlite.org/faq.html, question 19). All else by default.

#include <sqlite3.h>

#include <iostream>

#include "harness/peer.h"

namespace {

class SqliteTrigram : public ireum::peers::Peer {
 public:
  ~SqliteTrigram() override {
    for (auto* statement : {insert_, match_, like_}) sqlite3_finalize(statement);
    sqlite3_close(database_);
  }

  std::string name() const override { return "sqlite-trigram"; }
  std::string engine() const override { return std::string("SQLite ") + sqlite3_libversion(); }
  std::string holds() const override { return "text"; }

  void create(const std::string& dir) override {
    open_file(dir, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    execute("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, title, body, tokenize='trigram')");
    execute("BEGIN");
    insert_ = prepare("INSERT INTO articles(id, title, body) VALUES (?1, ?2, ?3)");
  }

  void add(const ireum::peers::Document& article) override {
    sqlite3_reset(insert_);
    bind(insert_, 1, article.id);
    bind(insert_, 2, article.title);
    bind(insert_, 3, article.body);
    if (sqlite3_step(insert_) != SQLITE_DONE) fail();
  }

  void finish() override { execute("COMMIT"); }

  void open(const std::string& dir) override {
    open_file(dir, SQLITE_OPEN_READONLY);
    match_ = prepare("SELECT id, -rank FROM articles WHERE articles MATCH ?1 ORDER BY rank LIMIT ?2");
    like_ =
        prepare("SELECT id, 1.0 FROM articles WHERE title LIKE ?1 ESCAPE '\\' OR body LIKE ?1 ESCAPE '\\' LIMIT ?2");
  }

  std::vector<ireum::peers::Hit> search(const std::string& query, const std::string&, std::size_t depth) override {
    const bool short_query = characters(query) < 3;
    auto* statement = short_query ? like_ : match_;
    const std::string pattern =
        short_query ? "%" + escaped(query, "\\%_", '\\') + "%" : "\"" + escaped(query, "\"", '"') + "\"";
    sqlite3_reset(statement);
    bind(statement, 1, pattern);
    sqlite3_bind_int64(statement, 2, static_cast<sqlite3_int64>(depth));
    std::vector<ireum::peers::Hit> hits;
    int state = SQLITE_ROW;
    while ((state = sqlite3_step(statement)) == SQLITE_ROW) {
      const auto* id = static_cast<const char*>(sqlite3_column_blob(statement, 0));
      hits.push_back({std::string(id, static_cast<std::size_t>(sqlite3_column_bytes(statement, 0))),
                      sqlite3_column_double(statement, 1)});
    }
    if (state != SQLITE_DONE) fail();
    return hits;
  }

 private:
  void open_file(const std::string& dir, int flags) {
    if (sqlite3_open_v2((dir + "/articles.sqlite").c_str(), &database_, flags, nullptr) != SQLITE_OK) fail();
  }
  [[noreturn]] void fail() const { throw std::runtime_error(sqlite3_errmsg(database_)); }
  void execute(const char* sql) {
    if (sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
  }
  sqlite3_stmt* prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database_, sql, -1, &statement, nullptr) != SQLITE_OK) fail();
    return statement;
  }
  static void bind(sqlite3_stmt* statement, int column, const std::string& text) {
    sqlite3_bind_text(statement, column, text.data(), static_cast<int>(text.size()), nullptr);
  }
  static std::size_t characters(const std::string& utf8) {
    std::size_t count = 0;
    for (const char byte : utf8) count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    return count;
  }
  static std::string escaped(const std::string& text, std::string_view special, char escape) {
    std::string out;
    for (const char c : text) {
      if (special.find(c) != std::string_view::npos) out += escape;
      out += c;
    }
    return out;
  }

  sqlite3* database_ = nullptr;
  sqlite3_stmt* insert_ = nullptr;
  sqlite3_stmt* match_ = nullptr;
  sqlite3_stmt* like_ = nullptr;
};

}  // namespace

int main(int argc, char** argv) {
  SqliteTrigram peer;
  return ireum::peers::run(argc, argv, peer);
}
