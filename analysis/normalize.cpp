#include "analysis/normalize.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "analysis/hangul.h"

namespace ireum::analysis {

namespace {

const icu::Normalizer2& casefolding() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status) != 0) {
    throw std::runtime_error(std::string("ICU has no NFKC_Casefold data: ") + u_errorName(status));
  }
  return *normalizer;
}

bool is_middle_dot(char32_t c) {
  return c == 0x318D || c == 0x30FB || c == 0xFF65 || c == 0x2022 || c == 0x2027 || c == 0x2219 || c == 0x22C5 ||
         c == 0x119E || c == 0x0387 || c == 0x16EB;
}

bool is_hyphen(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D || c == 0x2500;
}

// A circled number or Hangul letter, which counts what comes behind it (①홍길동), or a mark of rights or on a brand
// (ⓒ누리통신, ™). Other Latin ones stand for names (ⓓ병원).
bool is_enclosed(char32_t c) {
  constexpr std::array<char32_t, 4> rights = {0x24B8, 0x24C7, 0x24D2, 0x24E1};
  return (c >= 0x2460 && c <= 0x249B) || (c >= 0x24EA && c <= 0x24FF) || (c >= 0x3251 && c <= 0x327E) ||
         (c >= 0x3280 && c <= 0x32BF) || c == 0x2120 || c == 0x2122 ||
         std::find(rights.begin(), rights.end(), c) != rights.end();
}

// Whether a character of three bytes is its own normal form and no dot, hyphen or space that we unify.
bool is_plain_three(char32_t c) {
  return is_syllable(c) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x2018 && c <= 0x201F && c != 0x201A) || c == 0x3001 ||
         c == 0x3002 || (c >= 0x3008 && c <= 0x3011) || (c >= 0x25A0 && c <= 0x25FF);
}

// The code point at `pos`, which moves behind it; U+FFFD for an ill-formed byte.
char32_t next_or_replacement(std::string_view text, std::size_t& pos) {
  const auto at = [text](std::size_t i) -> std::uint32_t {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
  };
  const std::uint32_t lead = at(pos);
  const std::size_t length = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((at(pos + i) & 0xC0) != 0x80) {
      ++pos;
      return 0xFFFD;
    }
  }
  if (length == 0) {
    ++pos;
    return 0xFFFD;
  }
  std::size_t read = 0;
  const char32_t c = decode(text, pos, read);
  const bool overlong = (length == 3 && c < 0x800) || (length == 4 && (c < 0x10000 || c > 0x10FFFF));
  if (overlong || (c >= 0xD800 && c <= 0xDFFF)) {
    ++pos;
    return 0xFFFD;
  }
  pos += length;
  return c;
}

constexpr bool is_plain_ascii(std::uint32_t byte) {
  return (byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t' || byte == '\r';
}

// What becomes of a byte of what is plain. Without a branch, so that many are done at once.
constexpr char fold_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  const unsigned upper = byte >= 'A' && byte <= 'Z' ? 0x20 : 0;
  const unsigned folded = byte == '\t' || byte == '\r' ? ' ' : byte | upper;
  return static_cast<char>(static_cast<unsigned char>(folded));
}

class Normalization {
 public:
  Normalization(std::string_view text, NormalizedText& out) : text_(text), out_(out) {
    out_.text.clear();
    out_.source.clear();
    out_.text.reserve(text.size() + 16);
  }

  void run() {
    std::size_t pos = 0;
    while (pos < text_.size()) {
      pos = copy_plain(pos);
      if (pos < text_.size()) {
        pos = normalize_chunk(pos);
      }
    }
    if (mapped_) {
      out_.source.push_back(static_cast<std::uint32_t>(text_.size()));
    }
  }

 private:
  // Copies plain characters from `pos` on; returns where the first chunk that needs ICU begins: at the last character
  // before it, which may compose with what follows.
  std::size_t copy_plain(std::size_t pos) {
    std::size_t last = pos;  // where the last character copied began
    bool copied = false;
    std::size_t from = pos;
    const std::size_t base = out_.text.size();
    while (pos < text_.size()) {
      const auto byte = static_cast<unsigned char>(text_[pos]);
      if (byte < 0x80) {
        if (!is_plain_ascii(byte)) {
          break;
        }
        last = pos;
        copied = true;
        ++pos;
        continue;
      }
      if (byte >= 0xE0 && byte < 0xF0 && pos + 2 < text_.size() && !begins_char(text_, pos + 1) &&
          !begins_char(text_, pos + 2)) {
        std::size_t length = 0;
        if (is_plain_three(decode(text_, pos, length))) {
          last = pos;
          copied = true;
          pos += 3;
          continue;
        }
      } else if (byte == 0xC2 && pos + 1 < text_.size() && static_cast<unsigned char>(text_[pos + 1]) == 0xB7) {
        last = pos;
        copied = true;
        pos += 2;
        continue;
      }
      break;
    }
    const bool stopped = pos < text_.size();
    const std::size_t end = stopped && copied ? last : pos;
    out_.text.append(text_.substr(from, end - from));
    std::transform(out_.text.begin() + static_cast<std::ptrdiff_t>(base), out_.text.end(),
                   out_.text.begin() + static_cast<std::ptrdiff_t>(base), fold_plain);
    if (mapped_) {
      map_plain(from, end);
    }
    return end;
  }

  // Normalises with ICU from `pos` to the next space (or what is left); returns its end.
  std::size_t normalize_chunk(std::size_t pos) {
    const std::size_t end = chunk_end(pos);
    const std::string_view chunk = text_.substr(pos, end - pos);
    unify(chunk, pos);
    begin_offsets();
    icu::Edits edits;
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal);
    UErrorCode status = U_ZERO_ERROR;
    casefolding().normalizeUTF8(0, icu::StringPiece(unified_.data(), static_cast<std::int32_t>(unified_.size())), sink,
                                &edits, status);
    if (U_FAILURE(status) != 0) {
      throw std::runtime_error(std::string("cannot normalise text: ") + u_errorName(status));
    }
    append(normal, edits);
    return end;
  }

  // Where the chunk from `pos` on ends: before the next space. One without spaces is cut, so that one giant line costs
  // no giant buffers; never inside a character or between two that compose. And no more than 30 characters in a row may
  // join what is before them, as in Unicode's Stream-Safe Text Format (UAX #15, section 13): ICU puts combining marks
  // in order in a time that grows as the square of their number, and no text of any language has so many.
  std::size_t chunk_end(std::size_t pos) const {
    constexpr std::size_t limit = 64 * 1024;  // bytes
    constexpr std::size_t most_joining = 30;
    std::size_t joining = 0;
    std::size_t end = pos;
    while (end < text_.size()) {
      if (end > pos && (text_[end] == ' ' || text_[end] == '\n')) {
        break;
      }
      std::size_t next = end;
      const bool joins = joins_before(next_or_replacement(text_, next));
      joining = joins ? joining + 1 : 0;
      if (joining > most_joining || (!joins && end - pos >= limit)) {
        break;
      }
      end = next;
    }
    return end;
  }

  // Whether a character may compose with those before it, or change places with them.
  static bool joins_before(char32_t point) {
    constexpr char32_t soft_hyphen = 0xAD;  // the first that may
    return point >= soft_hyphen && !is_syllable(point) &&
           casefolding().hasBoundaryBefore(static_cast<UChar32>(point)) == 0;
  }

  // Fills unified_ with the chunk, dots, hyphens and spaces unified before ICU makes other things of them, and
  // unified_source_ with where each of its bytes came from.
  void unify(std::string_view chunk, std::size_t offset) {
    unified_.clear();
    unified_source_.clear();
    std::size_t pos = 0;
    while (pos < chunk.size()) {
      std::size_t next = pos;
      auto point = next_or_replacement(chunk, next);
      const auto c = static_cast<UChar32>(point);
      if (is_middle_dot(point)) {
        point = 0x00B7;
      } else if (is_hyphen(point)) {
        point = '-';
      } else if (point != '\n' && (u_isUWhiteSpace(c) != 0 || u_charType(c) == U_CONTROL_CHAR || is_enclosed(point))) {
        point = U' ';
      }
      append_utf8(unified_, point);
      unified_source_.resize(unified_.size(), static_cast<std::uint32_t>(offset + pos));
      pos = next;
    }
    unified_source_.push_back(static_cast<std::uint32_t>(offset + chunk.size()));
  }

  // From here on offsets are kept: those of what was copied as it was.
  void begin_offsets() {
    if (mapped_) {
      return;
    }
    mapped_ = true;
    map_plain(0, out_.text.size());  // all of it is where it was
  }

  // Notes where the bytes of text_ from `from` up to `end` are, which were copied as they are.
  void map_plain(std::size_t from, std::size_t end) {
    const std::size_t base = out_.source.size();
    out_.source.resize(base + end - from);
    std::uint32_t* source = out_.source.data() + base;
    std::uint32_t start = 0;
    for (std::size_t i = from; i < end; ++i) {
      start = begins_char(text_, i) ? static_cast<std::uint32_t>(i) : start;
      *source++ = start;
    }
  }

  void append(const std::string& normal, const icu::Edits& edits) {
    out_.text.append(normal);
    icu::Edits::Iterator it = edits.getFineIterator();
    UErrorCode status = U_ZERO_ERROR;
    while (it.next(status) != 0) {
      const auto source = static_cast<std::size_t>(it.sourceIndex());
      for (std::int32_t i = 0; i < it.newLength(); ++i) {
        // An unchanged run keeps its offsets byte by byte, a changed one begins as a whole where its source began.
        const std::size_t at = it.hasChange() != 0 ? source : source + static_cast<std::size_t>(i);
        out_.source.push_back(unified_source_[at]);
      }
    }
    if (out_.source.size() != out_.text.size()) {
      throw std::logic_error("normalised text and its offsets have come apart");
    }
  }

  std::string_view text_;
  NormalizedText& out_;
  bool mapped_ = false;  // whether offsets are kept
  std::string unified_;
  std::vector<std::uint32_t> unified_source_;
};

}  // namespace

void normalize(std::string_view text, NormalizedText& out) {
  Normalization(text, out).run();
}

std::string normalize(std::string_view text) {
  NormalizedText out;
  normalize(text, out);
  return std::move(out.text);
}

}  // namespace ireum::analysis
