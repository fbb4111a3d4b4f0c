#pragma once

#include <string>
#include <string_view>

namespace ireum::analysis {

// The lettering of a form is how a text has it: its capitals, the width of its letters, its dots and hyphens, all of
// which normalising levels (KT, kt, ＫＴ; 한·미, 한ㆍ미). Spaces are none of it.

// Whether the normalised `form` may be lettered in several ways: not one of Hangul, Hanja and ASCII digits alone.
bool has_lettering(std::string_view form);

// The lettering of what is in `source`, UTF-8 that normalises to a form: composed, without white space and without
// what is not seen (soft hyphens).
std::string lettering_of(std::string_view source);

// The lettering that the normalised `form` has most often in news: capitals, middle dots, no full width.
std::string usual_lettering(std::string_view form);

// `lettering` without full width and rare dots and hyphens, but with its capitals.
std::string narrow_lettering(std::string_view lettering);

// The lettering of `form` in the typed text that begins with it; empty: the text begins with something else.
std::string typed_lettering(std::string_view typed, std::string_view form);

}  // namespace ireum::analysis
