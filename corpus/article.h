#pragma once

#include <string>
#include <string_view>

namespace ireum::corpus {

// One article as its source gave it. All texts are valid UTF-8 and not normalised; an empty one means that none was
// given.
struct Article {
  std::string id;  // valid_id() holds; readers always fill it
  std::string title;
  std::string body;  // paragraphs separated by line feeds
  std::string date;  // as given, without a label such as "입력"
  std::string outlet;
  std::string url;     // as given
  std::string byline;  // names as given, without "기자"
  std::string extra;   // unknown fields as one compact JSON object in the order given; empty when there are none
};

// Whether `id` may be an article's id: not empty, valid UTF-8, without white space (Unicode's included), control
// characters and the invisible U+200B, U+2060, U+FEFF. There is no limit of length.
bool valid_id(std::string_view id);

// An id for an article that has none: stable, printable ASCII without white space, a prefix and 32 hexadecimal digits
// (xxHash, 128 bits). The prefix says what it is derived from:
//   "url-"    the normalised URL, when it is one that points at more than a site's front page;
//   "title-"  outlet, title and date, when title and date are there (without a date, unlike articles under one standing
//             title, 부고 or 오늘의 운세, would replace each other);
//   "body-"   the body.
// `article.id` is not looked at.
std::string derived_id(const Article& article);

// The URL by which an article is known: scheme and host in lower case; default port, fragment, user information,
// tracking parameters (utm_* and the click ids of advertising networks) and trailing slashes dropped; percent escapes
// in one form. Empty when `url` is no absolute http or https URL.
std::string normalised_url(std::string_view url);

}  // namespace ireum::corpus
