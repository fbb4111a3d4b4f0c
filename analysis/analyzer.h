#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/mention.h"

namespace ireum::analysis {

// The texts of an article that names are looked for in.
struct ArticleText {
  std::string_view title;
  std::string_view body;
  std::string_view byline;
};

// What was found in an article. May be used for one article after the other; each replaces the last.
class Analysis {
 public:
  Analysis();
  ~Analysis();
  Analysis(Analysis&&) noexcept;
  Analysis& operator=(Analysis&&) noexcept;

  // In the order of the text, title first. Joined forms follow the piece they begin with.
  const std::vector<Mention>& mentions() const;
  const std::vector<Signature>& signatures() const;

 private:
  friend void analyze(const ArticleText& text, Analysis& out);
  class Work;
  std::unique_ptr<Work> work_;
};

// Breaks an article into the forms that may be names. Pure: the same texts give the same result, on every machine.
void analyze(const ArticleText& text, Analysis& out);

// The version of the rules with the checksums of what they ask: the word lists and the models of sound, which tell
// foreign names. An index bears it.
std::string analyzer_specification();

}  // namespace ireum::analysis
