#include "query/matching/best_hits.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "query/index/article_marks.h"
#include "query/matching/combining.h"
#include "query/matching/evidence_weight.h"
#include "query/matching/search.h"
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
    if (below(5) == 0) {
      article.add_boolean_term("XPname");
    }
    article.add_term("Frest", 1 + 50 * below(8));
    articles.add_document(article);
  }
  return articles;
}

// The name, with a step more where there is evidence of its type, above a band's base.
Xapian::Query name_query() {
  const Xapian::Query name(Xapian::Query::OP_SYNONYM, Xapian::Query("Fname"), Xapian::Query("Dname"));
  const Xapian::Query typed(Xapian::Query::OP_AND_MAYBE, name, weighing(Xapian::Query("XCname"), 1));
  return {Xapian::Query::OP_AND, typed, constant(band_step)};
}

// What a name search is made of: one term or several that are weighed, narrowed, with what weighs besides.
Xapian::Query random_name_query(std::mt19937& random) {
  const std::vector<std::string> names = {"Fname", "Dname", "Fnowhere"};
  const std::vector<std::string> conditions = {"XCname", "XPname", "Dname", "Fnowhere"};
  const auto any = [&](const std::vector<std::string>& terms) { return Xapian::Query(terms[random() % terms.size()]); };
  const std::size_t one = random() % names.size();
  Xapian::Query query(names[one]);
  if (random() % 2 == 0) {
    query = Xapian::Query(Xapian::Query::OP_SYNONYM, query, Xapian::Query(names[(one + 1) % names.size()]));
  }
  for (unsigned i = 0; i < random() % 4; ++i) {
    switch (random() % 4) {
      case 0:
        query = Xapian::Query(Xapian::Query::OP_FILTER, query, any(conditions));
        break;
      case 1:
        query = Xapian::Query(Xapian::Query::OP_AND_NOT, query, any(conditions));
        break;
      case 2:
        query = Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0.5);
        break;
      default:
        query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, query, weighing(any(conditions), 0.5 + 0.1 * i));
    }
  }
  return random() % 2 == 0 ? query : Xapian::Query(Xapian::Query::OP_AND, query, constant(band_step));
}

// What weighing every article gives is the reference.
void expect_those_of_weighing_all(const Xapian::Database& articles, const Xapian::Query& query, Xapian::doccount most) {
  PostingLists lists(articles);
  const auto best = best_hits(lists, query, most);
  ASSERT_TRUE(best) << query.get_description();
  Xapian::Enquire enquire = weighing_enquire(articles);
  enquire.set_query(query);
  const Xapian::MSet all = enquire.get_mset(0, articles.get_doccount(), articles.get_doccount());
  EXPECT_EQ(best->total, all.size()) << query.get_description();
  ASSERT_EQ(best->hits.size(), std::min<std::size_t>(most, all.size()));
  for (std::size_t i = 0; i < best->hits.size(); ++i) {
    const Xapian::MSetIterator expected = all[static_cast<Xapian::doccount>(i)];
    EXPECT_EQ(best->hits[i].document, *expected) << query.get_description() << ", place " << i;
    EXPECT_NEAR(best->hits[i].score, expected.get_weight(), 1e-9);
    EXPECT_EQ(best->hits[i].id, expected.get_document().get_value(schema::slot_key));
  }
}

TEST(BestHits, AreThoseOfWeighingAll) {
  for (const int count : {3, 40, 700}) {
    for (const Xapian::doccount most : {5U, 12U, 65U}) {
      expect_those_of_weighing_all(some_articles(count), name_query(), most);
    }
  }
}

TEST(BestHits, AreThoseOfWeighingAllOfWhateverNarrowsAName) {
  const Xapian::WritableDatabase articles = some_articles(700);
  std::mt19937 random(13);
  for (int i = 0; i < 200; ++i) {
    const Xapian::Query query = random_name_query(random);
    if (!query.empty()) {
      expect_those_of_weighing_all(articles, query, 10);
    }
  }
}

// What is weighed in two ways is left to Xapian, and so is what posting lists do not tell.
TEST(BestHits, AreNotSoughtOfOtherQueries) {
  const Xapian::WritableDatabase articles = some_articles(40);
  const Xapian::Query name("Fname");
  const Xapian::Query other("Dname");
  const Xapian::Query date(Xapian::Query::OP_VALUE_GE, schema::slot_date, "x");
  PostingLists lists(articles);
  for (const Xapian::Query& query :
       {Xapian::Query(Xapian::Query::OP_OR, name, other), Xapian::Query(Xapian::Query::OP_AND, name, other),
        Xapian::Query(Xapian::Query::OP_AND_MAYBE, name, other), Xapian::Query(Xapian::Query::OP_FILTER, name, date),
        constant(1), Xapian::Query()}) {
    EXPECT_FALSE(best_hits(lists, query, 10)) << query.get_description();
  }
  EXPECT_FALSE(best_hits(lists, name, 101));
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
  PostingLists lists(both);
  EXPECT_FALSE(best_hits(lists, name_query(), 10));
}

TEST(BestHits, OfNothingAreNone) {
  const Xapian::WritableDatabase articles = some_articles(3);
  PostingLists lists(articles);
  const auto best = best_hits(lists, Xapian::Query("Fnowhere"), 10);
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

TEST(PostingLists, AreThoseOfTheDatabase) {
  const Xapian::WritableDatabase articles = some_articles(40);
  PostingLists lists(articles);
  for (const std::string& term : {std::string("Fname"), std::string("Dname"), std::string("Fnowhere")}) {
    const bool frequency_first = term == "Dname";
    if (frequency_first) {
      EXPECT_EQ(lists.frequency(term), articles.get_termfreq(term));
    }
    const std::vector<Posting>& list = lists.of(term);
    ASSERT_EQ(list.size(), articles.get_termfreq(term));
    auto it = articles.postlist_begin(term);
    for (const Posting& one : list) {
      EXPECT_EQ(one.article, *it);
      EXPECT_EQ(one.evidence, it.get_wdf());
      ++it;
    }
    EXPECT_EQ(lists.frequency(term), list.size());
    EXPECT_EQ(&lists.of(term), &list);
  }
  lists.note_frequency("Fnoted", 7);
  EXPECT_EQ(lists.frequency("Fnoted"), 7U);
}

// What Xapian counts is the reference.
TEST(ArticleCount, IsThatOfXapian) {
  const Xapian::WritableDatabase articles = some_articles(700);
  std::mt19937 random(11);
  PostingLists lists(articles);
  for (int i = 0; i < 300; ++i) {
    const Xapian::Query query = random_query(random, 4);
    Xapian::Enquire enquire(articles);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(query);
    const Xapian::doccount expected = enquire.get_mset(0, 0, articles.get_doccount() + 1).get_matches_estimated();
    const auto counted = count_matching(lists, query, 1000000);
    if (counted || !query.empty()) {
      EXPECT_EQ(counted, expected) << query.get_description();
    }
  }
}

TEST(ArticleCount, IsLeftToXapianWhereItWouldReadTooMuchOrCannot) {
  const Xapian::WritableDatabase articles = some_articles(700);
  PostingLists lists(articles);
  EXPECT_EQ(count_matching(lists, Xapian::Query("Fname"), 700), 700U);
  EXPECT_FALSE(count_matching(lists, Xapian::Query("Fname"), 699));
  EXPECT_FALSE(count_matching(lists, constant(1), 700));
  EXPECT_FALSE(count_matching(lists, Xapian::Query(), 700));
  EXPECT_FALSE(count_matching(
      lists,
      Xapian::Query(Xapian::Query::OP_FILTER, Xapian::Query("Fname"), Xapian::Query("Fname", 1, 1) | constant(1)),
      7000));
}

}  // namespace
}  // namespace ireum::query
