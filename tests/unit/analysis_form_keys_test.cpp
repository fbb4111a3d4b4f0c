// What a form is looked up by: keys of the keyboard, onsets, what one slip leaves.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/form_keys.h"
#include "analysis/hangul.h"
#include "analysis/normalize.h"

namespace ireum::analysis {
namespace {

TEST(FormKeys, WritesStrokes) {
  struct Row {
    std::string_view form;
    std::string_view strokes;
  };
  for (const Row& row : std::vector<Row>{
           {"문가람", "ansrkfka"},
           {"과", "rhk"},
           {"닭", "ekfr"},
           {"깎", "RkR"},
           {"grm전자", "grmwjswk"},
           {"ㅁㄱㄹ", "arf"},
           {"ㄳㅘ", "rthk"},
           {"ㅄㅀ", "qtfg"},
           {"ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ", "rtswsgfrfafqftfxfvfgqt"},
           {"과값위의", "rhkrkqtdnldml"},
           {"까얘예있", "RkdOdPdlT"},
           {"\u1109\u1161\u11B7", "tka"},
           {"", ""},
           {"李가", "李rk"},
       }) {
    EXPECT_EQ(strokes(row.form), row.strokes) << row.form;
    EXPECT_EQ(strokes(normalize(row.form)), row.strokes) << row.form;  // loose jamo become conjoining ones
  }
}

TEST(FormKeys, WritesOnsets) {
  std::size_t hangul = 0;
  EXPECT_EQ(initials("문가람전자", hangul), "arfww");
  EXPECT_EQ(hangul, 5U);
  EXPECT_EQ(initials(normalize("ㅁㄱㄹㅈㅈ"), hangul), "arfww");
  EXPECT_EQ(initials("grm전자", hangul), "grmww");
  EXPECT_EQ(hangul, 2U);
  EXPECT_EQ(initials("grm", hangul), "grm");
  EXPECT_EQ(hangul, 0U);
  EXPECT_EQ(count_loose_jamo(normalize("가람ㅈㅈ")), 2U);
}

bool meet(const std::vector<SlipKey>& of_form, const std::vector<SlipKey>& of_typed) {
  return std::any_of(of_form.begin(), of_form.end(), [&](const SlipKey& a) {
    return std::any_of(of_typed.begin(), of_typed.end(),
                       [&](const SlipKey& b) { return a.key == b.key && a.may_meet(b.check); });
  });
}

bool share_a_key(std::string_view form, std::string_view typed) {
  std::vector<SlipKey> of_form;
  std::vector<SlipKey> of_typed;
  slip_keys(letters(form), false, of_form);
  slip_keys(letters(typed), true, of_typed);
  return meet(of_form, of_typed);
}

// All names of three syllables that begin with 문, a surname, or what is left of them after so many.
template <typename Visit>
void for_each_name(std::size_t most, const Visit& visit) {
  std::size_t count = 0;
  for (char32_t first = 0xAC00; first < 0xD7A4; first += 29) {
    for (char32_t second = 0xAC00; second < 0xD7A4 && count < most; second += 31, ++count) {
      std::string name = "문";
      append_utf8(name, first);
      append_utf8(name, second);
      visit(name);
    }
  }
}

TEST(FormKeys, SlipKeysStandOnceAndKnowWhatTheyStandFor) {
  std::size_t of_several = 0;
  std::vector<SlipKey> keys;
  for_each_name(5000, [&](const std::string& name) {
    slip_keys(letters(name), false, keys);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      EXPECT_EQ(keys[i].key.size(), 4U);
      EXPECT_LE(keys[i].check, 127U);
      EXPECT_TRUE(i == 0 || keys[i - 1].key < keys[i].key) << name;
      of_several += keys[i].check == 0 ? 1 : 0;
    }
  });
  EXPECT_GT(of_several, 0U);  // of so many names some have two texts under one key
}

TEST(FormKeys, EveryLetterLessIsFoundAlsoWhereTwoTextsShareAKey) {
  for_each_name(5000, [](const std::string& name) {
    const std::string whole = letters(name);
    std::vector<SlipKey> of_form;
    slip_keys(whole, false, of_form);
    std::vector<SlipKey> of_typed;
    for (std::size_t i = 0; i < whole.size(); ++i) {
      slip_keys(whole.substr(0, i) + whole.substr(i + 1), true, of_typed);
      EXPECT_TRUE(meet(of_form, of_typed)) << name;
    }
  });
}

TEST(FormKeys, ChecksTellMostNamesApartThatShareAKey) {
  const std::string typed = letters("문가람");
  std::vector<SlipKey> of_typed;
  std::vector<SlipKey> of_form;
  slip_keys(typed, true, of_typed);
  std::size_t met = 0;
  std::size_t meant = 0;
  for_each_name(200000, [&](const std::string& name) {
    slip_keys(letters(name), false, of_form);
    met += meet(of_form, of_typed) ? 1 : 0;
    meant += is_one_slip(typed, letters(name)) ? 1 : 0;
  });
  EXPECT_LE(meant, met);
  EXPECT_LT(met, meant + 200);  // one in a thousand; by keys alone it would be one in a hundred
}

TEST(FormKeys, OneSlipSharesAKey) {
  struct Row {
    std::string_view form;
    std::string_view typed;
  };
  for (const Row& row : std::vector<Row>{
           {"문가람", "문거람"},                                  // wrong
           {"문가람", "문가라"},                                  // missing
           {"문가라", "문가람"},                                  // too many
           {"과학", "괴학"},                                      // a vowel of two keys
           {"grmnuri", "gmrnuri"},                                // swapped
           {"문가람전자금융지주회사", "문거람전자금융지주회사"},  // long, slip in front
           {"문가람전자금융지주회사", "문가람전자금융지주회서"},  // at the end
           {"문가람전자금융지주", "문가람전자금융지주회"},
       }) {
    const bool two = row.typed == "문가람전자금융지주회";
    EXPECT_EQ(is_one_slip(letters(row.form), letters(row.typed)), !two) << row.typed;
    EXPECT_EQ(is_one_slip(letters(row.typed), letters(row.form)), !two) << row.typed;
    if (!two) {
      EXPECT_TRUE(share_a_key(row.form, row.typed)) << row.typed;
    }
  }
  EXPECT_FALSE(is_one_slip(letters("문가람"), letters("문가람")));
  EXPECT_FALSE(is_one_slip("", ""));
  EXPECT_TRUE(is_one_slip("", "a"));
  EXPECT_FALSE(is_one_slip("ab", ""));
  EXPECT_FALSE(is_one_slip("abc", "cab"));
}

TEST(FormKeys, SyllablesOneSlipAwayDifferInOneLetter) {
  const std::vector<std::string> of_closed = syllables_one_slip_away("윈");
  for (const std::string_view other : {"위", "윙", "쥔", "원"}) {
    EXPECT_EQ(std::count(of_closed.begin(), of_closed.end(), other), 1) << other;
  }
  for (const std::string_view other : {"윈", "핀", "우"}) {
    EXPECT_EQ(std::count(of_closed.begin(), of_closed.end(), other), 0) << other;
  }
  EXPECT_TRUE(std::is_sorted(of_closed.begin(), of_closed.end()));
  // 18 other onsets, 20 other vowels, and of the codas those of one letter.
  EXPECT_EQ(syllables_one_slip_away("가").size(), 18U + 20U + 16U);
}

// Whatever the length, a slip leaves a key: around where short forms give way to long ones, too.
TEST(FormKeys, EverySlipOfEveryLengthSharesAKey) {
  const std::string alphabet = "abcdefghijklmnopqrstuvwxyz";
  for (std::size_t length = 2; length <= 22; ++length) {
    const std::string form = alphabet.substr(0, length);
    for (std::size_t at = 0; at < length; ++at) {
      std::vector<std::string> slips{form, form, form};
      slips[0][at] = '#';
      slips[1].erase(at, 1);
      slips[2].insert(at, "#");
      if (at + 1 < length) {
        slips.push_back(form);
        std::swap(slips.back()[at], slips.back()[at + 1]);
      }
      for (const std::string& slip : slips) {
        EXPECT_TRUE(is_one_slip(form, slip)) << form << " " << slip;
        EXPECT_TRUE(share_a_key(form, slip)) << form << " " << slip;
      }
    }
  }
}

}  // namespace
}  // namespace ireum::analysis
