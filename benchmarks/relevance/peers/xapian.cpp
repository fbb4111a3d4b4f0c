// Stock Xapian: TermGenerator and QueryParser, as its guide shows them, with CJK n-grams.
//
// Packages: g++ rapidjson-dev libxapian-dev
// Compile: $(pkg-config --cflags --libs xapian-core)
//
// Set-up and where each setting comes from:
// - FLAG_CJK_NGRAM on both classes: the API documentation of TermGenerator and QueryParser (xapian.org/docs/apidoc),
//   which names it for Chinese, Japanese and Korean. It writes single characters and bigrams, with positions.
// - No stemmer and no stop words: Xapian has none for Korean (xapian.org/docs/stemming.html).
// - index_text, an increase of the position between the fields, the id as a "Q" term: "Getting started with Xapian",
//   chapter "Indexing" (getting-started-with-xapian.readthedocs.io).
// - `and`: what is typed, default operator AND. `phrase`: the same in double quotes (xapian.org/docs/queryparser.html).
// - If the parser refuses what was typed, the query is parsed again without operators, as the API documentation of
//   QueryParserError has it; if that is refused too, the topic gets no hits and stderr says so.
// - Weighting, block size and flush threshold (10,000 documents) are Xapian's defaults.

#include <xapian.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <set>

#include "harness/peer.h"

namespace {

constexpr unsigned typed_flags = Xapian::QueryParser::FLAG_DEFAULT | Xapian::QueryParser::FLAG_CJK_NGRAM;
constexpr unsigned plain_flags = Xapian::QueryParser::FLAG_PHRASE | Xapian::QueryParser::FLAG_CJK_NGRAM;

class StockXapian : public ireum::peers::Peer {
 public:
  std::string name() const override { return "xapian"; }
  std::string engine() const override { return std::string("Xapian ") + Xapian::version_string(); }
  std::vector<std::string> modes() const override { return {"and", "phrase"}; }
  std::string holds() const override { return "ids"; }

  void create(const std::string& dir) override {
    writable_ = std::make_unique<Xapian::WritableDatabase>(dir, Xapian::DB_CREATE_OR_OPEN);
    generator_.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
  }

  void add(const ireum::peers::Document& article) override {
    Xapian::Document document;
    generator_.set_document(document);
    generator_.index_text(article.title);
    generator_.increase_termpos();
    generator_.index_text(article.body);
    document.add_boolean_term("Q" + article.id);
    document.set_data(article.id);
    writable_->add_document(document);
  }

  void finish() override { writable_->commit(); }

  void open(const std::string& dir) override {
    database_ = Xapian::Database(dir);
    parser_.set_database(database_);
    parser_.set_default_op(Xapian::Query::OP_AND);
  }

  std::vector<ireum::peers::Hit> search(const std::string& query, const std::string& mode, std::size_t depth) override {
    Xapian::Enquire enquire(database_);
    enquire.set_query(parse(mode == "phrase" ? quoted(query) : query));
    const auto matches = enquire.get_mset(0, static_cast<Xapian::doccount>(depth));
    std::vector<ireum::peers::Hit> hits;
    hits.reserve(matches.size());
    for (auto it = matches.begin(); it != matches.end(); ++it) {
      hits.push_back({it.get_document().get_data(), it.get_weight()});
    }
    return hits;
  }

 private:
  static std::string quoted(std::string text) {
    std::replace(text.begin(), text.end(), '"', ' ');
    return '"' + text + '"';
  }

  Xapian::Query parse(const std::string& text) {
    try {
      return parser_.parse_query(text, typed_flags);
    } catch (const Xapian::QueryParserError&) {
    }
    try {
      return parser_.parse_query(text, plain_flags);
    } catch (const Xapian::QueryParserError& error) {
      if (refused_.insert(text).second) {
        std::cerr << "xapian: query " << text << ": " << error.get_msg() << "; no hits\n";
      }
      return {};
    }
  }

  std::unique_ptr<Xapian::WritableDatabase> writable_;
  Xapian::TermGenerator generator_;
  Xapian::Database database_;
  Xapian::QueryParser parser_;
  std::set<std::string> refused_;  // each is said once
};

}  // namespace

int main(int argc, char** argv) {
  StockXapian peer;
  try {
    return ireum::peers::run(argc, argv, peer);
  } catch (const Xapian::Error& error) {
    std::cerr << "xapian: " << error.get_description() << '\n';
    return 2;
  }
}
