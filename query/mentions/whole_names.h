#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "analysis/analyzer.h"
#include "schema/stored_article.h"

namespace ireum::query {

// The mentions of an article, where names of three words and more are one mention and not several of two (폰 데어
// 라이엔), and two words that are a foreigner's names are a person though nothing around them says so (조나단 스쿱).
class WholeNames {
 public:
  // `article` and the mentions' Analysis must outlive this.
  WholeNames(const schema::StoredArticle& article, const std::vector<analysis::Mention>& mentions);

  const std::vector<analysis::Mention>& mentions() const { return mentions_; }

 private:
  // Where the mentions of a form are in mentions_.
  struct Places {
    std::unordered_set<std::size_t> all;
    std::vector<std::size_t> by_title;
  };

  bool is_foreigner(const analysis::Mention& mention) const;
  void widen(std::size_t place);
  void note_places();
  void rename(std::size_t place, std::string_view to);
  void move_by_title(std::string_view from, std::string_view to);
  bool stands_elsewhere(const std::string& form, const analysis::Mention& name);
  std::string_view text_of(const analysis::Mention& mention) const;
  std::string_view word_before(const analysis::Mention& mention) const;
  std::size_t pair_before(const analysis::Mention& mention) const;

  const schema::StoredArticle& article_;
  std::vector<analysis::Mention> mentions_;
  std::vector<char> gone_;                               // of each mention, whether a longer one has taken its place
  std::deque<std::string> forms_;                        // of names of several words
  std::unordered_map<std::string_view, Places> places_;  // by form; empty until a name is widened
  std::unordered_map<std::string, bool> elsewhere_;      // of a word and the next, whether it stands without that
};

}  // namespace ireum::query
