#include "indexer/inputs.h"

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

#include "corpus/reader.h"

namespace ireum::indexer {

namespace {

// Articles between two calls of progress.
constexpr std::uint64_t progress_every = 64;

std::string at(const corpus::Origin& origin) {
  return origin.line == 0 ? origin.file : origin.file + ":" + std::to_string(origin.line);
}

class InputReader {
 public:
  InputReader(const SessionOutput& output, const std::atomic<int>* stop, SessionReport& report,
              const ArticleTaker& take)
      : output_(output), stop_(stop), report_(report), take_(take) {}

  void read(const std::vector<corpus::Source>& sources) {
    all_bytes_ = bytes_of(sources);
    for (const corpus::Source& source : sources) {
      if (stopped() || !(is_readable(source) ? read_source(source) : leave_out(source))) {
        return;
      }
    }
  }

 private:
  bool stopped() const { return stop_ != nullptr && *stop_ != 0; }

  bool leave_out(const corpus::Source& source) {
    if (source.kind == corpus::Source::unreadable) {
      ++report_.failed_sources;
      output_.message(source.path + ": " + source.detail);
      return true;
    }
    ++report_.other_files;
    const bool empty = source.kind == corpus::Source::empty;
    output_.message(source.path + ": " + (empty ? "empty" : source.detail) + "; left out");
    return true;
  }

  bool read_source(const corpus::Source& source) {
    const std::unique_ptr<corpus::Reader> reader = corpus::open_reader(source);
    while (std::optional<corpus::Record> record = reader->next()) {
      if (stopped() || !(record->ended_as ? end_source(*record) : take_record(std::move(*record)))) {
        return false;
      }
      if (report_.read % progress_every == 0) {
        output_.progress(report_.read, bytes_before_ + reader->bytes_read(), all_bytes_);
      }
    }
    bytes_before_ += reader->bytes_read();
    return true;
  }

  // What is to be said of a source and not of a record in it.
  bool end_source(const corpus::Record& record) {
    const bool empty = record.ended_as == corpus::Source::empty;
    const bool failed = record.ended_as == corpus::Source::unreadable;
    ++(failed ? report_.failed_sources : report_.other_files);
    for (const corpus::Problem& problem : record.problems) {
      output_.message(at(problem.origin) + ": " + (empty ? "empty" : problem.text) + (failed ? "" : "; left out"));
    }
    return true;
  }

  bool take_record(corpus::Record record) {
    ++report_.read;
    for (const corpus::Problem& problem : record.problems) {
      output_.message(at(problem.origin) + ": " + problem.text);
    }
    if (!record.article) {
      ++report_.rejected;
      return true;
    }
    corpus::Article& article = *record.article;
    std::optional<schema::Moment> date;
    if (!article.date.empty()) {
      date = schema::parse_date(article.date);
      if (!date) {
        output_.message(at(record.origin) + ": unreadable date \"" + article.date + "\"; indexed without one");
      }
    }
    return take_(std::move(article), date);
  }

  const SessionOutput& output_;
  const std::atomic<int>* stop_;
  SessionReport& report_;
  const ArticleTaker& take_;
  std::uint64_t all_bytes_ = 0;
  std::uint64_t bytes_before_ = 0;
};

}  // namespace

bool is_readable(const corpus::Source& source) {
  return source.kind == corpus::Source::json_lines || source.kind == corpus::Source::page ||
         source.kind == corpus::Source::stream;
}

std::uint64_t bytes_of(const std::vector<corpus::Source>& sources) {
  std::uint64_t bytes = 0;
  for (const corpus::Source& source : sources) {
    if (is_readable(source) && source.kind != corpus::Source::stream) {
      std::error_code error;
      const auto size = std::filesystem::file_size(source.path, error);
      bytes += error ? 0 : size;
    }
  }
  return bytes;
}

void read_inputs(const std::vector<corpus::Source>& sources, const SessionOutput& output, const std::atomic<int>* stop,
                 SessionReport& report, const ArticleTaker& take) {
  InputReader(output, stop, report, take).read(sources);
}

}  // namespace ireum::indexer
