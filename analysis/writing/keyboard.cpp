#include "analysis/writing/keyboard.h"

#include <hangul.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "analysis/form_keys.h"
#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/normalize.h"
#include "analysis/writing/typed_size.h"

namespace ireum::analysis::writing {

namespace {

constexpr bool is_capital(char32_t c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_small(char32_t c) {
  return c >= 'a' && c <= 'z';
}
constexpr char32_t small(char32_t c) {
  return is_capital(c) ? c - 'A' + 'a' : c;
}
constexpr char32_t turned(char32_t c) {
  return is_small(c) ? c - 'a' + 'A' : small(c);
}

// NFKC without case folding, since shift makes other jamo; ill-formed bytes become U+FFFD.
std::u32string compatible(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status) != 0) {
    throw std::runtime_error(std::string("ICU has no NFKC data: ") + u_errorName(status));
  }
  const icu::UnicodeString normal = normalizer->normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()))), status);
  std::u32string out;
  for (std::int32_t i = 0; i < normal.length(); i = normal.moveIndex32(i, 1)) {
    out.push_back(static_cast<char32_t>(normal.char32At(i)));
  }
  return out;
}

// The two-set automaton of libhangul.
class Automaton {
 public:
  // Text in UTF-8, all of whose jamo have found a syllable, or an empty one.
  std::string type(const std::u32string& keys) {
    out_.clear();
    complete_ = true;
    for (const char32_t key : keys) {
      const bool used = key < 0x80 && hangul_ic_process(context_.get(), static_cast<int>(key));
      if (key < 0x80) {
        take(hangul_ic_get_commit_string(context_.get()));
      }
      if (!used) {
        take(hangul_ic_flush(context_.get()));
        append_utf8(out_, key);
      }
    }
    take(hangul_ic_flush(context_.get()));
    return complete_ ? out_ : std::string();
  }

 private:
  struct Delete {
    void operator()(HangulInputContext* context) const { hangul_ic_delete(context); }
  };

  void take(const ucschar* written) {
    for (; *written != 0; ++written) {
      complete_ = complete_ && is_syllable(*written);
      append_utf8(out_, *written);
    }
  }

  std::unique_ptr<HangulInputContext, Delete> context_{hangul_ic_new("2")};
  std::string out_;
  bool complete_ = true;
};

// Types `keys` but for runs of two capitals or more, which stay, in lower case.
std::string type_between_capitals(Automaton& automaton, const std::u32string& keys) {
  std::string out;
  std::size_t from = 0;
  while (from < keys.size()) {
    std::size_t end = from;
    while (end < keys.size() && is_capital(keys[end])) {
      ++end;
    }
    if (end - from >= 2) {
      for (; from < end; ++from) {
        append_utf8(out, small(keys[from]));
      }
      continue;
    }
    while (end < keys.size() && !(is_capital(keys[end]) && end + 1 < keys.size() && is_capital(keys[end + 1]))) {
      ++end;
    }
    const std::string part = automaton.type(keys.substr(from, end - from));
    if (part.empty()) {
      return {};
    }
    out += part;
    from = end;
  }
  return out;
}

}  // namespace

std::vector<std::string> hangul_of_latin_keys(std::string_view text) {
  if (!is_typed_size(text)) {
    return {};
  }
  const std::u32string typed = compatible(text);
  const auto capitals = std::count_if(typed.begin(), typed.end(), is_capital);
  const auto smalls = std::count_if(typed.begin(), typed.end(), is_small);
  const auto strange = [](char32_t c) { return c >= 0x80 || c < 0x20; };
  if (typed.size() > longest_typed || capitals + smalls < 2 || std::any_of(typed.begin(), typed.end(), strange)) {
    return {};
  }
  Automaton automaton;
  std::vector<std::string> out;
  const auto add = [&out](std::string candidate) {
    if (!candidate.empty() && std::find(out.begin(), out.end(), candidate) == out.end()) {
      out.push_back(std::move(candidate));
    }
  };
  if (capitals > smalls) {
    std::u32string inverted = typed;
    std::transform(inverted.begin(), inverted.end(), inverted.begin(), turned);
    add(automaton.type(inverted));
  }
  add(automaton.type(typed));
  if (capitals > 0) {
    std::u32string lowered = typed;
    std::transform(lowered.begin(), lowered.end(), lowered.begin(), small);
    add(automaton.type(lowered));
    if (smalls > 0) {
      add(type_between_capitals(automaton, typed));
    }
  }
  return out;
}

std::vector<std::string> hangul_of_parted_vowels(std::string_view text) {
  constexpr char32_t first_nucleus = 0x1161;  // NFKC makes these of ㅏ to ㅣ
  constexpr char32_t last_nucleus = 0x1175;
  std::vector<std::string> meant;
  if (!is_typed_size(text)) {
    return meant;
  }
  std::string_view open;  // the syllable before, if it ends with a vowel
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < text.size(); pos += length) {
    const char32_t c = decode(text, pos, length);
    if (!open.empty() && c >= first_nucleus && c <= last_nucleus) {
      const std::string keys = strokes(open);
      const std::string vowel = strokes(text.substr(pos, length));
      const std::string before = strokes(text.substr(0, pos - open.size()));
      const std::string behind = strokes(text.substr(pos + length));
      const std::string turned = std::string(before).append(keys, 0, 1).append(vowel).append(keys, 1).append(behind);
      const std::string joined = std::string(before).append(keys).append(vowel).append(behind);
      for (const std::string& typed : {turned, joined}) {
        const std::vector<std::string> hangul = hangul_of_latin_keys(typed);
        meant.insert(meant.end(), hangul.begin(), hangul.begin() + (hangul.empty() ? 0 : 1));
      }
    }
    open = is_syllable(c) && coda_of(c) == 0 ? text.substr(pos, length) : std::string_view();
  }
  return meant;
}

std::optional<std::string> latin_of_hangul_keys(std::string_view text) {
  if (!is_typed_size(text)) {
    return {};
  }
  const std::string normal = normalize(text);
  if (count_chars(normal) > longest_typed) {
    return {};
  }
  std::string out;
  bool any = false;
  for (std::size_t pos = 0, length = 0; pos < normal.size(); pos += length) {
    const char32_t c = decode(normal, pos, length);
    const std::string_view character = std::string_view(normal).substr(pos, length);
    if (c < 0x80 && !is_small(c)) {
      out.append(character);
      continue;
    }
    if (!is_syllable(c) && count_loose_jamo(character) == 0) {
      return {};
    }
    for (const char key : strokes(character)) {
      out.push_back(small_letter(key));
    }
    any = true;
  }
  if (!any) {
    return {};
  }
  return out;
}

}  // namespace ireum::analysis::writing
