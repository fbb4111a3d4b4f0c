#include "analysis/writing/jamo.h"

#include <algorithm>
#include <array>

#include "analysis/hangul.h"
#include "analysis/normalize.h"

namespace ireum::analysis::writing {

namespace {

// By Unicode's order of parts; two keys where one needs two.
constexpr std::u32string_view onset_keys = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::array<std::u32string_view, 21> nucleus_keys = {
    U"ㅏ",   U"ㅐ", U"ㅑ", U"ㅒ",   U"ㅓ",   U"ㅔ",   U"ㅕ", U"ㅖ", U"ㅗ",   U"ㅗㅏ", U"ㅗㅐ",
    U"ㅗㅣ", U"ㅛ", U"ㅜ", U"ㅜㅓ", U"ㅜㅔ", U"ㅜㅣ", U"ㅠ", U"ㅡ", U"ㅡㅣ", U"ㅣ"};
constexpr std::array<std::u32string_view, 28> coda_keys = {
    U"",     U"ㄱ",   U"ㄲ",   U"ㄱㅅ", U"ㄴ",   U"ㄴㅈ", U"ㄴㅎ", U"ㄷ", U"ㄹ",   U"ㄹㄱ",
    U"ㄹㅁ", U"ㄹㅂ", U"ㄹㅅ", U"ㄹㅌ", U"ㄹㅍ", U"ㄹㅎ", U"ㅁ",   U"ㅂ", U"ㅂㅅ", U"ㅅ",
    U"ㅆ",   U"ㅇ",   U"ㅈ",   U"ㅊ",   U"ㅋ",   U"ㅌ",   U"ㅍ",   U"ㅎ"};

}  // namespace

char32_t onset_key(std::size_t onset) {
  return onset_keys[onset];
}

void append_keystrokes(char32_t c, Keystrokes& out) {
  if (is_syllable(c)) {
    out.push_back(onset_keys[onset_of(c)]);
    out.append(nucleus_keys[nucleus_of(c)]);
    out.append(coda_keys[coda_of(c)]);
  } else if (c >= 0x1100 &&
             c < 0x1100 + onset_keys.size()) {  // conjoining jamo: what the normal form has of jamo alone
    out.push_back(onset_keys[c - 0x1100]);
  } else if (c >= 0x1161 && c < 0x1161 + nucleus_keys.size()) {
    out.append(nucleus_keys[c - 0x1161]);
  } else if (c > 0x11A7 && c < 0x11A7 + coda_keys.size()) {
    out.append(coda_keys[c - 0x11A7]);
  } else if (c == 0x111A) {  // the normal form of ㅀ; the other compound ones become codas
    out.append(U"ㄹㅎ");
  } else if (c == 0x1121) {  // that of ㅄ
    out.append(U"ㅂㅅ");
  } else if (c != ' ' && c != '\n') {
    out.push_back(c);
  }
}

Keystrokes keystrokes(std::string_view text) {
  const std::string normal = normalize(text);
  Keystrokes out;
  out.reserve(normal.size());
  for (std::size_t pos = 0, length = 0; pos < normal.size(); pos += length) {
    append_keystrokes(decode(normal, pos, length), out);
  }
  return out;
}

std::string jamo_text(std::string_view text) {
  std::string out;
  for (const char32_t key : keystrokes(text)) {
    append_utf8(out, key);
  }
  return out;
}

bool one_slip(const Keystrokes& typed, const Keystrokes& form) {
  const Keystrokes& shorter = typed.size() <= form.size() ? typed : form;
  const Keystrokes& longer = typed.size() <= form.size() ? form : typed;
  if (longer.size() - shorter.size() > 1) {
    return false;
  }
  const auto at = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
  if (longer.size() > shorter.size()) {
    return std::equal(at.first, shorter.end(), at.second + 1, longer.end());
  }
  if (at.first == shorter.end()) {
    return false;
  }
  if (std::equal(at.first + 1, shorter.end(), at.second + 1, longer.end())) {
    return true;
  }
  return at.first + 1 != shorter.end() && *at.first == *(at.second + 1) && *(at.first + 1) == *at.second &&
         std::equal(at.first + 2, shorter.end(), at.second + 2, longer.end());
}

bool one_slip(std::string_view typed, std::string_view form) {
  return one_slip(keystrokes(typed), keystrokes(form));
}

bool completes(const Keystrokes& typed, const Keystrokes& form) {
  return !typed.empty() && form.compare(0, typed.size(), typed) == 0;
}

bool completes(std::string_view typed, std::string_view form) {
  return completes(keystrokes(typed), keystrokes(form));
}

}  // namespace ireum::analysis::writing
