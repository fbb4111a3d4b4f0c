#include "corpus/reader.h"

#include <utility>

#include "corpus/byte_source.h"
#include "corpus/json_lines_reader.h"
#include "corpus/page_reader.h"

namespace ireum::corpus {
namespace {

// A source that holds no articles: one record that says so.
class Refusal : public Reader {
 public:
  Refusal(std::string file, Source::Kind kind, std::string text) {
    Record record;
    record.origin.file = std::move(file);
    record.problems.push_back({record.origin, std::move(text), true});
    record.ended_as = kind;
    record_ = std::move(record);
  }
  std::optional<Record> next() override { return std::exchange(record_, std::nullopt); }
  std::uint64_t bytes_read() const override { return 0; }

 private:
  std::optional<Record> record_;
};

std::string reason(Source::Kind kind, const std::string& detail) {
  switch (kind) {
    case Source::empty:
      return "the file is empty";
    case Source::unreadable:
      return "cannot be read: " + detail;
    default:
      return "holds no articles: " + detail;
  }
}

}  // namespace

std::unique_ptr<Reader> open_reader(const Source& source, const ReaderOptions& options) {
  Source::Kind kind = source.kind;
  std::string detail = source.detail;
  if (kind != Source::json_lines && kind != Source::page && kind != Source::stream) {
    return std::make_unique<Refusal>(source.path, kind, reason(kind, detail));
  }
  ByteSource bytes(source.path);
  bool nothing_read = true;
  if (kind == Source::stream && bytes.error().empty()) {
    const std::string_view window = bytes.peek(kind_window);
    nothing_read = window.empty();
    // What came before a read error is given, and then the error.
    if (bytes.error().empty() || !nothing_read) kind = classify(window, window.size() < kind_window, detail);
  }
  if (!bytes.error().empty() && nothing_read) {
    return std::make_unique<Refusal>(source.path, Source::unreadable, reason(Source::unreadable, bytes.error()));
  }
  switch (kind) {
    case Source::json_lines:
      return make_json_lines_reader(std::move(bytes), source.path, options);
    case Source::page:
      return make_page_reader(std::move(bytes), source.path, options);
    default:
      return std::make_unique<Refusal>(source.path, kind, reason(kind, detail));
  }
}

}  // namespace ireum::corpus
