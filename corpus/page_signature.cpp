#include "corpus/page_signature.h"

#include <algorithm>
#include <array>

#include "corpus/page_text.h"
#include "corpus/utf8.h"

namespace ireum::corpus {
namespace {

constexpr std::array<std::string_view, 11> roles = {"논설위원", "칼럼니스트", "특파원", "통신원", "에디터", "해설위원",
                                                    "기자",     "앵커",       "PD",     "피디",   "리포터"};

bool boundary(char32_t c) {
  return c == 0 || is_white_space(c) || one_of(c, U"[](){}<>【】〔〕〈〉=,·ㆍ・/|:;.-–—&+\"'“”‘’\u318D");
}

// Two to four Hangul syllables that begin with a surname. Desks (정치부) look alike, but for their last syllable.
bool like_a_name(std::u32string_view word) {
  constexpr std::u32string_view surnames =
      U"김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추"
      U"도소석"
      U"선설마길연위표명기반왕금옥육인맹제모탁국어은편용라리량련로류림봉사상온예경빈복부목";
  // Rare ones that begin many words too: only with a given name of two syllables.
  constexpr std::u32string_view rare_surnames = U"감갈견경계단당돈동두묵범비승시아옹음좌태판팽피필형호화";
  if (word.size() < 2 || word.size() > 4) return false;
  if (!one_of(word[0], surnames) && (word.size() != 3 || !one_of(word[0], rare_surnames))) return false;
  if (!std::all_of(word.begin(), word.end(), [](char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; })) return false;
  return !(word.size() >= 3 && one_of(word.back(), U"부팀국실"));
}

// The names that end at chars[end] (excluded), separated by middle dots or commas; the place where they begin, or
// `end`.
std::size_t names_before(const Chars& chars, std::size_t end) {
  std::size_t begin = end;
  std::size_t right = end;
  for (;;) {
    while (right > 0 && is_white_space(chars[right - 1].c)) --right;
    std::size_t left = right;
    while (left > 0 && !boundary(chars[left - 1].c)) --left;
    std::u32string word;
    for (std::size_t i = left; i < right; ++i) word += chars[i].c;
    if (!like_a_name(word)) return begin;
    begin = left;
    right = left;
    while (right > 0 && is_white_space(chars[right - 1].c)) --right;
    if (right == 0 || !one_of(chars[right - 1].c, U",·ㆍ・/&\u318D")) return begin;
    --right;
  }
}

std::string text_between(std::string_view line, const Chars& chars, std::size_t begin, std::size_t end) {
  const std::size_t to = end < chars.size() ? chars[end].offset : line.size();
  return std::string(trim(line.substr(chars[begin].offset, to - chars[begin].offset)));
}

bool email_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
         c == '-' || c == '+';
}

}  // namespace

std::pair<std::size_t, std::size_t> find_email(std::string_view text) {
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && email_char(text[begin - 1])) --begin;
    std::size_t end = at + 1;
    while (end < text.size() && email_char(text[end])) ++end;
    while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
    if (begin < at && text.substr(at + 1, end - at - 1).find('.') != std::string_view::npos)
      return {begin, end - begin};
  }
  return {0, 0};
}

bool has_email(std::string_view text) {
  return find_email(text).second > 0;
}

std::optional<Signature> find_signature(std::string_view line) {
  const Chars chars = decode(line);
  const auto index_of = [&](std::size_t offset) {
    const auto found = std::lower_bound(chars.begin(), chars.end(), offset,
                                        [](const Char& c, std::size_t wanted) { return c.offset < wanted; });
    return static_cast<std::size_t>(found - chars.begin());
  };
  std::optional<Signature> best;
  for (const std::string_view role : roles) {
    for (std::size_t at = line.find(role); at != std::string_view::npos; at = line.find(role, at + 1)) {
      const std::size_t role_begin = index_of(at);
      const std::size_t role_end = index_of(at + role.size());
      if (role_end < chars.size() && !boundary(chars[role_end].c)) continue;
      std::size_t word = role_begin;
      while (word > 0 && !boundary(chars[word - 1].c)) --word;
      // 홍길동 기자, 홍길동기자, 홍길동 선임기자: three syllables before the role are a name, others only if none
      // precedes.
      std::size_t begin = role_begin;
      std::size_t end = role_begin;
      if (word == role_begin) {
        begin = names_before(chars, role_begin);
      } else {
        const std::size_t before = names_before(chars, word);
        if (role_begin - word != 3 && before < word) {
          begin = before;
          end = word;
        } else {
          begin = names_before(chars, role_begin);
        }
      }
      if (begin == end) continue;
      if (best && best->begin <= chars[begin].offset) continue;
      best = Signature{chars[begin].offset, at + role.size(), text_between(line, chars, begin, end)};
    }
  }
  return best;
}

std::string all_names_in(std::string_view text) {
  std::string names;
  while (const std::optional<Signature> signature = find_signature(text)) {
    if (!contains(names, signature->names)) {
      if (!names.empty()) names += ", ";
      names += signature->names;
    }
    text.remove_prefix(signature->end);
  }
  return names;
}

}  // namespace ireum::corpus
