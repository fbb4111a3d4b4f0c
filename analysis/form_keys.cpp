#include "analysis/form_keys.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "analysis/hangul.h"

namespace ireum::analysis {

namespace {

// Keys of the two-set keyboard, in the order of hangul.h's indices. Source: KS X 5002.
constexpr std::array<char, 19> onset_keys{'r', 'R', 's', 'e', 'E', 'f', 'a', 'q', 'Q', 't',
                                          'T', 'd', 'w', 'W', 'c', 'z', 'x', 'v', 'g'};
constexpr std::array<std::string_view, 21> nucleus_keys{"k",  "o", "i", "O",  "j",  "p",  "u", "P", "h",  "hk", "ho",
                                                        "hl", "y", "n", "nj", "np", "nl", "b", "m", "ml", "l"};
constexpr std::array<std::string_view, 28> coda_keys{"",   "r",  "R",  "rt", "s",  "sw", "sg", "e", "f",  "fr",
                                                     "fa", "fq", "ft", "fx", "fv", "fg", "a",  "q", "qt", "t",
                                                     "T",  "d",  "w",  "c",  "z",  "x",  "v",  "g"};
// Compatibility consonants from U+3131 on.
constexpr std::array<std::string_view, 30> consonant_keys{"r",  "R",  "rt", "s",  "sw", "sg", "e", "E", "f", "fr",
                                                          "fa", "fq", "ft", "fx", "fv", "fg", "a", "q", "Q", "qt",
                                                          "t",  "T",  "d",  "w",  "W",  "c",  "z", "x", "v", "g"};

// The first of the bytes that stand for vowels of two keys in letters(); no normalised text has them.
constexpr char first_compound = '\x01';

enum class Vowels { keys, single };

void add_nucleus(std::uint32_t index, Vowels vowels, std::string& out) {
  if (vowels == Vowels::single && nucleus_keys[index].size() > 1) {
    out.push_back(static_cast<char>(first_compound + static_cast<char>(index)));
  } else {
    out += nucleus_keys[index];
  }
}

// A loose jamo: appends its keys, or returns false when `c` is none.
bool add_loose(char32_t c, Vowels vowels, std::string& out) {
  if (c >= 0x3131 && c <= 0x314E) {
    out += consonant_keys[c - 0x3131];
  } else if (c >= 0x314F && c <= 0x3163) {
    add_nucleus(static_cast<std::uint32_t>(c - 0x314F), vowels, out);
  } else if (c >= 0x1100 && c <= 0x1112) {
    out.push_back(onset_keys[c - 0x1100]);
  } else if (c >= 0x1161 && c <= 0x1175) {
    add_nucleus(static_cast<std::uint32_t>(c - 0x1161), vowels, out);
  } else if (c >= 0x11A8 && c <= 0x11C2) {
    out += coda_keys[c - 0x11A7];
  } else if (c == 0x111A) {  // the normal form of ㅀ; the other compound ones become codas
    out += "fg";
  } else if (c == 0x1121) {  // that of ㅄ
    out += "qt";
  } else {
    return false;
  }
  return true;
}

std::string typed_as(std::string_view form, Vowels vowels) {
  std::string out;
  out.reserve(form.size() + 8);
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < form.size(); pos += length) {
    const char32_t c = decode(form, pos, length);
    if (is_syllable(c)) {
      out.push_back(onset_keys[onset_of(c)]);
      add_nucleus(nucleus_of(c), vowels, out);
      out += coda_keys[coda_of(c)];
    } else if (!add_loose(c, vowels, out)) {
      out += form.substr(pos, length);
    }
  }
  return out;
}

// Letters up to which a form gives all that one less makes of it; from `ends_from` on its ends.
constexpr std::size_t deletions_up_to = 16;
constexpr std::size_t ends_from = 15;
constexpr std::size_t end_letters = 7;

// Few keys cost little to write, since many forms have each; with the check few forms are met by chance all the same.
constexpr unsigned hash_bits = 14;
constexpr std::uint64_t checks = 127;

// FNV-1a, folded, as four letters and a check.
SlipKey hashed(std::string_view first, std::string_view second, char kind) {
  constexpr std::uint64_t prime = 0x100000001B3;
  std::uint64_t hash = 0xCBF29CE484222325;
  const auto add = [&hash](std::string_view text) {
    for (const char c : text) {
      hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    }
  };
  add(std::string_view(&kind, 1));
  add(first);
  add(second);
  hash ^= hash >> 32;
  SlipKey hashed{std::string(4, ' '), static_cast<std::uint8_t>(1 + (hash >> hash_bits) % checks)};
  hash &= (std::uint64_t{1} << hash_bits) - 1;
  for (char& c : hashed.key) {
    c = static_cast<char>('0' + static_cast<char>(hash & 31));
    hash >>= 5;
  }
  return hashed;
}

}  // namespace

std::string strokes(std::string_view form) {
  return typed_as(form, Vowels::keys);
}

bool begins_as_typed(std::string_view form, std::string_view typed) {
  std::size_t same = 0;
  std::size_t length = 0;
  while (same < typed.size()) {
    const char32_t c = decode(typed, same, length);
    if (form.compare(same, length, typed.substr(same, length)) != 0) {
      // A syllable may be half typed, or hold what begins the next.
      const bool hangul = is_syllable(c) || count_loose_jamo(typed.substr(same, length)) > 0;
      return hangul && same < form.size() && is_syllable(decode(form, same, length)) &&
             strokes(form.substr(same)).starts_with(strokes(typed.substr(same)));
    }
    same += length;
  }
  return true;
}

std::string_view typed_for_sure(std::string_view typed) {
  if (typed.empty()) {
    return typed;
  }
  const std::size_t last = char_before(typed, typed.size());
  std::size_t length = 0;
  const bool hangul = is_syllable(decode(typed, last, length)) || count_loose_jamo(typed.substr(last)) > 0;
  return hangul ? typed.substr(0, last) : typed;
}

std::string letters(std::string_view form) {
  return typed_as(form, Vowels::single);
}

std::string initials(std::string_view form, std::size_t& hangul) {
  std::string out;
  hangul = 0;
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < form.size(); pos += length) {
    const char32_t c = decode(form, pos, length);
    if (is_syllable(c)) {
      out.push_back(onset_keys[onset_of(c)]);
      ++hangul;
    } else if (add_loose(c, Vowels::keys, out)) {
      ++hangul;
    } else {
      out += form.substr(pos, length);
    }
  }
  return out;
}

std::size_t count_loose_jamo(std::string_view form) {
  std::size_t count = 0;
  std::size_t length = 0;
  std::string ignored;
  for (std::size_t pos = 0; pos < form.size(); pos += length) {
    count += add_loose(decode(form, pos, length), Vowels::keys, ignored) ? 1 : 0;
  }
  return count;
}

void slip_keys(std::string_view form, bool typed, std::vector<SlipKey>& keys) {
  keys.clear();
  if (form.size() <= (typed ? deletions_up_to - 1 : deletions_up_to)) {
    keys.push_back(hashed(form, "", 'w'));
    for (std::size_t i = 0; i < form.size(); ++i) {
      if (i == 0 || form[i] != form[i - 1]) {  // one of two equal letters leaves the same
        keys.push_back(hashed(form.substr(0, i), form.substr(i + 1), 'w'));
      }
    }
  }
  if (form.size() >= (typed ? ends_from + 1 : ends_from)) {
    keys.push_back(hashed(form.substr(0, end_letters), "", 'b'));
    keys.push_back(hashed(form.substr(form.size() - end_letters), "", 'e'));
  }
  std::sort(keys.begin(), keys.end(), [](const SlipKey& a, const SlipKey& b) { return a.key < b.key; });
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (keys[i].key == keys[i - 1].key && keys[i].check != keys[i - 1].check) {
      keys[i].check = keys[i - 1].check = 0;
    }
  }
  keys.erase(std::unique(keys.begin(), keys.end(), [](const SlipKey& a, const SlipKey& b) { return a.key == b.key; }),
             keys.end());
}

bool is_one_slip(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) {
    std::swap(a, b);
  }
  if (a.size() - b.size() > 1) {
    return false;
  }
  const std::size_t same = static_cast<std::size_t>(std::mismatch(b.begin(), b.end(), a.begin()).first - b.begin());
  if (same == a.size()) {
    return false;  // equal
  }
  if (a.size() > b.size()) {
    return a.substr(same + 1) == b.substr(same);
  }
  if (a.substr(same + 1) == b.substr(same + 1)) {
    return true;
  }
  return same + 1 < a.size() && a[same] == b[same + 1] && a[same + 1] == b[same] &&
         a.substr(same + 2) == b.substr(same + 2);
}

std::vector<std::string> with_syllables_swapped(std::string_view form) {
  std::vector<std::string> swapped;
  for (std::size_t begin = 0; begin < form.size(); begin += first_chars(form.substr(begin), 1).size()) {
    const std::string_view first = first_chars(form.substr(begin), 1);
    const std::string_view second = first_chars(form.substr(begin + first.size()), 1);
    // Letters in each other's place are a slip as others.
    if (!second.empty() && all_syllables(first) && all_syllables(second) && first != second) {
      std::string other(form.substr(0, begin));
      other.append(second).append(first).append(form.substr(begin + first.size() + second.size()));
      swapped.push_back(std::move(other));
    }
  }
  return swapped;
}

std::vector<std::string> syllables_one_slip_away(std::string_view syllable) {
  std::size_t length = 0;
  const char32_t typed = decode(syllable, 0, length);
  const std::string typed_letters = letters(syllable);
  std::vector<std::string> found;
  // Onset, nucleus or coda is another one.
  const auto consider = [&](std::uint32_t onset, std::uint32_t nucleus, std::uint32_t coda) {
    std::string other;
    append_utf8(other, syllable_of(onset, nucleus, coda));
    if (is_one_slip(letters(other), typed_letters)) {
      found.push_back(std::move(other));
    }
  };
  for (std::uint32_t i = 0; i < onset_keys.size(); ++i) {
    consider(i, nucleus_of(typed), coda_of(typed));
  }
  for (std::uint32_t i = 0; i < nucleus_keys.size(); ++i) {
    consider(onset_of(typed), i, coda_of(typed));
  }
  for (std::uint32_t i = 0; i < coda_keys.size(); ++i) {
    consider(onset_of(typed), nucleus_of(typed), i);
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace ireum::analysis
