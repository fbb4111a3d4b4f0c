#include "analysis/writing/jamo.h"

#include <array>

#include "analysis/hangul.h"

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

}  // namespace ireum::analysis::writing
