#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "analysis/normalize.h"
#include "analysis/piece.h"

namespace ireum::query {

// What of a body has to be analysed to find where some forms stand in it: the words around each place that may write
// one, and those that settle a doubt about them. For a name in the news a tenth of the text. One a set of forms.
class Excerpt {
 public:
  explicit Excerpt(const std::vector<std::string_view>& forms);

  // Takes what is needed of an article: its title or nothing of it; and of its body some stretches, or all where that
  // is not much more or cannot be told. The analysis of title() and body() gives the mentions of the forms that the
  // analysis of `title` and `body` gives, but for what is said of them: evidence, list, lead, doubt and context. Both
  // must outlive the next call.
  void take(std::string_view title, std::string_view body);

  std::string_view title() const { return title_; }
  std::string_view body() const { return whole_ ? body_ : std::string_view(text_); }
  // The byte of the article's body for a byte of body().
  std::uint32_t body_offset(std::uint32_t at) const;

 private:
  // Bytes of the body that are taken as they are.
  struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t at = 0;  // where it begins in text_
  };

  void add_irregular(std::size_t words_behind);
  void add_places(std::string_view beginning, std::size_t words_behind);
  std::size_t add_around(std::size_t begin, std::size_t end, std::size_t words_before, std::size_t words_behind);
  void put_together();
  void add_what_tells();
  void read_body_words();
  bool add_surnames();
  bool may_hold_form(std::string_view text) const;
  bool tells_in_title() const;
  void read_words(std::string_view text);
  void look_for(std::string_view text, std::vector<std::string>& list);
  void note_doubt(const analysis::Piece& piece);
  std::size_t note_signature(const analysis::Piece& piece, std::size_t taken);
  void note_surnames(const std::vector<analysis::Piece>& pieces, std::size_t i);
  bool is_wanted(std::string_view first, std::string_view second = {});

  std::unordered_set<std::string_view> forms_;
  std::vector<std::string_view> beginnings_;  // every form begins with one of these
  std::string_view title_;
  std::string_view body_;
  bool whole_ = false;
  bool irregular_ = false;          // some stretch needs normalising
  std::vector<Stretch> found_;      // in no order, overlapping
  std::vector<Stretch> stretches_;  // these, merged
  std::string text_;
  std::string joined_;
  std::vector<std::string> stems_;     // of words in doubt
  std::vector<std::string> surnames_;  // and other words that a title may follow, of the persons among the forms
  analysis::NormalizedText normalized_;
  std::vector<analysis::Piece> pieces_;
};

}  // namespace ireum::query
