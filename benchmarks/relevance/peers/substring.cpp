// A plain substring scan: every text that holds the name's bytes, no index.
//
// Packages: g++ rapidjson-dev
// Compile:
//
// Set-up and where each setting comes from: none to choose. It is what `grep -F` or an editor's search does, upper and
// lower case apart; the hits are ordered by how often the name stands in them, then the shorter first.

#include "harness/scan.h"

namespace {

class Substring : public ireum::peers::Peer {
 public:
  std::string name() const override { return "substring"; }
  std::string engine() const override { return "substring scan 1"; }
  std::string holds() const override { return "text"; }

  void create(const std::string& dir) override { scan_.create(dir); }
  void add(const ireum::peers::Document& article) override { scan_.add(article); }
  void finish() override { scan_.finish(); }
  void open(const std::string& dir) override { scan_.open(dir); }

  std::vector<ireum::peers::Hit> search(const std::string& query, const std::string&, std::size_t depth) override {
    auto hits = scan_.search(query, depth, [](std::string_view, std::size_t) { return true; });
    for (auto& hit : hits) hit.tier = 0;
    return hits;
  }

 private:
  ireum::peers::Scan scan_;
};

}  // namespace

int main(int argc, char** argv) {
  Substring peer;
  return ireum::peers::run(argc, argv, peer);
}
