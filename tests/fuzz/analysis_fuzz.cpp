// Whatever texts come in, analysing them ends, does the same when it is done again with used storage, and every mention
// stands within its text. The input's first line is the title, its second the byline, the rest the body.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzer.h"
#include "analysis/normalize.h"
#include "analysis/sound/keys.h"
#include "analysis/sound/likeness.h"
#include "analysis/split_name.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

void check_offsets(std::string_view text) {
  ireum::analysis::NormalizedText normalised;
  ireum::analysis::normalize(text, normalised);
  std::uint32_t before = 0;
  for (std::size_t i = 0; i <= normalised.text.size(); ++i) {
    const std::uint32_t offset = normalised.source_offset(i);
    if (offset < before || offset > text.size()) std::abort();
    before = offset;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ireum::analysis;
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  ArticleText text;
  text.title = take_line(rest);
  text.byline = take_line(rest);
  text.body = rest;
  check_offsets(text.title);
  check_offsets(text.body);

  static Analysis used;
  analyze(text, used);
  Analysis fresh;
  analyze(text, fresh);
  if (used.mentions().size() != fresh.mentions().size()) std::abort();
  for (std::size_t i = 0; i < fresh.mentions().size(); ++i) {
    const Mention& mention = fresh.mentions()[i];
    const Mention& again = used.mentions()[i];
    if (mention.form != again.form || mention.begin != again.begin || mention.end != again.end) std::abort();
    const std::size_t limit = mention.field == Field::title ? text.title.size() : text.body.size();
    // The form within one character that stands for several (㈞, normalised to (오후)) has an empty stretch.
    if (mention.form.empty() || mention.begin > mention.end || mention.end > limit) std::abort();
  }
  for (const Signature& signature : fresh.signatures()) {
    if (signature.form.empty()) std::abort();
  }
  for (const std::string& piece : split_name(text.title)) {
    if (piece.empty() || piece.find(' ') != std::string::npos) std::abort();
  }
  // Two lines as a name and a form: models of sounds take anything.
  const std::vector<std::string_view> forms = {text.byline, text.title, "올트먼"};
  for (const sound::Match& match : sound::HangulQuery(text.title).match(forms, 3)) {
    if (match.index >= forms.size() || !(match.confidence >= 0 && match.confidence <= 1)) std::abort();
  }
  for (const sound::Match& match : sound::LatinQuery(text.title).match(forms, 3)) {
    if (match.index >= forms.size() || !(match.confidence >= 0 && match.confidence <= 1)) std::abort();
  }
  if (sound::sound_keys(text.title).size() > sound::most_keys) std::abort();
  return 0;
}
