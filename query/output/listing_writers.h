#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>

#include "query/matching/answer.h"
#include "query/mentions/article_names.h"
#include "query/mentions/grouping.h"
#include "query/mentions/mention_finder.h"
#include "query/mentions/snippet.h"
#include "query/output/renderer.h"
#include "schema/stored_article.h"

namespace ireum::query {

// How the listings look: text, TSV, or an object a line. What is asked for them stands in query/listings.h.

// That no article names what was asked for.
void say_nothing_found(const Answer& answer, const RenderStyle& style, std::ostream& out);

// Writes the groups of an answer, one after the other.
class GroupWriter {
 public:
  // At most `limit` hits a group. `index`, `answer` and `out` must outlive this.
  GroupWriter(const IndexReader& index, const Answer& answer, Format format, std::size_t limit, std::ostream& out)
      : index_(index), answer_(answer), format_(format), limit_(limit), out_(out), finder_(answer) {}

  void add(const HitGroup& group);

 private:
  void text(const HitGroup& group);
  void tsv(const HitGroup& group);
  void json(const HitGroup& group);
  schema::StoredArticle stored(std::size_t place) const;
  std::size_t shown(const HitGroup& group) const;

  const IndexReader& index_;
  const Answer& answer_;
  Format format_;
  std::size_t limit_;
  std::ostream& out_;
  MentionFinder finder_;
  bool headed_ = false;
  std::size_t number_ = 0;
};

// A mention with the sentence it stands in.
struct ShownMention {
  std::uint64_t rank = 0;
  std::string_view id;
  NamePlace place;               // bytes of title or body
  std::string_view field;        // the title or body
  std::size_t chars_before = 0;  // characters of it before the mention
  MarkedText sentence;           // on one line, the mention marked
  bool cut_before = false;
  bool cut_behind = false;
};

// The mentions of an article, which must outlive it and them.
class ArticleMentions {
 public:
  explicit ArticleMentions(const schema::StoredArticle& article) : article_(article) {}

  // That at `place`; the places of a field in their order are the quickest.
  ShownMention at(const NamePlace& place);

 private:
  struct Counted {
    std::size_t bytes = 0;
    std::size_t chars = 0;
  };

  const schema::StoredArticle& article_;
  Counted title_;
  Counted body_;
};

// The line that names the columns, of TSV alone.
void write_mention_head(Format format, std::ostream& out);
// `answer` is the one that was searched for it.
void write_mention(const ShownMention& shown, const Answer& answer, Format format, const RenderStyle& style,
                   std::ostream& out);

// The same of names.
void write_name_head(Format format, std::ostream& out);
// A name of the article `id`.
void write_name(const ArticleName& name, const std::string& id, Format format, std::ostream& out);

}  // namespace ireum::query
