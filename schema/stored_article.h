#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>

#include "schema/date.h"

namespace ireum::schema {

// An article as the index keeps it: all but the body in the data of its document, one JSON object whose members
// SCHEMA.md names; the body in slot_body, as stored_body.h compresses it.
struct StoredArticle {
  std::string id;
  std::string title;
  std::string body;
  std::string date_given;  // as the source gave it
  std::optional<Moment> date;
  std::string outlet;
  std::string url;
  std::string byline;
  std::string fields;  // unknown fields, one JSON object; empty: none
};

// The document data for `article`. Empty members are left out.
std::string encode(const StoredArticle& article);

// The article in `data` and the value `body` of slot_body, or nothing when they are no such things (a damaged index).
std::optional<StoredArticle> decode_stored(std::string data, std::string_view body);

// The article that `document` of the articles keeps; nothing where it is damaged.
std::optional<StoredArticle> stored_in(const Xapian::Document& document);

}  // namespace ireum::schema
