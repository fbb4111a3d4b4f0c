#include <gtest/gtest.h>
#include <unistd.h>
#include <xapian.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "analysis/form_keys.h"
#include "analysis/sound/keys.h"
#include "indexer/words_builder.h"

namespace ireum::indexer {
namespace {

namespace fs = std::filesystem;

class WordsBuilder : public testing::Test {
 protected:
  WordsBuilder() : folder_(fs::temp_directory_path() / ("ireum-words-" + std::to_string(getpid()))) {
    fs::create_directories(folder_);
  }
  ~WordsBuilder() override { fs::remove_all(folder_); }

  // `articles`: the terms of an article each.
  std::string articles(const std::vector<std::vector<std::string>>& articles) {
    const std::string path = folder_ / "articles";
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
    for (const std::vector<std::string>& terms : articles) {
      Xapian::Document document;
      for (const std::string& term : terms) {
        document.add_term(term);
      }
      database.add_document(document);
    }
    database.commit();
    return path;
  }

  std::string words(const std::string& articles, std::size_t jobs, std::size_t part_forms) {
    const std::string path = folder_ / ("words" + std::to_string(++count_));
    forms_ = build_words(articles, path, "an analyzer", jobs, part_forms);
    return path;
  }

  // The forms in the order of their documents.
  static std::vector<std::string> forms(const std::string& path) {
    const Xapian::Database database(path);
    std::vector<std::string> all;
    for (Xapian::docid i = 1; i <= database.get_lastdocid(); ++i) {
      all.push_back(database.get_document(i).get_data());
    }
    return all;
  }

  // Every posting of every term, one a line.
  static std::string postings(const std::string& path) {
    const Xapian::Database database(path);
    std::string all;
    for (Xapian::TermIterator term = database.allterms_begin(); term != database.allterms_end(); ++term) {
      all += *term;
      for (Xapian::PostingIterator it = database.postlist_begin(*term); it != database.postlist_end(*term); ++it) {
        all += ' ' + std::to_string(*it) + '/' + std::to_string(it.get_wdf());
      }
      all += '\n';
    }
    return all;
  }

  fs::path folder_;
  int count_ = 0;
  std::uint64_t forms_ = 0;
};

TEST_F(WordsBuilder, PostingsSayWhatTheFormWouldHaveToBeReadFor) {
  const std::string path = words(articles({{"F올트먼", "Faltman", "F문가람"}}), 1, 50000);
  const Xapian::Database database(path);
  const auto wdf_of = [&](const std::string& term, Xapian::docid document) -> std::optional<Xapian::termcount> {
    Xapian::PostingIterator it = database.postlist_begin(term);
    it.skip_to(document);
    return it != database.postlist_end(term) && *it == document ? std::optional(it.get_wdf()) : std::nullopt;
  };
  std::size_t sounds = 0;
  for (Xapian::docid i = 1; i <= 3; ++i) {
    const std::string form = database.get_document(i).get_data();
    std::vector<analysis::SlipKey> slips;
    analysis::slip_keys(analysis::letters(form), false, slips);
    EXPECT_GT(slips.size(), 5U);
    for (const analysis::SlipKey& slip : slips) {
      const auto wdf = wdf_of("E" + slip.key, i);
      ASSERT_TRUE(wdf) << form;
      EXPECT_EQ(*wdf, slip.check) << form;
    }
    for (const std::string& key : analysis::sound::sound_keys(form)) {
      const auto wdf = wdf_of("S" + key, i);
      ASSERT_TRUE(wdf) << form;
      EXPECT_EQ(*wdf, analysis::sound::sound_keys(form).size()) << form;
      ++sounds;
    }
  }
  EXPECT_GT(sounds, 5U);
  // A name in Latin letters has the keys of several writings, and counts as one of them.
  const std::string key = analysis::sound::sound_keys("올트먼").front();
  EXPECT_EQ(database.get_termfreq("S" + key), 2U);
}

TEST_F(WordsBuilder, MostWrittenOfComeFirstAndEachFormOnce) {
  const std::string path =
      words(articles({
                {"F가나", "F다라", "D마바", "XP마바", "J사아", "XC사아", "J자차", "D다라", "F이재용"},
                {"F다라", "J사아", "D이재용", "J다라", "XC다라"},
            }),
            1, 50000);
  // 다라 weighs 8 by its evidence and two articles by themselves; 자차 is joined in one article only.
  EXPECT_EQ(forms(path), (std::vector<std::string>{"다라", "마바", "사아", "가나", "이재용"}));
  EXPECT_EQ(forms_, 5U);
  EXPECT_EQ(Xapian::Database(path).get_metadata("ireum:analyzer"), "an analyzer");
}

TEST_F(WordsBuilder, TheNumberOfThreadsAndPartsChangesNothing) {
  std::vector<std::vector<std::string>> terms(40);
  const std::vector<std::string> syllables{"김", "스", "미", "올", "트", "먼", "박", "李", "sam", "o"};
  std::size_t next = 7;
  for (std::size_t i = 0; i < 600; ++i) {
    std::string form;
    for (std::size_t length = 0; length < 2 + i % 3; ++length) {
      next = (next * 1103515245 + 12345) % 2147483648;
      form += syllables[next / 65536 % syllables.size()];
    }
    for (std::size_t article = 0; article < terms.size(); article += 1 + i % 39) {
      terms[article].push_back((i % 5 == 0 ? "D" : i % 7 == 0 ? "J" : "F") + form);
      if (i % 11 == 0) {
        terms[article].push_back("XP" + form);
      }
    }
  }
  const std::string source = articles(terms);
  const std::string one = words(source, 1, 50000);
  ASSERT_GT(forms_, 300U);
  for (const std::string& other :
       {words(source, 3, 33), words(source, 2, 100), words(source, 1, 40), words(source, 8, 150)}) {
    EXPECT_EQ(forms(other), forms(one));
    EXPECT_EQ(postings(other), postings(one));
  }
  std::size_t left = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder_)) {
    left += entry.path().string().find(".part.") != std::string::npos ? 1 : 0;
  }
  EXPECT_EQ(left, 0U);
}

TEST_F(WordsBuilder, NoFormsAreADatabaseToo) {
  const std::string path = words(articles({{"Qid"}}), 4, 50000);
  EXPECT_EQ(forms_, 0U);
  EXPECT_EQ(Xapian::Database(path).get_doccount(), 0U);
  EXPECT_FALSE(Xapian::Database(path).get_metadata("ireum:words").empty());
}

TEST_F(WordsBuilder, WhatGoesWrongInAThreadIsThrown) {
  const std::string source = articles({{"F가나", "F다라"}});
  fs::create_directories(folder_ / "taken.part.1");
  std::ofstream(folder_ / "taken.part.1" / "iamglass") << "no database";
  std::ofstream(folder_ / "taken.part.0") << "no folder";
  EXPECT_THROW(build_words(source, folder_ / "taken", "x", 2, 1), Xapian::Error);
}

}  // namespace
}  // namespace ireum::indexer
