#include "query/best_hits.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "query/article_count.h"
#include "query/name_query.h"
#include "query/search.h"
#include "schema/terms.h"

namespace ireum::query {
namespace {

// Articles of random evidence and length, many of them alike, in the memory.
Xapian::WritableDatabase some_articles(int count) {
  Xapian::WritableDatabase articles("", Xapian::DB_BACKEND_INMEMORY);
  std::mt19937 random(7);
  const auto below = [&](unsigned end) { return static_cast<Xapian::termcount>(random() % end); };
  for (int i = 0; i < count; ++i) {
    Xapian::Document article;
    article.add_value(schema::slot_key, std::to_string(random()));
    article.add_term("Fname", 1 + below(9));
    if (below(3) == 0) {
      article.add_term("Dname", 1 + below(4));
    }
    if (below(4) == 0) {
      article.add_boolean_term("XCname");
    }
    article.add_term("Frest", 1 + 50 * below(8));
    articles.add_document(article);
  }
  return articles;
}

// The name, with a step more where there is evidence of its type, above a band's base.
Xapian::Query name_query(double scale) {
  const Xapian::Query name(Xapian::Query::OP_SYNONYM, Xapian::Query("Fname"), Xapian::Query("Dname"));
  const Xapian::Query typed(Xapian::Query::OP_AND_MAYBE, name, weighing(Xapian::Query("XCname"), 1));
  return {Xapian::Query::OP_AND, Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, typed, scale), constant(band_step)};
}

// What weighing every article gives is the reference.
TEST(BestHits, AreThoseOfWeighingAll) {
  for (const int count : {3, 40, 700}) {
    const Xapian::WritableDatabase articles = some_articles(count);
    Xapian::Enquire enquire = weighing_enquire(articles);
    enquire.set_query(name_query(1));
    for (const Xapian::doccount first : {0U, 7U, 60U}) {
      const Xapian::MSet all = enquire.get_mset(0, articles.get_doccount());
      const auto best = best_hits(articles, name_query(1), name_query(bound_scale()), first, 5, 1000);
      if (!best) {
        continue;  // the bounds do not settle it
      }
      EXPECT_EQ(best->total, static_cast<std::uint64_t>(count));
      ASSERT_EQ(best->hits.size(), first >= all.size() ? 0 : std::min<std::size_t>(5, all.size() - first));
      for (std::size_t i = 0; i < best->hits.size(); ++i) {
        const Xapian::MSetIterator expected = all[static_cast<Xapian::doccount>(first + i)];
        EXPECT_EQ(best->hits[i].document, *expected) << count << " articles, place " << first + i;
        EXPECT_DOUBLE_EQ(best->hits[i].score, expected.get_weight());
        EXPECT_EQ(best->hits[i].id, expected.get_document().get_value(schema::slot_key));
      }
    }
  }
}

// Most of the articles need not be weighed for the first page of a name.
TEST(BestHits, SettleAFirstPage) {
  const Xapian::WritableDatabase articles = some_articles(40);
  EXPECT_TRUE(best_hits(articles, name_query(1), name_query(bound_scale()), 0, 10, 1000));
}

TEST(BestHits, CountNoMoreThanAsked) {
  const Xapian::WritableDatabase articles = some_articles(40);
  const auto best = best_hits(articles, name_query(1), name_query(bound_scale()), 0, 5, 20);
  ASSERT_TRUE(best);
  EXPECT_FALSE(best->total);
}

// Numbers of documents are those of one database only.
TEST(BestHits, AreNotSoughtInSeveralDatabases) {
  const std::string folder = ::testing::TempDir() + "best-hits-" + std::to_string(getpid());
  Xapian::Database both;
  for (const char* name : {"-a", "-b"}) {
    Xapian::WritableDatabase one(folder + name, Xapian::DB_CREATE_OR_OVERWRITE);
    Xapian::Document article;
    article.add_term("Fname");
    one.add_document(article);
    one.commit();
    both.add_database(Xapian::Database(folder + name));
  }
  EXPECT_FALSE(best_hits(both, name_query(1), name_query(bound_scale()), 0, 10, 1000));
}

TEST(BestHits, OfNothingAreNone) {
  const Xapian::WritableDatabase articles = some_articles(3);
  const Xapian::Query nothing("Fnowhere");
  const auto best = best_hits(articles, nothing, nothing, 0, 10, 1000);
  ASSERT_TRUE(best);
  EXPECT_TRUE(best->hits.empty());
  EXPECT_EQ(best->total, 0U);
}

Xapian::Query random_query(std::mt19937& random, int depth) {
  static const std::vector<std::string> terms = {"Fname", "Dname", "XCname", "Frest", "Fnowhere"};
  static const std::vector<Xapian::Query::op> kinds = {Xapian::Query::OP_OR, Xapian::Query::OP_AND,
                                                       Xapian::Query::OP_FILTER, Xapian::Query::OP_AND_NOT,
                                                       Xapian::Query::OP_SYNONYM};
  if (depth == 0 || random() % 4 == 0) {
    return Xapian::Query(terms[random() % terms.size()]);
  }
  const Xapian::Query::op kind = kinds[random() % kinds.size()];
  const Xapian::Query first = random_query(random, kind == Xapian::Query::OP_SYNONYM ? 0 : depth - 1);
  const Xapian::Query second = random_query(random, kind == Xapian::Query::OP_SYNONYM ? 0 : depth - 1);
  const Xapian::Query both(kind, first, second);
  return random() % 5 == 0 ? Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, both, 2) : both;
}

// What Xapian counts is the reference.
TEST(ArticleCount, IsThatOfXapian) {
  const Xapian::WritableDatabase articles = some_articles(700);
  std::mt19937 random(11);
  for (int i = 0; i < 300; ++i) {
    const Xapian::Query query = random_query(random, 4);
    Xapian::Enquire enquire(articles);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(query);
    const Xapian::doccount expected = enquire.get_mset(0, 0, articles.get_doccount() + 1).get_matches_estimated();
    const auto counted = count_matching(articles, query, 1000000);
    if (counted || !query.empty()) {
      EXPECT_EQ(counted, expected) << query.get_description();
    }
  }
}

TEST(ArticleCount, IsLeftToXapianWhereItWouldReadTooMuchOrCannot) {
  const Xapian::WritableDatabase articles = some_articles(700);
  EXPECT_EQ(count_matching(articles, Xapian::Query("Fname"), 700), 700U);
  EXPECT_FALSE(count_matching(articles, Xapian::Query("Fname"), 699));
  EXPECT_FALSE(count_matching(articles, constant(1), 700));
  EXPECT_FALSE(count_matching(articles, Xapian::Query(), 700));
  EXPECT_FALSE(count_matching(
      articles,
      Xapian::Query(Xapian::Query::OP_FILTER, Xapian::Query("Fname"), Xapian::Query("Fname", 1, 1) | constant(1)),
      7000));
}

}  // namespace
}  // namespace ireum::query
