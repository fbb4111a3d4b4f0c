#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::analysis {

constexpr std::string_view middle_dot = "\u00B7";  // what normalising makes of all of them

// A normalised text that remembers where it came from.
struct NormalizedText {
  std::string text;
  // For each byte of `text` and for its end, the byte of the source at which its character began (for the end: the
  // source's size). Empty when every byte is where it was.
  std::vector<std::uint32_t> source;

  // Byte of the source for byte `pos` of `text`, pos <= text.size().
  std::uint32_t source_offset(std::size_t pos) const {
    return source.empty() ? static_cast<std::uint32_t>(pos) : source[pos];
  }

  // The same where something that began before `pos` ends: behind a character of the source (U+321E) that it ends in.
  std::uint32_t source_end(std::size_t pos) const {
    while (!source.empty() && pos > 0 && pos < text.size() && source[pos] == source[pos - 1]) {
      ++pos;
    }
    return source_offset(pos);
  }
};

// Normalises UTF-8 `text` (below 4 GiB; ill-formed bytes become U+FFFD): NFKC with case folding and without default
// ignorables (Unicode's NFKC_Casefold: composed syllables, half width, no soft hyphens or zero-width characters, ㈜ as
// (주)); besides, all middle dots become U+00B7, all hyphens and minus signs '-', all white space but line feeds a
// space, and so do circled numbers and Hangul letters (①, ㉠) and ™. The result replaces what `out` held, whose storage
// is used again.
void normalize(std::string_view text, NormalizedText& out);

// The same without the offsets.
std::string normalize(std::string_view text);

}  // namespace ireum::analysis
