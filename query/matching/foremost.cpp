#include "query/matching/foremost.h"

#include <algorithm>

#include "query/index/article_marks.h"

namespace ireum::query {

namespace {

constexpr std::size_t most_parts = 8;  // of fixed weight

// An article with all evidence it has of what is weighed.
struct Evident {
  Xapian::docid article;
  std::uint64_t evidence;
};

bool is_term(const Xapian::Query& query) {
  return query.get_type() == Xapian::Query::LEAF_TERM;
}

// A query taken apart: what is weighed, what must and may not match besides, and what the parts of fixed weight need.
struct Pieces {
  Xapian::Query weighed;
  std::vector<Xapian::Query> required;
  std::vector<Xapian::Query> excluded;
  std::vector<Xapian::Query> parts;
};

// Adds the right sides of `query`.
void add_sides(const Xapian::Query& query, std::vector<Xapian::Query>& sides) {
  for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) {
    sides.push_back(query.get_subquery(i));
  }
}

bool is_fixed(const Xapian::Query& query) {
  return query.get_type() == Xapian::Query::LEAF_POSTING_SOURCE;
}

// Adds what the right sides of an AND_MAYBE need to weigh what they do, as weighing() makes them.
bool add_parts(const Xapian::Query& query, std::vector<Xapian::Query>& parts) {
  for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) {
    const Xapian::Query part = query.get_subquery(i);
    if (part.get_type() != Xapian::Query::OP_FILTER || part.get_num_subqueries() != 2 ||
        !is_fixed(part.get_subquery(0))) {
      return false;
    }
    parts.push_back(part.get_subquery(1));
  }
  return parts.size() <= most_parts;
}

// Whether the query could be taken apart.
bool take_apart(const Xapian::Query& query, Pieces& pieces) {
  switch (query.get_type()) {
    case Xapian::Query::LEAF_TERM:
      pieces.weighed = query;
      return true;
    case Xapian::Query::OP_SYNONYM:
      pieces.weighed = query;
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        if (!is_term(query.get_subquery(i))) {
          return false;
        }
      }
      return true;
    case Xapian::Query::OP_SCALE_WEIGHT:
      return take_apart(query.get_subquery(0), pieces);
    case Xapian::Query::OP_FILTER:
      add_sides(query, pieces.required);
      return take_apart(query.get_subquery(0), pieces);
    case Xapian::Query::OP_AND_NOT:
      add_sides(query, pieces.excluded);
      return take_apart(query.get_subquery(0), pieces);
    case Xapian::Query::OP_AND:  // with a constant
      return query.get_num_subqueries() == 2 && is_fixed(query.get_subquery(1)) &&
             take_apart(query.get_subquery(0), pieces);
    case Xapian::Query::OP_AND_MAYBE:
      return add_parts(query, pieces.parts) && take_apart(query.get_subquery(0), pieces);
    default:
      return false;
  }
}

class Reader {
 public:
  Reader(PostingLists& lists, Pieces pieces) : lists_(lists), pieces_(std::move(pieces)) {}

  // What reading costs; nothing where something cannot be marked.
  std::optional<std::uint64_t> postings() const {
    std::uint64_t all = postings_of(lists_, pieces_.weighed).value_or(0);
    for (const auto* queries : {&pieces_.required, &pieces_.excluded, &pieces_.parts}) {
      for (const Xapian::Query& query : *queries) {
        const auto postings = postings_of(lists_, query);
        if (!postings) {
          return std::nullopt;
        }
        all += *postings;
      }
    }
    return all;
  }

  Foremost read(std::size_t most_a_kind) {
    std::vector<Evident> postings = weighed();
    keep(pieces_.required, true, postings);
    keep(pieces_.excluded, false, postings);
    Foremost foremost;
    foremost.total = postings.size();
    for (std::vector<Evident>& kind : kinds(std::move(postings))) {
      add(kind, most_a_kind, foremost.articles);
    }
    return foremost;
  }

 private:
  // The articles with any of the weighed terms, in the order of their numbers.
  std::vector<Evident> weighed() const {
    std::vector<Evident> all;
    if (is_term(pieces_.weighed)) {
      add_postings(pieces_.weighed, all);
      return all;
    }
    for (std::size_t i = 0; i < pieces_.weighed.get_num_subqueries(); ++i) {
      const std::size_t before = all.size();
      add_postings(pieces_.weighed.get_subquery(i), all);
      std::inplace_merge(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(before), all.end(),
                         [](const Evident& a, const Evident& b) { return a.article < b.article; });
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (kept > 0 && all[kept - 1].article == all[i].article) {
        all[kept - 1].evidence += all[i].evidence;
      } else {
        all[kept++] = all[i];
      }
    }
    all.resize(kept);
    return all;
  }

  void add_postings(const Xapian::Query& leaf, std::vector<Evident>& postings) const {
    const std::vector<Posting>& list = lists_.of(term_of(leaf));
    postings.reserve(postings.size() + list.size());
    for (const Posting& one : list) {
      postings.push_back({one.article, one.evidence});
    }
  }

  // Keeps those that each of `conditions` matches, or does not.
  void keep(const std::vector<Xapian::Query>& conditions, bool matched, std::vector<Evident>& postings) const {
    for (const Xapian::Query& condition : conditions) {
      ArticleMarks marks(lists_);
      marks.add(condition);
      postings.erase(std::remove_if(postings.begin(), postings.end(),
                                    [&](const Evident& one) { return marks.holds(one.article) != matched; }),
                     postings.end());
    }
  }

  // The articles by which of the parts of fixed weight hold for them.
  std::vector<std::vector<Evident>> kinds(std::vector<Evident> postings) const {
    std::vector<std::vector<Evident>> kinds;
    kinds.push_back(std::move(postings));
    for (const Xapian::Query& part : pieces_.parts) {
      ArticleMarks marks(lists_);
      marks.add(part);
      const std::size_t before = kinds.size();
      for (std::size_t i = 0; i < before; ++i) {
        std::vector<Evident>& without = kinds[i];
        const auto with = std::stable_partition(without.begin(), without.end(),
                                                [&](const Evident& one) { return !marks.holds(one.article); });
        std::vector<Evident> held(with, without.end());
        without.erase(with, without.end());
        kinds.push_back(std::move(held));
      }
    }
    return kinds;
  }

  // Adds those of one kind with most evidence, and all that have as much as the last.
  static void add(std::vector<Evident>& kind, std::size_t most, std::vector<Alike>& articles) {
    const auto more = [](const Evident& a, const Evident& b) { return a.evidence > b.evidence; };
    if (kind.size() > most) {
      const auto last = kind.begin() + static_cast<std::ptrdiff_t>(most) - 1;
      std::nth_element(kind.begin(), last, kind.end(), more);
      const std::uint64_t least = last->evidence;
      kind.erase(std::remove_if(kind.begin(), kind.end(), [&](const Evident& one) { return one.evidence < least; }),
                 kind.end());
    }
    std::sort(kind.begin(), kind.end(), more);
    const std::size_t before = articles.size();
    for (const Evident& one : kind) {
      if (articles.size() == before || articles.back().evidence != one.evidence) {
        articles.push_back({one.evidence, {}});
      }
      articles.back().articles.push_back(one.article);
    }
  }

  PostingLists& lists_;
  const Pieces pieces_;
};

}  // namespace

std::optional<Foremost> find_foremost(PostingLists& lists, const Xapian::Query& query, std::size_t most_a_kind,
                                      std::uint64_t most_postings) {
  Pieces pieces;
  if (query.empty() || !take_apart(query, pieces)) {
    return std::nullopt;
  }
  Reader reader(lists, std::move(pieces));
  const auto postings = reader.postings();
  if (!postings || *postings > most_postings) {
    return std::nullopt;
  }
  return reader.read(most_a_kind);
}

}  // namespace ireum::query
