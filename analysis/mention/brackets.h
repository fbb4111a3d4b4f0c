#pragma once

namespace ireum::analysis::mention {

constexpr bool is_open_bracket(char32_t c) {
  return c == '(' || c == '[' || c == 0x3010 || c == 0x3014;
}

// Characters that quote the name of a work, a programme, a law.
constexpr bool is_open_quote(char32_t c) {
  return c == 0x2018 || c == 0x201C || c == '\'' || c == '"' || c == '<' || c == 0x300A || c == 0x3008 || c == 0x300C ||
         c == 0x300E;
}
constexpr bool is_close_quote(char32_t c) {
  return c == 0x2019 || c == 0x201D || c == '\'' || c == '"' || c == '>' || c == 0x300B || c == 0x3009 || c == 0x300D ||
         c == 0x300F;
}

}  // namespace ireum::analysis::mention
