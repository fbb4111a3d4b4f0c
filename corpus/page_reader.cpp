#include "corpus/page_reader.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include "corpus/page.h"
#include "corpus/page_body.h"
#include "corpus/page_origin.h"
#include "corpus/page_title.h"
#include "corpus/utf8.h"

namespace ireum::corpus {
namespace {

class PageReader : public Reader {
 public:
  PageReader(ByteSource bytes, std::string name, const ReaderOptions& options)
      : bytes_(std::move(bytes)), name_(std::move(name)), max_page_(options.max_page) {}

  std::uint64_t bytes_read() const override { return bytes_.bytes_read(); }

  std::optional<Record> next() override {
    if (finished_) return std::nullopt;
    finished_ = true;
    Record record;
    record.origin.file = name_;
    const auto reject = [&record](std::uint64_t line, std::string text) {
      record.problems.push_back({{record.origin.file, line}, std::move(text), true});
      return record;
    };
    std::string_view text = bytes_.peek(max_page_ + 1);
    if (!bytes_.error().empty()) {
      record.ended_as = Source::unreadable;
      return reject(0, "cannot read on: " + bytes_.error());
    }
    if (text.size() > max_page_) {
      return reject(0, "the page has more than " + std::to_string(max_page_) + " bytes; skipped");
    }
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    if (const std::size_t bad = invalid_utf8_at(text); bad != std::string_view::npos) {
      const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
      return reject(static_cast<std::uint64_t>(line),
                    "invalid UTF-8 at byte " + std::to_string(bad + 1) + " of the file; skipped");
    }
    record.article = read_page(text);
    if (!record.article) return reject(0, "no article found on the page; skipped");
    record.article->id = derived_id(*record.article);
    return record;
  }

 private:
  ByteSource bytes_;
  std::string name_;
  std::size_t max_page_;
  bool finished_ = false;
};

}  // namespace

std::optional<Article> read_page(std::string_view text) {
  Page page(with_whole_syllables(text));
  std::optional<PageBody> body = find_body(page);
  if (!body) return std::nullopt;
  const std::optional<PageTitle> title = find_title(page, *body);
  Article article;
  if (title) article.title = title->text;
  article.date = find_date(page, *body, title);
  article.byline = find_byline(page, *body);
  article.outlet = find_outlet(page, *body, title);
  article.body = std::move(body->text);
  return article;
}

std::unique_ptr<Reader> make_page_reader(ByteSource bytes, std::string name, const ReaderOptions& options) {
  return std::make_unique<PageReader>(std::move(bytes), std::move(name), options);
}

}  // namespace ireum::corpus
