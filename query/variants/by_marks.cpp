#include "query/variants/by_marks.h"

#include <string>
#include <string_view>

#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "query/variants/other_names.h"
#include "query/variants/standing.h"

namespace ireum::query {

namespace {

// Whether another form than the one typed is meant is hardly a question.
constexpr double sure = 0.9;

// Letters with marks in names of European languages. A name seldom has two, of which both are in the articles and
// neither was typed.
constexpr std::u32string_view marked_letters = U"áàâäãåăąæçćčďđéèêëěęğíîïıłńñňóòôöõøőřśšşșťțúûüůűýźžż";

// Adds each form of the articles that has a mark on one letter of `plain`, which has none.
void add_marked(VariantCollector& variants, const std::string& plain) {
  for (const char32_t marked : marked_letters) {
    const std::string_view letters = analysis::plain_letter(marked);
    for (std::size_t at = plain.find(letters); at != std::string::npos; at = plain.find(letters, at + 1)) {
      std::string form = plain.substr(0, at);
      analysis::append_utf8(form, marked);
      form.append(plain, at + letters.size());
      if (is_standing(variants.index().articles(), form)) {
        variants.add(form, Reason::spelling, sure, variants.to(form));
      }
    }
  }
}

}  // namespace

bool add_by_marks(VariantCollector& variants) {
  // Shorter ones are other words with a mark, and longer ones no names.
  constexpr std::size_t least_letters = 4;
  constexpr std::size_t most_letters = 24;
  const std::string& key = variants.name().key;
  const std::string plain = analysis::without_marks(key);
  if (plain != key) {
    variants.add(plain, Reason::spelling, sure, variants.to(plain));
    return add_other_names(variants, plain, variants.name().typed, 1);
  }
  if (!variants.stands() && analysis::is_ascii(key) && key.size() >= least_letters && key.size() <= most_letters) {
    add_marked(variants, key);
  }
  return false;
}

}  // namespace ireum::query
