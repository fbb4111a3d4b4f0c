#include <gtest/gtest.h>

#include "tool/plain_line.h"

namespace ireum::tool {
namespace {

TEST(PlainLine, LeavesTextAsItIs) {
  EXPECT_EQ(plain_line(""), "");
  EXPECT_EQ(plain_line("기사  모음.jsonl:2: 날짜 𠮷 é"), "기사  모음.jsonl:2: 날짜 𠮷 é");
}

TEST(PlainLine, HasNoControlCharacters) {
  EXPECT_EQ(plain_line("\x1b[31m가"), " [31m가");
  EXPECT_EQ(plain_line("가\r\n나\t다\x7f"), "가 나 다 ");
  EXPECT_EQ(plain_line("가\xC2\x9B"
                       "31m나\xC2\xA0"),
            "가 31m나\xC2\xA0");
  EXPECT_EQ(plain_line(std::string_view("a\0b", 3)), "a b");
}

TEST(PlainLine, ShowsWhatIsNoUtf8AsSuch) {
  EXPECT_EQ(plain_line("\xFF가\x80"), "\uFFFD가\uFFFD");
  EXPECT_EQ(plain_line("\xEA\xB0"), "\uFFFD\uFFFD");                      // cut off
  EXPECT_EQ(plain_line("\xC0\xAF"), "\uFFFD\uFFFD");                      // overlong
  EXPECT_EQ(plain_line("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");            // half a pair
  EXPECT_EQ(plain_line("\xF4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");  // above U+10FFFF
}

}  // namespace
}  // namespace ireum::tool
