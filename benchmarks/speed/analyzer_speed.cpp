// What the parts of analysing an article cost, over the articles of a file: $IREUM_BENCH_ARTICLES (JSON Lines), else
// the sample corpus. Each pass of a benchmark takes the next article, so that its time is that of one article; of
// `words`, that of one form.

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "analysis/analyzer.h"
#include "analysis/normalize.h"
#include "analysis/piece.h"
#include "analysis/piece_reading.h"
#include "corpus/article.h"
#include "corpus/byte_source.h"
#include "corpus/json_lines_reader.h"
#include "indexer/document_builder.h"
#include "indexer/words_document.h"

namespace {

using ireum::corpus::Article;

// Their text is several times what the caches hold; more would only take longer to read.
constexpr std::size_t most_articles = 2000;

std::string articles_path() {
  const char* given = std::getenv("IREUM_BENCH_ARTICLES");
  return given != nullptr ? given : IREUM_SAMPLE_ARTICLES;
}

std::vector<Article> read_articles(const std::string& path) {
  const auto reader = ireum::corpus::make_json_lines_reader(ireum::corpus::ByteSource(path), path, {});
  std::vector<Article> articles;
  while (articles.size() < most_articles) {
    std::optional<ireum::corpus::Record> record = reader->next();
    if (!record) {
      break;
    }
    if (record->article) {
      articles.push_back(std::move(*record->article));
    }
  }
  if (articles.empty()) {
    throw std::runtime_error(path + ": no articles");
  }
  return articles;
}

const std::vector<Article>& articles() {
  static const std::vector<Article> all = read_articles(articles_path());
  return all;
}

// The bodies, normalised.
const std::vector<std::string>& bodies() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> texts;
    for (const Article& article : articles()) {
      texts.push_back(ireum::analysis::normalize(article.body));
    }
    return texts;
  }();
  return all;
}

// The items of a list one after the other, and again from the first.
template <typename Item>
class Round {
 public:
  explicit Round(const std::vector<Item>& items) : items_(items) {}
  const Item& next() {
    const Item& item = items_[at_];
    at_ = at_ + 1 < items_.size() ? at_ + 1 : 0;
    return item;
  }

 private:
  const std::vector<Item>& items_;
  std::size_t at_ = 0;
};

void normalize(benchmark::State& state) {
  Round round(articles());
  ireum::analysis::NormalizedText text;
  for (auto _ : state) {
    ireum::analysis::normalize(round.next().body, text);
    benchmark::DoNotOptimize(text.text.data());
  }
}

void split(benchmark::State& state) {
  Round round(bodies());
  std::vector<ireum::analysis::Piece> pieces;
  for (auto _ : state) {
    ireum::analysis::split_pieces(round.next(), pieces);
    benchmark::DoNotOptimize(pieces.data());
  }
}

// Pieces split beforehand; with `memo`, as an article's are read, else each from scratch.
void read_pieces(benchmark::State& state, bool memo) {
  static const std::vector<std::vector<ireum::analysis::Piece>> all = [] {
    std::vector<std::vector<ireum::analysis::Piece>> split;
    for (const std::string& body : bodies()) {
      ireum::analysis::split_pieces(body, split.emplace_back());
    }
    return split;
  }();
  Round round(all);
  ireum::analysis::PieceMemo known;
  for (auto _ : state) {
    for (const ireum::analysis::Piece& piece : round.next()) {
      ireum::analysis::Piece read = piece;
      memo ? known.read(read) : ireum::analysis::read_piece(read);
      benchmark::DoNotOptimize(read);
    }
  }
}

void cut(benchmark::State& state) {
  read_pieces(state, false);
}

void cut_remembered(benchmark::State& state) {
  read_pieces(state, true);
}

void article(benchmark::State& state) {
  Round round(articles());
  ireum::analysis::Analysis analysis;
  for (auto _ : state) {
    const Article& next = round.next();
    ireum::analysis::analyze({next.title, next.body, next.byline}, analysis);
    benchmark::DoNotOptimize(analysis.mentions().data());
  }
}

// The analysis included.
void document(benchmark::State& state) {
  Round round(articles());
  const std::string fingerprint(16, 'f');
  ireum::indexer::DocumentBuilder builder;
  std::size_t terms = 0;
  for (auto _ : state) {
    const Xapian::Document built = builder.build(round.next(), std::nullopt, fingerprint);
    terms += built.termlist_count();
    benchmark::DoNotOptimize(&built);
  }
  state.counters["terms"] = benchmark::Counter(static_cast<double>(terms), benchmark::Counter::kAvgIterations);
}

void words(benchmark::State& state) {
  static const std::vector<std::string> forms = [] {
    std::vector<std::string> texts;
    ireum::analysis::Analysis analysis;
    for (const Article& next : articles()) {
      ireum::analysis::analyze({next.title, next.body, next.byline}, analysis);
      for (const ireum::analysis::Mention& mention : analysis.mentions()) {
        texts.emplace_back(mention.form);
      }
    }
    return texts;
  }();
  Round round(forms);
  ireum::indexer::WordsDocument builder;
  for (auto _ : state) {
    const Xapian::Document built = builder.build(round.next(), ireum::indexer::WordsKind::single);
    benchmark::DoNotOptimize(&built);
  }
}

BENCHMARK(normalize)->Unit(benchmark::kMicrosecond);
BENCHMARK(split)->Unit(benchmark::kMicrosecond);
BENCHMARK(cut)->Unit(benchmark::kMicrosecond);
BENCHMARK(cut_remembered)->Unit(benchmark::kMicrosecond);
BENCHMARK(article)->Unit(benchmark::kMicrosecond);
BENCHMARK(document)->Unit(benchmark::kMicrosecond);
BENCHMARK(words)->Unit(benchmark::kMicrosecond);

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
    return 2;
  }
  try {
    benchmark::AddCustomContext("articles", std::to_string(articles().size()) + " of " + articles_path());
    benchmark::RunSpecifiedBenchmarks();
  } catch (const std::exception& error) {
    std::cerr << "ireum-analyzer-speed: " << error.what() << '\n';
    return 2;
  }
  benchmark::Shutdown();
  return 0;
}
