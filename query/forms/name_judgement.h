#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/mention.h"
#include "query/index/standing.h"
#include "query/typed/name_type.h"

namespace ireum::query {

// The mentions of one form in an article, and what they and the other articles say.
struct Mentioned {
  std::vector<const analysis::Mention*> mentions;
  unsigned persons = 0;    // mentions with evidence of a person alone
  unsigned companies = 0;  // of an organisation alone
  bool certain = false;
  bool in_title = false;
  bool has_people = false;  // the article names somebody with a title there: 누리증권 홍길동 연구원
  // Of a form without evidence here: other articles that hold it, and the ones with evidence.
  Xapian::doccount elsewhere = 0;
  Evident evident_elsewhere;
};

// Whether the lists have `form` as a word: 감독, 대상.
bool is_word(std::string_view form);

// Whether a word of a query only tells what else is looked for beside a name: 인터뷰, 감독, 미국, 음주운전. Of words
// that are names as well (대상, 서울) nobody knows.
bool is_context_word(std::string_view form);

// Whether `form` stands for somebody who is not named: 임모, 양아무개.
bool is_unnamed(std::string_view form);

// Which of the names of one query, by their keys, an article must hold one of: those that are no words beside them
// (인터뷰, 감독, 미국) nor a foreigner's given name before the family name (로버트 오펜하이머); all where there is
// none.
std::vector<bool> names_that_count(const std::vector<std::string_view>& keys);

// Whether `form` is an ordinary word or made of such: 과정, 불법집회, 상황점검회의; unless `strictly`, also with a
// syllable that builds words at either end of them: 정치관, 반노동.
bool is_made_of_words(std::string_view form, bool strictly = false);

// The words of `text`, a name as it is written, without the marks before them.
std::vector<std::string_view> words_written(std::string_view text);

// What of `words`, written as one person's name, is one: from the first word to behind the last, both 0 for none.
std::pair<std::size_t, std::size_t> name_within(const std::vector<std::string_view>& words);

// Whether two `words` are a foreigner's names by the lists of given names and their sound: 조나단 스쿱, 마쓰자카
// 다이스케.
bool are_foreign_names(const std::vector<std::string_view>& words);

// Whether `form` is a committee and a particle, and no meeting of its members: 윤리위원회의, not 최고위원회의.
bool is_committees(std::string_view form);

// What the lexicon knows `form` as, surely: 더불어민주당, 지드래곤. Of those of its names that are words as well only
// bodies that no other word is like: 국민의힘, 통일부, not 대상, 조국. No countries.
NameType known_type(std::string_view form);

// Whether `form`, in the text as `written`, is a name rather than a word, by what it is like and what is said of it;
// here, and of a person elsewhere.
bool looks_like_name(std::string_view form, std::string_view written, const Mentioned& found);

// What the article says of the bearer, and where it says nothing, what the lexicon or the form does.
NameType type_of(std::string_view form, const Mentioned& found);

}  // namespace ireum::query
