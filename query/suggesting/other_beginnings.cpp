#include "query/suggesting/other_beginnings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analysis/form_keys.h"
#include "analysis/hangul.h"
#include "analysis/lexicon.h"
#include "query/index/standing.h"
#include "query/variants/alias_table.h"
#include "query/variants/aliases.h"
#include "query/variants/collector.h"
#include "query/variants/other_names.h"

namespace ireum::query {

namespace {

// What must be typed before so much may be meant: letters of a name in Latin ones, else characters.
constexpr std::size_t least_latin = 3;
constexpr std::size_t least_typed = 2;
// Names that are looked at.
constexpr std::size_t most_known = 64;
constexpr std::size_t most_aliases = 16;

class Beginnings {
 public:
  Beginnings(std::string_view typed, const IndexReader& index, const VariantOptions& options)
      : typed_(typed), articles_(index.articles()), options_(options) {}

  std::vector<OtherBeginning> find() {
    if (analysis::count_chars(typed_) >= (analysis::is_ascii(typed_) ? least_latin : least_typed)) {
      add_known();
      add_aliases();
    }
    return std::move(found_);
  }

 private:
  void add_known() {
    std::array<analysis::LexiconMatch, most_known> known;
    const std::size_t count = analysis::find_beginning_in_lexicon(typed_, known, options_.left_out);
    for (std::size_t i = 0; i < count; ++i) {
      const analysis::LexiconMatch& match = known.at(i);
      if (analysis::is_ascii(typed_) || (match.widens() && !begins(match.entry.official))) {
        add_usual(match);
      }
    }
  }

  bool begins(std::string_view name) const { return analysis::begins_as_typed(alias_key(name), typed_); }

  // The name of the entry that most articles hold.
  void add_usual(const analysis::LexiconMatch& match) {
    analysis::LexiconSpelling usual;
    Xapian::doccount most = 0;
    for (std::size_t i = 0; i < analysis::lexicon_name_count(match.entry.id); ++i) {
      const analysis::LexiconSpelling name = analysis::lexicon_name(match.entry.id, i);
      if (const Xapian::doccount stands = standing(articles_, name.key); stands > most) {
        most = stands;
        usual = name;
      }
    }
    if (most > 0 && (analysis::is_ascii(typed_) || !analysis::begins_as_typed(usual.key, typed_))) {
      found_.push_back({std::string(usual.key), reason_between(match.spelling.name, usual.name),
                        led(std::string(match.spelling.text), usual.text)});
    }
  }

  void add_aliases() {
    if (options_.aliases == nullptr) {
      return;
    }
    for (const std::string& key : options_.aliases->keys_beginning(typed_, most_aliases)) {
      for (const std::string& other : options_.aliases->others(key)) {
        std::string form = alias_key(other);
        if (key != typed_ && !analysis::begins_as_typed(form, typed_) && is_standing(articles_, form)) {
          found_.push_back({std::move(form), Reason::alias, led(key, other)});
        }
      }
    }
  }

  std::string_view typed_;
  const Xapian::Database& articles_;
  const VariantOptions& options_;
  std::vector<OtherBeginning> found_;
};

}  // namespace

std::vector<OtherBeginning> beginning_otherwise(std::string_view typed, const IndexReader& index,
                                                const VariantOptions& options) {
  return Beginnings(typed, index, options).find();
}

}  // namespace ireum::query
