#pragma once

#include <optional>
#include <string>

#include "schema/date.h"

namespace ireum::schema {

// An article as the index keeps it, in the data of its document: one JSON object, whose members SCHEMA.md names.
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

// The article in `data`, or nothing when it is not such an object (a damaged index).
std::optional<StoredArticle> decode_stored(std::string data);

}  // namespace ireum::schema
