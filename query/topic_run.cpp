#include "query/topic_run.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <streambuf>
#include <string>
#include <system_error>
#include <vector>

#include "query/topics.h"
#include "query/typed/typed_name.h"

namespace ireum::query {

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds(Clock::duration duration) {
  return std::chrono::duration<double, std::milli>(duration).count();
}

class TimingFile {
 public:
  explicit TimingFile(const std::string& path) : path_(path) {
    if (path.empty()) {
      return;
    }
    file_.open(path);
    check();
  }

  void add(const std::string& topic, double match, double rendering) {
    if (!path_.empty()) {
      file_ << topic << '\t' << match << '\t' << rendering << '\n';
    }
  }

  void close() {
    if (!path_.empty()) {
      file_.flush();
      check();
    }
  }

 private:
  void check() const {
    if (!file_) {
      throw std::system_error(errno, std::generic_category(), path_);
    }
  }

  std::string path_;
  std::ofstream file_;
};

std::vector<Topic> topics_of(const std::string& path) {
  if (path == "-") {
    return read_topics(std::cin);
  }
  std::ifstream file(path);
  if (!file) {
    throw std::system_error(errno, std::generic_category(), path);
  }
  std::vector<Topic> topics = read_topics(file);
  if (file.bad()) {
    throw std::system_error(errno, std::generic_category(), path);
  }
  return topics;
}

// A renderer's output that nobody reads, for the repetitions that are only timed.
class NoOutput : public std::streambuf {
 protected:
  int overflow(int c) override { return c == traits_type::eof() ? 0 : c; }
  std::streamsize xsputn(const char* /*text*/, std::streamsize count) override { return count; }
};

// A file of topics, asked one after the other, perhaps several times.
class TopicRun {
 public:
  TopicRun(const IndexReader& index, const Options& options, Renderer& renderer, const Complain& complain)
      : index_(index),
        options_(options),
        renderer_(renderer),
        complain_(complain),
        timing_(options.timing),
        unread_(&nowhere_),
        silent_(make_renderer(options.format, unread_, {})) {}

  Outcome run(const std::vector<Topic>& topics) {
    for (std::size_t round = 0; round < options_.repeat; ++round) {
      for (const Topic& topic : topics) {
        answer(topic, round == 0);
      }
    }
    timing_.close();
    if (!asked_) {
      return Outcome::failed;  // as a single name that is refused
    }
    return found_ ? Outcome::found : Outcome::nothing;
  }

 private:
  // `first`: it is asked for the first time, and answered; else it is only timed.
  void answer(const Topic& topic, bool first) {
    const auto refuse = [&](const std::string& why) {
      if (first) {
        complain_(options_.topics + ":" + std::to_string(topic.line) + ": " + why + "; left out");
      }
    };
    if (!topic.refusal.empty()) {
      refuse(topic.refusal);
      return;
    }
    Request request = request_for(options_, renderer_);
    request.name = topic.query;
    request.type = topic.type;
    request.partial = false;
    request.left_out = parse_name(topic.left_out).key;
    const Clock::time_point start = Clock::now();
    const std::optional<Answer> answer = ask(index_, request, refuse, [this](const std::string& text) { note(text); });
    if (!answer) {
      return;
    }
    asked_ = true;
    const Clock::time_point matched = Clock::now();
    render(index_, *answer, topic.id, options_, request.offset, first ? renderer_ : *silent_);
    timing_.add(topic.id, milliseconds(matched - start), milliseconds(Clock::now() - matched));
    found_ = found_ || answer->total > 0;
  }

  // A note that many topics share is said once.
  void note(const std::string& text) {
    if (std::find(said_.begin(), said_.end(), text) == said_.end()) {
      complain_(text);
      said_.push_back(text);
    }
  }

  const IndexReader& index_;
  const Options& options_;
  Renderer& renderer_;
  const Complain& complain_;
  TimingFile timing_;
  NoOutput nowhere_;
  std::ostream unread_;
  const std::unique_ptr<Renderer> silent_;
  std::vector<std::string> said_;
  bool asked_ = false;
  bool found_ = false;
};

}  // namespace

Outcome answer_topics(const IndexReader& index, const Options& options, Renderer& renderer, const Complain& complain) {
  const std::vector<Topic> topics = topics_of(options.topics);
  if (topics.empty()) {
    complain(options.topics + ": no topics in it");
    return Outcome::failed;
  }
  return TopicRun(index, options, renderer, complain).run(topics);
}

}  // namespace ireum::query
