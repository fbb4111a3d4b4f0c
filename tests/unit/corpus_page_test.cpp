// Lines of pages, and whole pages in several layouts (tests/data/pages: NAME.txt and what is in it, NAME.json).
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "corpus/page_dates.h"
#include "corpus/page_line.h"
#include "corpus/page_reader.h"
#include "corpus/page_signature.h"
#include "corpus/utf8.h"

namespace ireum::corpus {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::u32string visible_characters(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = take_code_point(text, i);
    if (!is_white_space(c) && !is_invisible(c) && !is_control(c)) out += c;
  }
  return out;
}

std::size_t common_subsequence(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (const char32_t c : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = c == b[j] ? diagonal + 1 : std::max(row[j], above);
      diagonal = above;
    }
  }
  return row[b.size()];
}

class Pages : public testing::TestWithParam<std::string> {};

TEST_P(Pages, AreRead) {
  const fs::path folder = fs::path(IREUM_SOURCE_DIR) / "tests/data/pages";
  const std::string page = content_of(folder / (GetParam() + ".txt"));
  rapidjson::Document wanted;
  wanted.Parse(content_of(folder / (GetParam() + ".json")).c_str());
  ASSERT_TRUE(wanted.IsObject());
  const auto field = [&wanted](const char* name) {
    return wanted.HasMember(name) && wanted[name].IsString() ? std::string(wanted[name].GetString()) : std::string();
  };
  const std::optional<Article> article = read_page(page);
  ASSERT_TRUE(article);
  EXPECT_EQ(article->title, field("title"));
  EXPECT_EQ(article->outlet, field("outlet"));
  EXPECT_EQ(article->date, field("date"));
  EXPECT_EQ(article->byline, field("byline"));
  const std::u32string body = visible_characters(field("body"));
  const std::u32string found = visible_characters(article->body);
  const auto kept = static_cast<double>(common_subsequence(body, found));
  const auto others = static_cast<double>(visible_characters(page).size() - body.size());
  EXPECT_GE(kept / static_cast<double>(body.size()), 0.95) << article->body;
  EXPECT_LE((static_cast<double>(found.size()) - kept) / others, 0.05) << article->body;
}

std::vector<std::string> page_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(fs::path(IREUM_SOURCE_DIR) / "tests/data/pages")) {
    if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

// `text` with each Hangul syllable as the letters that it is made of (Unicode, 3.12).
std::string decomposed(std::string_view text) {
  std::string out;
  const auto put = [&out](char32_t c) {
    out += static_cast<char>(0xE0U | c >> 12U);
    out += static_cast<char>(0x80U | (c >> 6U & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = take_code_point(text, i);
    if (c < 0xAC00 || c > 0xD7A3) {
      out += text.substr(begin, i - begin);
      continue;
    }
    const char32_t index = c - 0xAC00;
    put(0x1100 + index / 588);
    put(0x1161 + index % 588 / 28);
    if (index % 28 != 0) put(0x11A7 + index % 28);
  }
  return out;
}

TEST_P(Pages, AreReadDecomposedToo) {
  const std::string page = content_of(fs::path(IREUM_SOURCE_DIR) / "tests/data/pages" / (GetParam() + ".txt"));
  const std::optional<Article> whole = read_page(page);
  const std::optional<Article> article = read_page(decomposed(page));
  ASSERT_EQ(article.has_value(), whole.has_value());
  if (!whole) return;
  EXPECT_EQ(article->title, whole->title);
  EXPECT_EQ(article->body, whole->body);
  EXPECT_EQ(article->outlet, whole->outlet);
  EXPECT_EQ(article->date, whole->date);
  EXPECT_EQ(article->byline, whole->byline);
}

INSTANTIATE_TEST_SUITE_P(Layouts, Pages, testing::ValuesIn(page_names()), [](const auto& name) {
  std::string word = name.param;
  std::replace(word.begin(), word.end(), '-', '_');
  return word;
});

// A page that names its outlet in its last line alone.
std::string page_signed(const std::string& rights) {
  return "강릉 동네 서점, 책값 후불제로 매출 두 배\n\n입력 2025.03.11. 오후 2:31\n\n"
         "강릉의 한 동네 서점이 책을 먼저 읽고 값은 나중에 내는 방식을 도입해 석 달 만에 매출을 두 배 가까이 "
         "끌어올렸다.\n"
         "손님이 이름과 전화번호, 가져가는 책을 공책에 적으면 한 달 안에 값을 치르는 방식이다.\n"
         "반품률은 예상보다 높지 않았다. 돌아온 책은 열 권에 한 권꼴로, 따로 꽂아 30% 싸게 판다.\n\n" +
         rights + "\n";
}

TEST(Page, TheOwnerOfTheRightsIsTheOutlet) {
  for (const char* rights :
       {"Copyright ⓒ 한빛일보. All rights reserved.", "Copyrights ⓒ 한빛일보. 무단 전재 및 재배포 금지",
        "COPYRIGHTS (C) 2025 한빛일보, ALL RIGHTS RESERVED.", "<저작권자 © 한빛일보 무단전재 및 재배포 금지>",
        "Copyright by (주)한빛일보 Co., Ltd. All rights reserved."}) {
    const std::optional<Article> article = read_page(page_signed(rights));
    ASSERT_TRUE(article) << rights;
    EXPECT_EQ(article->outlet, "한빛일보") << rights;
  }
}

TEST(Page, TheSeedIsRead) {
  const fs::path seed = fs::path(IREUM_SOURCE_DIR) / "../shared/seed/000_7d2e61138442548f.txt";
  if (!fs::exists(seed)) GTEST_SKIP() << "no ../shared/seed beside the checkout";
  const std::optional<Article> article = read_page(content_of(seed));
  ASSERT_TRUE(article);
  EXPECT_EQ(article->title, "올트먼, 한국서 광폭행보");
  EXPECT_EQ(article->outlet, "이코노믹리뷰");
  EXPECT_EQ(article->byline, "최진홍");
  EXPECT_EQ(article->date, "");
  EXPECT_EQ(article->body.rfind("샘 올트먼 오픈AI CEO가", 0), 0U);
  const std::string end = "이어갈 예정이다.";
  EXPECT_EQ(article->body.substr(article->body.size() - end.size()), end);
  for (const char* other : {"컨텐츠", "원문보기", "이코노믹리뷰", "기자]", "°", "저작권"}) {
    EXPECT_EQ(article->body.find(other), std::string::npos) << other;
  }
}

TEST(Page, WithoutSentencesThereIsNoArticle) {
  for (const char* page : {"", "\n\n", "홈\n정치\n경제\n", "로그인\n회원가입\n많이 본 뉴스\n1\n다리 놓인 마을\n"}) {
    EXPECT_FALSE(read_page(page)) << page;
  }
}

TEST(Page, OneShortSentenceIsEnough) {
  const std::optional<Article> article =
      read_page("한빛일보\n[속보] 새길대교 개통\n입력 2025-02-04 09:12\n새길대교가 4일 오전 9시 개통했다.\n");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->title, "[속보] 새길대교 개통");
  EXPECT_EQ(article->body, "새길대교가 4일 오전 9시 개통했다.");
  EXPECT_EQ(article->date, "2025-02-04 09:12");
}

TEST(Page, ATitleThatStandsOnlyBeforeTheSitesNameIsCutOff) {
  const std::optional<Article> article = read_page(
      "홈\n새길대교 4일 개통, 출근길 20분 짧아져 - 한빛일보\n입력 2025-02-04 09:12\n"
      "새길대교가 4일 오전 9시 개통했다. 출근길은 20분 짧아졌다.\n");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->title, "새길대교 4일 개통, 출근길 20분 짧아져");
}

TEST(Page, ReaderNamesWhatIsWrong) {
  const auto problem = [](std::string_view text, const ReaderOptions& options = {}) {
    const auto reader = make_page_reader(ByteSource::from_text(text), "쪽.txt", options);
    const std::optional<Record> record = reader->next();
    EXPECT_TRUE(record && !record->article);
    EXPECT_FALSE(reader->next());
    return std::to_string(record->problems.at(0).origin.line) + ": " + record->problems.at(0).text;
  };
  EXPECT_EQ(problem("홈\n경제\n"), "0: no article found on the page; skipped");
  EXPECT_EQ(problem("제목\n다리가 \xFF 놓였다.\n"), "2: invalid UTF-8 at byte 18 of the file; skipped");
  ReaderOptions small;
  small.max_page = 10;
  EXPECT_EQ(problem("새길대교가 개통했다.", small), "0: the page has more than 10 bytes; skipped");
}

TEST(PageLine, Dates) {
  struct Row {
    const char* line;
    std::vector<std::string> dates;  // with i or m before those that have a label
  };
  const std::vector<Row> rows = {
      {"입력 2025.02.04. 오전 9:12", {"i2025.02.04. 오전 9:12"}},
      {"기사입력2025.02.04. 오후 12:05 최종수정 2025.02.05. 오전 9:12",
       {"i2025.02.04. 오후 12:05", "m2025.02.05. 오전 9:12"}},
      {"2025-02-04 09:12:33", {"2025-02-04 09:12:33"}},
      {"승인 2025.02.04 18:20", {"i2025.02.04 18:20"}},
      {"등록 : 2025/2/4", {"i2025/2/4"}},
      {"2025년 2월 4일", {"2025년 2월 4일"}},
      {"2025년 2월 4일 화요일 오후 6시 20분 입력", {"i2025년 2월 4일 화요일 오후 6시 20분"}},
      {"2025. 2. 4. (화) 18:20", {"2025. 2. 4. (화) 18:20"}},
      {"2025-02-04T09:12:33+09:00", {"2025-02-04T09:12:33+09:00"}},
      {"2025-02-04T00:12:33.123Z", {"2025-02-04T00:12:33.123Z"}},
      {"등록일시 25.02.04 18:20", {"i25.02.04 18:20"}},
      {"25.02.04 18:20", {}},
      {"2025.13.04", {}},
      {"코스누리 2,025.02.04", {}},
      {"전화 02-2025-02-04", {}},
      {"값은 12025.02.04원", {}},
  };
  for (const Row& row : rows) {
    std::vector<std::string> found;
    for (const DateSpan& date : find_dates(row.line)) {
      const char* label = date.label == DateSpan::input ? "i" : date.label == DateSpan::modified ? "m" : "";
      found.push_back(label + std::string(row.line).substr(date.begin, date.end - date.begin));
    }
    EXPECT_EQ(found, row.dates) << row.line;
  }
}

TEST(PageLine, Signatures) {
  struct Row {
    const char* line;
    const char* names;
  };
  for (const Row& row : std::vector<Row>{{"최진홍 기자", "최진홍"},
                                         {"[한빛경제 여진수 기자]", "여진수"},
                                         {"여진수기자 jinsu@hanbit.example", "여진수"},
                                         {"여진수·도하람 기자", "여진수·도하람"},
                                         {"여진수, 도하람 기자", "여진수, 도하람"},
                                         {"도쿄=여진수 특파원", "여진수"},
                                         {"여진수 선임기자", "여진수"},
                                         {"여진수 기자(jinsu@hanbit.example)", "여진수"},
                                         {"우해진 논설위원", "우해진"},
                                         {"정치부 기자", nullptr},
                                         {"여진수 기자가 물었다", nullptr},
                                         {"[기자수첩] 다리", nullptr},
                                         {"기자", nullptr}}) {
    const std::optional<Signature> signature = find_signature(row.line);
    EXPECT_EQ(signature ? signature->names.c_str() : std::string("-"), row.names != nullptr ? row.names : "-")
        << row.line;
  }
}

TEST(PageLine, Kinds) {
  struct Row {
    const char* line;
    PageLine::Kind kind;
  };
  for (const Row& row : std::vector<Row>{
           {"본문 바로가기", PageLine::text},
           {"새길대교가 4일 오전 개통했다.", PageLine::prose},
           {"그는 \"다리를 건너면 된다\"고 말했다. 이어 \"값은 받지 않는다\"고 했다", PageLine::prose},
           {"▲ 새길대교를 건너는 시민들", PageLine::caption},
           {"▲기획실장 여진수 ▲재무실장 도하람", PageLine::text},
           {"시민들이 새길대교를 건너고 있다. /사진=한빛일보", PageLine::caption},
           {"시민들이 새길대교를 건너고 있다. [한빛건설 제공. 재판매 금지]", PageLine::caption},
           {"시민들이 4일 새길대교에서 사진을 찍고 있다.", PageLine::caption},
           {"새길대교 전경. 한빛건설 제공", PageLine::caption},
           {"새길대교. ⓒ 여진수", PageLine::caption},
           {"그래픽=도하람", PageLine::caption},
           {"입력 2025.02.04 18:20 | 수정 2025.02.04 19:20", PageLine::date},
           {"여진수 기자 jinsu@hanbit.example", PageLine::signature},
           {"<저작권자 ⓒ 한빛일보 무단전재 및 재배포 금지>", PageLine::copyright},
           {"Copyright 한빛일보 All rights reserved.", PageLine::copyright},
           {"무단 전재 및 재배포를 금합니다.", PageLine::copyright},
           {"법원은 블로그 글을 무단 전재한 출판사에 배상하라고 판결했다.", PageLine::prose},
           {"저작권자에게 알리지 않고 쓴 노래가 열 곡이 넘는다.", PageLine::prose},
       }) {
    std::vector<std::string> storage;
    const std::vector<PageLine> lines = split_page(row.line, storage);
    ASSERT_EQ(lines.size(), 1U) << row.line;
    EXPECT_EQ(lines[0].kind, row.kind) << row.line;
  }
}

}  // namespace
}  // namespace ireum::corpus
