#include "tool/plain_line.h"

namespace ireum::tool {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

unsigned char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

// Bytes of the character at `at`, 0 where none begins there that is valid (Unicode 15, table 3-7).
std::size_t character_at(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  if (first < 0x80) {
    return 1;
  }
  const std::size_t size = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  const unsigned char least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  const unsigned char most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  for (std::size_t i = 1; i < size; ++i) {
    const unsigned char next = byte_at(text, at + i);
    if (next < (i == 1 ? least : 0x80) || next > (i == 1 ? most : 0xBF)) {
      return 0;
    }
  }
  return size;
}

}  // namespace

std::size_t control_at(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  if (first < ' ' || first == 0x7F) {
    return 1;
  }
  return first == 0xC2 && (byte_at(text, at + 1) & 0xE0U) == 0x80 ? 2 : 0;
}

std::string plain_line(std::string_view text) {
  std::string line;
  bool control_before = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = character_at(text, at);
    const std::string_view character = size == 0 ? replacement : text.substr(at, size);
    const bool control = control_at(text, at) > 0;
    if (!control) {
      line += character;
    } else if (!control_before) {
      line += ' ';
    }
    control_before = control;
    at += size == 0 ? 1 : size;
  }
  return line;
}

}  // namespace ireum::tool
