// Small changes are committed into the generation in force: the index is then as one that was made in one go, and
// readers see all of a change or nothing. All names are invented.
#include "indexer/in_place.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "analysis/hangul.h"
#include "indexer/index_check.h"
#include "query/suggesting/suggest.h"
#include "schema/terms.h"
#include "tests/unit/search_fixture.h"

namespace ireum {
namespace {

using indexer::SessionOptions;
using indexer::SessionReport;
using query::IndexReader;
using tests::asked;
using tests::faults;
using tests::found;
using tests::Index;
using tests::line;

// So many articles of other names, that a small change beside them is small.
std::string many(int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) {
    lines += line("하루-" + std::to_string(i), "오늘의 날씨", "기상대 " + std::to_string(i) + "곳이 비를 알렸다.");
  }
  return lines;
}

const std::string first = line("a", "가람전자 새 공장", "가람전자는 새 공장을 짓는다고 밝혔다.", "2024-03-01");
const std::string second = line("b", "누리은행 실적", "누리은행이 지난해 실적을 냈다.", "2024-03-02");

TEST(SmallChange, IsSoByARule) {
  EXPECT_TRUE(indexer::is_small_change(20, 0, 1, 0));
  EXPECT_FALSE(indexer::is_small_change(19, 0, 1, 0));
  EXPECT_TRUE(indexer::is_small_change(100000, 0, 5000, 0));
  EXPECT_FALSE(indexer::is_small_change(100000, 0, 5001, 0));
  EXPECT_FALSE(indexer::is_small_change(1000000, 0, 5001, 0));
  EXPECT_TRUE(indexer::is_small_change(100000, 20000, 5000, 0));
  EXPECT_FALSE(indexer::is_small_change(100000, 20001, 5000, 0));
  EXPECT_FALSE(indexer::is_small_change(0, 0, 1, 0));
  EXPECT_TRUE(indexer::is_small_change(100000, 0, 1, 4000000));
  EXPECT_FALSE(indexer::is_small_change(100000, 0, 1, 4000001));
}

TEST(InPlace, AddsReplacesAndDeletesInTheGenerationInForce) {
  Index index;
  const std::string generation = index.add(many(40) + first).generation;
  const SessionReport added = index.add(second);
  EXPECT_EQ(added.generation, generation);
  EXPECT_TRUE(added.changed);
  EXPECT_EQ(added.articles, 42U);
  EXPECT_EQ(found(index.path(), "누리은행"), "b/1");

  const SessionReport replaced = index.add(line("a", "다솜식품 라면", "다솜식품이 라면을 냈다.", "2024-03-01"));
  EXPECT_EQ(replaced.generation, generation);
  EXPECT_EQ(replaced.replaced, 1U);
  EXPECT_EQ(replaced.articles, 42U);
  EXPECT_EQ(found(index.path(), "가람전자"), "");
  EXPECT_EQ(found(index.path(), "다솜식품"), "a/1");

  SessionOptions deletion = index.options();
  deletion.deletions = indexer::typed_deletions({"b"});
  const SessionReport deleted = index.run(deletion);
  EXPECT_EQ(deleted.generation, generation);
  EXPECT_EQ(deleted.articles, 41U);
  EXPECT_EQ(found(index.path(), "누리은행"), "");
  EXPECT_EQ(faults(index.path()), 0U);
}

TEST(InPlace, StatsSayWhatIsThere) {
  Index index;
  index.add(many(60) + first + second);
  SessionOptions deletion = index.options();
  deletion.deletions = indexer::typed_deletions({"b"});
  index.run(deletion);
  index.add(line("c", "다솜식품", "다솜식품이 라면을 냈다.", "2024-02-01"));
  const indexer::IndexStats stats = indexer::index_stats(index.path());
  EXPECT_EQ(stats.articles, 62U);
  EXPECT_EQ(stats.first_date.substr(0, 10), "2024-02-01");
  EXPECT_EQ(stats.last_date.substr(0, 10), "2024-03-01");
  ASSERT_TRUE(stats.forms);
  EXPECT_EQ(*stats.forms, Xapian::Database(index.path() + "/words.stub").get_doccount());
  EXPECT_EQ(Xapian::Database(index.path() + "/articles.stub").get_doccount(), 62U);
}

TEST(InPlace, PutsStubFilesRight) {
  Index index;
  index.add(many(20));
  std::ofstream(index.path() + "/articles.stub") << "auto gen-000009/articles\n";
  index.add(first);
  EXPECT_EQ(Xapian::Database(index.path() + "/articles.stub").get_doccount(), 21U);
}

TEST(InPlace, ManySmallChangesMakeANewGenerationInTheEnd) {
  Index index;
  const std::string generation = index.add(many(40)).generation;
  std::string now = generation;
  int changes = 0;
  for (; now == generation && changes < 40; ++changes) {
    now = index.add(line("x" + std::to_string(changes), "누리은행", "누리은행이 웃었다.")).generation;
  }
  EXPECT_EQ(now, "gen-000002");
  EXPECT_EQ(changes, 14);                       // 13 are a quarter of 40 + 12, and 14 are not of 40 + 13
  EXPECT_EQ(index.add(first).generation, now);  // which counts from nothing
}

TEST(InPlace, WordsThatCannotTakeMoreAreMadeAnew) {
  Index index;
  index.add(many(40));
  {
    Xapian::WritableDatabase words(index.words_path(), Xapian::DB_OPEN | Xapian::DB_NO_TERMLIST);
    words.set_metadata(std::string(schema::meta_words), "1");
    words.commit();
  }
  EXPECT_EQ(index.add(first).generation, "gen-000002");
  EXPECT_EQ(faults(index.path()), 0U);
}

TEST(InPlace, WordsWithoutFormsAreMadeAnew) {
  Index index;
  index.add(many(40));
  std::filesystem::remove(index.words_path() + "/docdata.glass");
  EXPECT_EQ(index.add(first).generation, "gen-000002");
  EXPECT_EQ(faults(index.path()), 0U);
}

// Xapian would take a missing table for an empty one.
TEST(InPlace, NothingIsAddedWhereATableIsMissing) {
  for (const std::string table : {"docdata.glass", "termlist.glass"}) {
    Index index;
    index.add(many(40));
    const std::string file = index.articles_path() + "/" + table;
    std::filesystem::rename(file, file + ".away");
    EXPECT_THROW(index.add(first), schema::IndexError) << table;
    EXPECT_THROW(IndexReader(index.path()), schema::IndexError) << table;
    std::filesystem::rename(file + ".away", file);
    index.add(first);
    EXPECT_EQ(faults(index.path()), 0U) << table;
  }
}

// Forms come into the words by what all articles say, whenever they said it.
TEST(InPlace, JoinedFormsComeByTheirFourthArticleOrByEvidence) {
  const auto has = [](const Index& index, const std::string& term) {
    return Xapian::Database(index.words_path()).get_termfreq(term);
  };
  const auto joined = [](int i) {
    return line("j" + std::to_string(i), "", "어제 하늘 나루터를 보았다. " + std::to_string(i) + "번째 글이다.");
  };
  Index index;
  index.add(many(100) + joined(0) + joined(1));
  for (int i = 2; i < 4; ++i) {
    EXPECT_EQ(has(index, "J하늘나루터"), 0U) << i;
    index.add(joined(i));
  }
  EXPECT_EQ(has(index, "J하늘나루터"), 1U);
  // The form comes to stand as one word: one document more, for what joined forms lack.
  index.add(line("k", "", "하늘나루터는 넓다."));
  EXPECT_EQ(has(index, "J하늘나루터"), 1U);
  EXPECT_EQ(has(index, "F하늘나루터"), 1U);
  EXPECT_EQ(has(index, "B하늘"), 2U);  // 하늘 itself and the form
  EXPECT_EQ(has(index, "Igksmfskf"), 0U);
  EXPECT_EQ(faults(index.path()), 0U);
}

// ---- an index made by small changes is the one made in one go ----

std::string with_id(const std::string& article, const std::string& id) {
  const std::string begin = R"({"id": ")";
  EXPECT_EQ(article.rfind(begin, 0), 0U);
  return begin + id + article.substr(article.find('"', begin.size()));
}

struct Document {
  std::string data;
  std::vector<std::string> values;
  std::vector<std::pair<std::string, Xapian::termcount>> terms;
  bool operator==(const Document& other) const {
    return data == other.data && values == other.values && terms == other.terms;
  }
};

std::map<std::string, Document> documents_of(const Xapian::Database& articles) {
  std::map<std::string, Document> documents;
  for (Xapian::PostingIterator it = articles.postlist_begin(""); it != articles.postlist_end(""); ++it) {
    const Xapian::Document stored = articles.get_document(*it);
    Document document{stored.get_data(), {}, {}};
    for (Xapian::ValueIterator value = stored.values_begin(); value != stored.values_end(); ++value) {
      document.values.push_back(std::to_string(value.get_valueno()) + ":" + *value);
    }
    for (Xapian::TermIterator term = stored.termlist_begin(); term != stored.termlist_end(); ++term) {
      document.terms.emplace_back(*term, term.get_wdf());
    }
    EXPECT_TRUE(documents.emplace(stored.get_value(schema::slot_key), std::move(document)).second);
  }
  return documents;
}

std::map<std::string, std::pair<Xapian::doccount, Xapian::termcount>> frequencies_of(const Xapian::Database& articles) {
  std::map<std::string, std::pair<Xapian::doccount, Xapian::termcount>> frequencies;
  for (Xapian::TermIterator it = articles.allterms_begin(); it != articles.allterms_end(); ++it) {
    frequencies[*it] = {it.get_termfreq(), articles.get_collection_freq(*it)};
  }
  return frequencies;
}

// The forms under each term of words, of those in `held` alone.
std::map<std::string, std::multiset<std::string>> forms_by_term(const Xapian::Database& words,
                                                                const std::set<std::string>& held) {
  std::map<std::string, std::multiset<std::string>> forms;
  for (Xapian::TermIterator it = words.allterms_begin(); it != words.allterms_end(); ++it) {
    // Which of the two a form has depends on what stood first.
    const bool itself = (*it)[0] == schema::words_form[0] || (*it)[0] == schema::words_joined[0];
    for (Xapian::PostingIterator posting = words.postlist_begin(*it); posting != words.postlist_end(*it); ++posting) {
      const std::string form = words.get_document(*posting).get_data();
      if (!itself && held.count(form) != 0) {
        forms[*it].insert(form);
      }
    }
  }
  return forms;
}

std::set<std::string> forms_of(const Xapian::Database& words) {
  std::set<std::string> forms;
  for (Xapian::PostingIterator it = words.postlist_begin(""); it != words.postlist_end(""); ++it) {
    forms.insert(words.get_document(*it).get_data());
  }
  return forms;
}

std::string shown(const query::Answer& answer) {
  std::string text = std::to_string(answer.total) + (answer.total_exact ? "" : "?");
  for (const query::Hit& hit : answer.hits) {
    std::array<char, 32> score{};
    std::snprintf(score.data(), score.size(), "%.9g", hit.score);
    text += " " + hit.id + "/" + std::to_string(static_cast<int>(hit.tier)) + "/" + score.data();
  }
  for (const query::AnsweredName& name : answer.names) {
    for (const query::Variant& variant : name.variants) {
      text += " ~" + variant.name + " " + std::to_string(variant.confidence);
    }
  }
  return text;
}

std::string shown(const query::Suggestions& suggestions) {
  std::string text = suggestions.off;
  for (const query::Suggestion& one : suggestions.found) {
    text += " " + one.name + "/" + std::to_string(one.articles) + "/" + std::to_string(static_cast<int>(one.type)) +
            "/" + std::to_string(static_cast<int>(one.reason)) + one.through;
  }
  return text;
}

// What sounds alike is chosen among all words; those that no article holds any more may crowd others out.
bool is_by_sound(const query::Answer& answer) {
  return std::any_of(answer.names.begin(), answer.names.end(), [](const query::AnsweredName& name) {
    return std::any_of(name.variants.begin(), name.variants.end(), [](const query::Variant& variant) {
      return variant.reason == query::Reason::spelling || variant.reason == query::Reason::english;
    });
  });
}

TEST(InPlace, TenSmallChangesMakeWhatOneGoMakes) {
  const std::vector<std::string> articles = tests::sample_lines();
  ASSERT_GE(articles.size(), 200U);
  std::map<std::string, std::string> expected;  // by id
  Index grown;
  std::string base;
  for (const char* copy : {"가", "나", "다"}) {
    for (std::size_t i = 0; i < 140; ++i) {
      const std::string id = copy + std::to_string(i);
      expected[id] = with_id(articles[i], id);
      base += expected[id];
    }
  }
  const std::string generation = grown.add(base).generation;
  for (std::size_t round = 0; round < 10; ++round) {
    SessionOptions options = grown.options();
    options.jobs = round % 2 + 1;
    std::string lines;
    const auto put = [&](const std::string& id, const std::string& article) {
      expected[id] = with_id(article, id);
      lines += expected[id];
    };
    for (std::size_t i = 0; i < 6; ++i) {
      put("새" + std::to_string(round * 6 + i), articles[140 + round * 6 + i]);
    }
    put("가" + std::to_string(round), articles[200 - round]);    // new text
    put("새" + std::to_string(round * 3), articles[round * 2]);  // what came in place is replaced in place
    for (const std::string& id : {"나" + std::to_string(130 - round), "새" + std::to_string(round * 6 + 1)}) {
      if (round > 0 && id[0] == "나"[0]) {
        options.deletions.push_back({id, ""});
        expected.erase(id);
      }
    }
    EXPECT_EQ(grown.add(lines, options).generation, generation) << round;
  }
  std::string all;
  for (const auto& [id, article] : expected) {
    all += article;
  }
  Index whole;
  whole.add(all);
  EXPECT_EQ(faults(grown.path()), 0U);

  const IndexReader one(whole.path());
  const IndexReader ten(grown.path());
  EXPECT_EQ(one.articles().get_doccount(), ten.articles().get_doccount());
  EXPECT_EQ(one.articles().get_average_length(), ten.articles().get_average_length());
  EXPECT_TRUE(documents_of(one.articles()) == documents_of(ten.articles()));
  EXPECT_EQ(frequencies_of(one.articles()), frequencies_of(ten.articles()));

  const auto all_words = [](const Xapian::Database& words) { return words; };
  const Xapian::Database words_of_one = one.read_words(all_words);
  const Xapian::Database words_of_ten = ten.read_words(all_words);
  const std::set<std::string> held = forms_of(words_of_one);
  const std::set<std::string> more = forms_of(words_of_ten);
  EXPECT_TRUE(std::includes(more.begin(), more.end(), held.begin(), held.end()));
  EXPECT_GT(more.size(), held.size());  // forms that no article holds any more
  EXPECT_EQ(forms_by_term(words_of_one, held), forms_by_term(words_of_ten, held));

  std::size_t count = 0;
  for (const std::string& form : more) {
    if (++count % 15 != 0) {
      continue;
    }
    query::Request request = asked(form);
    request.exact = true;
    EXPECT_EQ(shown(query::search(one, request)), shown(query::search(ten, request))) << form;
    request.exact = false;
    const query::Answer of_one = query::search(one, request);
    const query::Answer of_ten = query::search(ten, request);
    if (!is_by_sound(of_one) && !is_by_sound(of_ten)) {
      EXPECT_EQ(shown(of_one), shown(of_ten)) << form;
    }
    if (count % 30 == 0) {
      request.loose = true;
      EXPECT_EQ(shown(query::search(one, request)), shown(query::search(ten, request))) << form;
      for (std::size_t length = 1; length < 4; ++length) {
        const std::string typed(analysis::first_chars(form, length));
        EXPECT_EQ(shown(query::suggest(typed, one, 10)), shown(query::suggest(typed, ten, 10))) << typed;
      }
    }
  }
}

// ---- readers ----

TEST(InPlace, AReaderKeepsWhatItOpenedAndIsNotWaitedForLong) {
  Index index;
  index.add(many(60) + first);
  SessionOptions options = index.options();
  options.wait_for_readers = std::chrono::milliseconds(20);
  std::string generation;
  {
    const IndexReader reader(index.path());
    for (int i = 0; i < 3; ++i) {
      generation =
          index.add(line("a", "누리은행", "누리은행이 " + std::to_string(i) + "번 웃었다."), options).generation;
    }
    EXPECT_EQ(tests::ids(query::search(reader, asked("가람전자"))), "a/1");
    EXPECT_EQ(tests::ids(query::search(reader, asked("누리은행"))), "");
  }
  EXPECT_EQ(generation, "gen-000002");  // which nobody had opened afterwards
  EXPECT_EQ(found(index.path(), "누리은행"), "a/1");
  EXPECT_EQ(faults(index.path()), 0U);
}

TEST(InPlace, AReaderThatCameDuringAChangeIsWaitedForByTheNext) {
  Index index;
  index.add(many(60) + first);
  SessionOptions options = index.options();
  options.wait_for_readers = std::chrono::seconds(20);
  index.add(line("b", "누리은행", "누리은행이 웃었다."), options);
  std::atomic<bool> closed{false};
  std::atomic<bool> open{false};
  std::thread other([&] {
    const IndexReader reader(index.path());
    open = true;
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    EXPECT_EQ(tests::ids(query::search(reader, asked("가람전자"))), "a/1");
    closed = true;
  });
  while (!open) {
    std::this_thread::yield();
  }
  const SessionReport report = index.add(line("a", "누리은행", "누리은행이 웃었다."), options);
  EXPECT_TRUE(closed);
  EXPECT_EQ(report.generation, "gen-000001");
  other.join();
}

// Who searches while an article is replaced over and over sees it once, as it was or as it is.
TEST(InPlace, NobodySeesBothOrNeitherOfAReplacedArticle) {
  Index index;
  index.add(many(400) + line("a", "가람전자", "가람전자가 0번 웃었다. 가람전자 말이다."));
  std::atomic<bool> done{false};
  std::atomic<int> answered{0};
  std::vector<std::thread> readers;
  for (int i = 0; i < 2; ++i) {
    readers.emplace_back([&] {
      while (!done) {
        try {
          const IndexReader reader(index.path());
          const auto now = [&] {
            return tests::ids(query::search(reader, asked("가람전자"))) + "," +
                   tests::ids(query::search(reader, asked("누리은행")));
          };
          const std::string seen = now();
          EXPECT_TRUE(seen == "a/1," || seen == ",a/1") << seen;
          for (int again = 0; again < 20; ++again) {
            EXPECT_EQ(now(), seen);
          }
        } catch (const std::exception& error) {
          ADD_FAILURE() << error.what();
        } catch (const Xapian::Error& error) {
          ADD_FAILURE() << error.get_description();
        }
        ++answered;
      }
    });
  }
  std::string generation;
  for (int i = 1; i < 30; ++i) {
    const std::string name = i % 2 == 0 ? "가람전자" : "누리은행";
    generation =
        index.add(line("a", name, name + "이 " + std::to_string(i) + "번 웃었다. " + name + " 말이다.")).generation;
  }
  done = true;
  for (std::thread& reader : readers) {
    reader.join();
  }
  EXPECT_GT(answered, 0);
  EXPECT_EQ(generation, "gen-000001");
  EXPECT_EQ(faults(index.path()), 0U);
}

}  // namespace
}  // namespace ireum
