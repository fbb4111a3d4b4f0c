#include "query/variants/scripts.h"

#include "analysis/hangul.h"

namespace ireum::query {

Scripts scripts_of(std::string_view text) {
  Scripts scripts;
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < text.size(); pos += length) {
    const analysis::Script script = analysis::script_of(analysis::decode(text, pos, length));
    scripts.hangul = scripts.hangul || script == analysis::Script::hangul;
    scripts.latin = scripts.latin || script == analysis::Script::latin;
    scripts.hanja = scripts.hanja || script == analysis::Script::hanja;
  }
  return scripts;
}

}  // namespace ireum::query
