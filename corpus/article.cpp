#include "corpus/article.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>

#include "corpus/utf8.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace ireum::corpus {
namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

bool ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

int hex_value(char c) {
  if (ascii_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// RFC 3986, 6.2.2: escapes of unreserved characters are undone, the others written in upper case; what may not stand in
// a URL is escaped.
std::string one_form_of_escapes(std::string_view text) {
  constexpr std::string_view unreserved_marks = "-._~";
  constexpr std::string_view reserved = ":/?#[]@!$&'()*+,;=";
  std::string out;
  out.reserve(text.size());
  const auto put = [&](unsigned char byte, bool escaped) {
    const char c = static_cast<char>(byte);
    const bool unreserved = ascii_letter(c) || ascii_digit(c) || unreserved_marks.find(c) != std::string_view::npos;
    if (unreserved || (!escaped && reserved.find(c) != std::string_view::npos)) {
      out += c;
    } else {
      out += '%';
      out += hex_digits[byte >> 4U];
      out += hex_digits[byte & 0xFU];
    }
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0) {
      put(static_cast<unsigned char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])), true);
      i += 2;
    } else {
      put(static_cast<unsigned char>(text[i]), false);
    }
  }
  return out;
}

bool is_tracking(std::string_view parameter) {
  const std::string name = lower_ascii(parameter.substr(0, parameter.find('=')));
  constexpr std::array<std::string_view, 13> names = {"fbclid", "gclid",   "gclsrc", "dclid",  "gbraid",
                                                      "wbraid", "msclkid", "yclid",  "twclid", "igshid",
                                                      "igsh",   "mc_cid",  "mc_eid"};
  return name.rfind("utm_", 0) == 0 || std::find(names.begin(), names.end(), name) != names.end();
}

struct UrlParts {
  std::string scheme, authority, path, query;
};

// Empty scheme: no absolute http or https URL.
UrlParts split_url(std::string_view url) {
  url = trim(url);
  const std::size_t colon = url.find("://");
  if (colon == std::string_view::npos) return {};
  UrlParts parts;
  const std::string scheme = lower_ascii(url.substr(0, colon));
  if (scheme != "http" && scheme != "https") return {};
  url.remove_prefix(colon + 3);
  url = url.substr(0, url.find('#'));
  const std::size_t host_end = std::min(url.find_first_of("/?"), url.size());
  std::string authority = lower_ascii(url.substr(0, host_end));
  url.remove_prefix(host_end);
  if (const std::size_t at = authority.rfind('@'); at != std::string::npos) authority.erase(0, at + 1);
  const std::string port = scheme == "http" ? ":80" : ":443";
  if (authority.size() > port.size() && authority.compare(authority.size() - port.size(), port.size(), port) == 0) {
    authority.erase(authority.size() - port.size());
  }
  while (!authority.empty() && (authority.back() == ':' || authority.back() == '.')) authority.pop_back();
  if (authority.empty()) return {};
  parts.scheme = scheme;
  parts.authority = one_form_of_escapes(authority);
  const std::size_t query = std::min(url.find('?'), url.size());
  parts.path = one_form_of_escapes(url.substr(0, query));
  while (!parts.path.empty() && parts.path.back() == '/') parts.path.pop_back();
  url.remove_prefix(query);
  if (!url.empty()) url.remove_prefix(1);
  while (!url.empty()) {
    const std::size_t end = std::min(url.find('&'), url.size());
    const std::string_view parameter = url.substr(0, end);
    if (!parameter.empty() && !is_tracking(parameter)) {
      if (!parts.query.empty()) parts.query += '&';
      parts.query += one_form_of_escapes(parameter);
    }
    url.remove_prefix(std::min(end + 1, url.size()));
  }
  return parts;
}

std::string join_url(const UrlParts& parts) {
  if (parts.scheme.empty()) return {};
  std::string url = parts.scheme + "://" + parts.authority + parts.path;
  if (!parts.query.empty()) url += "?" + parts.query;
  return url;
}

std::string hashed(std::string_view prefix, std::string_view text) {
  const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
  constexpr std::string_view lower_digits = "0123456789abcdef";
  std::string id(prefix);
  for (const std::uint64_t half : {std::uint64_t{hash.high64}, std::uint64_t{hash.low64}}) {
    for (unsigned shift = 64; shift > 0; shift -= 4) id += lower_digits[half >> (shift - 4) & 0xFU];
  }
  return id;
}

}  // namespace

bool valid_id(std::string_view id) {
  if (id.empty() || invalid_utf8_at(id) != std::string_view::npos) return false;
  for (std::size_t i = 0; i < id.size();) {
    const char32_t c = take_code_point(id, i);
    if (is_white_space(c) || is_control(c) || c == 0x200B || c == 0x2060 || c == 0xFEFF) return false;
  }
  return true;
}

std::string normalised_url(std::string_view url) {
  return join_url(split_url(url));
}

std::string derived_id(const Article& article) {
  const UrlParts parts = split_url(article.url);
  if (!parts.scheme.empty() && (!parts.path.empty() || !parts.query.empty())) return hashed("url-", join_url(parts));
  const std::string_view title = trim(article.title);
  const std::string_view date = trim(article.date);
  if (!title.empty() && !date.empty()) {
    // A line feed between the fields keeps "a" + "bc" and "ab" + "c" apart.
    std::string text(trim(article.outlet));
    text += '\n';
    text += title;
    text += '\n';
    text += date;
    return hashed("title-", text);
  }
  return hashed("body-", trim(article.body));
}

}  // namespace ireum::corpus
