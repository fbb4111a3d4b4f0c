#include "query/mentions/snippet.h"

#include <algorithm>
#include <string_view>

#include "analysis/hangul.h"
#include "query/mentions/sentence_bounds.h"
#include "tool/plain_line.h"

namespace ireum::query {

namespace {

constexpr std::size_t before_chars = 60;        // most that stands before the name
constexpr std::size_t window_bytes = 4 * 1024;  // of text that is looked at on either side
constexpr std::string_view omission = "…";

// The position `count` characters before or behind `pos`, or the text's end there.
std::size_t back(std::string_view text, std::size_t pos, std::size_t count) {
  for (; pos > 0 && count > 0; --count) {
    pos = analysis::char_before(text, pos);
  }
  return pos;
}

std::size_t forth(std::string_view text, std::size_t pos, std::size_t count) {
  for (; pos < text.size() && count > 0; --count) {
    do {
      ++pos;
    } while (pos < text.size() && !analysis::begins_char(text, pos));
  }
  return pos;
}

class Line {
 public:
  void append(std::string_view text, std::size_t source) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const std::size_t control = tool::control_at(text, i);
      if (text[i] == ' ' || control > 0) {
        pending_ = !shown_.text.empty();
        i += control > 0 ? control - 1 : 0;
        continue;
      }
      if (pending_) {
        shown_.text += ' ';
        pending_ = false;
      }
      move_marks(source + i);
      shown_.text += text[i];
    }
  }

  void want(const std::vector<NamePlace>& places, std::size_t begin, std::size_t end, bool in_title) {
    for (const NamePlace& place : places) {
      if (place.in_title == in_title && place.begin >= begin && place.end <= end && place.begin < place.end) {
        wanted_.push_back({place.begin, place.end, place.by_title});
      }
    }
  }

  void append_as_is(std::string_view text) {
    close();
    shown_.text += text;
  }

  MarkedText take() {
    close();
    return std::move(shown_);
  }

 private:
  // Before the byte at `source` of the text is shown.
  void move_marks(std::size_t source) {
    if (open_ && source >= wanted_[next_].end) {
      close();
    }
    if (!open_ && next_ < wanted_.size() && source >= wanted_[next_].begin) {
      open_ = true;
      shown_.marks.push_back({static_cast<std::uint32_t>(shown_.text.size()), 0, wanted_[next_].by_title});
    }
  }

  void close() {
    if (open_) {
      shown_.marks.back().end = static_cast<std::uint32_t>(shown_.text.size());
      while (shown_.text[shown_.marks.back().end - 1] == ' ') {
        --shown_.marks.back().end;
      }
      open_ = false;
      ++next_;
    }
  }

  MarkedText shown_;
  std::vector<Mark> wanted_;
  std::size_t next_ = 0;
  bool open_ = false;
  bool pending_ = false;
};

// The best place of the body: of the best tier, and the name itself before what stands for it.
const NamePlace* best_place(const std::vector<NamePlace>& places) {
  const NamePlace* best = nullptr;
  const auto rank = [](const NamePlace& place) { return 2 * static_cast<int>(place.tier) + (place.by_title ? 1 : 0); };
  for (const NamePlace& place : places) {
    if (!place.in_title && (best == nullptr || rank(place) < rank(*best))) {
      best = &place;
    }
  }
  return best;
}

struct Stretch {
  std::size_t begin;
  std::size_t end;
  bool cut_before;
  bool cut_behind;
};

// Where to cut `body` so that the place at `begin`, `end` is shown with what belongs to it.
Stretch stretch_around(std::string_view body, std::size_t begin, std::size_t end) {
  std::size_t low = begin > window_bytes ? begin - window_bytes : 0;
  low = back(body, forth(body, low, 1), 1);
  const std::size_t high = forth(body, std::min(body.size(), end + window_bytes), 1);
  const std::string_view near = body.substr(low, high - low);
  Stretch stretch{begin, end, false, false};
  const std::size_t earliest = back(body, begin, before_chars);
  const std::size_t sentence = low + last_sentence_begin(near, begin - low, earliest - low);
  if (sentence >= earliest) {
    stretch.begin = sentence;
  } else {
    const std::size_t space = body.find_first_of(" \n", earliest);
    stretch.begin = space < begin ? space + 1 : begin;
    stretch.cut_before = true;
  }
  const std::size_t latest = std::max(end, forth(body, stretch.begin, snippet_chars));
  if (latest >= body.size()) {
    stretch.end = body.size();
    return stretch;
  }
  const std::size_t sentence_end = low + last_sentence_begin(near, latest - low, end - low);
  if (sentence_end > end) {
    stretch.end = sentence_end;
    return stretch;
  }
  const std::size_t space = body.find_last_of(" \n", latest);
  stretch.end = space != std::string_view::npos && space >= end ? space : latest;
  stretch.cut_behind = true;
  return stretch;
}

}  // namespace

MarkedText marked_line(std::string_view text, const std::vector<NamePlace>& places) {
  Line line;
  line.want(places, 0, text.size(), true);
  line.append(text, 0);
  return line.take();
}

MarkedText snippet_of(const std::string& body, const std::vector<NamePlace>& places) {
  const NamePlace* best = best_place(places);
  const Stretch stretch = best != nullptr ? stretch_around(body, best->begin, best->end) : stretch_around(body, 0, 0);
  Line line;
  if (stretch.cut_before) {
    line.append_as_is(omission);
  }
  line.want(places, stretch.begin, stretch.end, false);
  line.append(std::string_view(body).substr(stretch.begin, stretch.end - stretch.begin), stretch.begin);
  if (stretch.cut_behind) {
    line.append_as_is(omission);
  }
  return line.take();
}

}  // namespace ireum::query
