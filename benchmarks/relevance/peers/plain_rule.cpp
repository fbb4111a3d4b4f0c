// A plain rule over the substring scan: what one writes in an hour who knows Korean spelling and has no index.
//
// Packages: g++ rapidjson-dev libicu-dev
// Compile: $(pkg-config --cflags --libs icu-uc)
//
// Set-up and where each setting comes from:
// - An occurrence counts where the name begins a run of letters and digits and the run ends after it, bar particles
//   (조사), which Korean writes on to the noun: Korean spelling, article 41 (한글 맞춤법 제41항, National Institute of
//   Korean Language). Particles follow one another, so any chain of them counts.
// - The list below holds the particles that the National Institute's standard dictionary (표준국어대사전) has as 조사
//   and that news writes, the copula's forms, the plural 들 and the words a name bears unspaced (측, 씨, 님).
// - Upper and lower case apart, order by the number of occurrences, as in the plain scan. Texts that hold the name only
//   inside other words stand below all others and are told apart by the run's tag: ireum-t1 and ireum-t3, the tiers
//   that ireum-eval reads from a tag, so that set measures see what the rule takes and ranking measures all.

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>

#include "harness/scan.h"

namespace {

constexpr std::array<std::string_view, 75> particles = {
    "이",     "가",     "은",     "는",   "을",   "를",     "의",   "에",     "와",     "과",   "도",
    "로",     "으로",   "만",     "나",   "이나", "라",     "야",   "여",     "께",     "에서", "에게",
    "에게서", "한테",   "께서",   "까지", "부터", "마저",   "조차", "보다",   "처럼",   "만큼", "마다",
    "밖에",   "뿐",     "대로",   "같이", "하고", "랑",     "이랑", "이며",   "며",     "이고", "고",
    "든",     "이든",   "이든지", "든지", "커녕", "로서",   "로써", "으로서", "으로써", "라고", "이라고",
    "라는",   "이라는", "란",     "이란", "라도", "이라도", "라며", "이라며", "이다",   "다",   "인",
    "이었다", "였다",   "이자",   "들",   "측",   "씨",     "님",   "요",     "이라"};

bool is_word_character(UChar32 c) {
  return u_isalnum(c) != 0;
}

// Whether `rest`, letters only, is nothing or a chain of particles.
bool is_chain(std::string_view rest) {
  if (rest.empty()) return true;
  for (const auto particle : particles) {
    if (rest.substr(0, particle.size()) == particle && is_chain(rest.substr(particle.size()))) return true;
  }
  return false;
}

class PlainRule : public ireum::peers::Peer {
 public:
  std::string name() const override { return "plain-rule"; }
  std::string engine() const override { return "plain rule 1"; }
  std::string holds() const override { return "text"; }

  void create(const std::string& dir) override { scan_.create(dir); }
  void add(const ireum::peers::Document& article) override { scan_.add(article); }
  void finish() override { scan_.finish(); }
  void open(const std::string& dir) override { scan_.open(dir); }

  std::vector<ireum::peers::Hit> search(const std::string& query, const std::string&, std::size_t depth) override {
    return scan_.search(query, depth, [&query](std::string_view text, std::size_t at) {
      const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
      const auto size = static_cast<std::int32_t>(text.size());
      UChar32 c = 0;
      if (auto before = static_cast<std::int32_t>(at); before > 0) {
        U8_PREV(bytes, 0, before, c);
        if (is_word_character(c)) return false;
      }
      const auto after = static_cast<std::int32_t>(at + query.size());
      auto end = after;
      for (auto next = after; next < size; end = next) {
        U8_NEXT(bytes, next, size, c);
        if (!is_word_character(c)) break;
      }
      return is_chain(text.substr(at + query.size(), static_cast<std::size_t>(end - after)));
    });
  }

 private:
  ireum::peers::Scan scan_;
};

}  // namespace

int main(int argc, char** argv) {
  PlainRule peer;
  return ireum::peers::run(argc, argv, peer);
}
