#include "query/forms/name_judgement.h"

#include <algorithm>
#include <array>

#include "analysis/context.h"
#include "analysis/cut.h"
#include "analysis/ends/listed_end.h"
#include "analysis/ends/verb_end.h"
#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/lexicon.h"
#include "analysis/normalize.h"
#include "analysis/ordinary.h"
#include "analysis/person_shape.h"
#include "analysis/sound/foreign.h"
#include "analysis/writing/body.h"
#include "query/forms/name_forms.h"

namespace ireum::query {

namespace {

using analysis::Grade;
using analysis::syllable_bytes;
using analysis::writing::ends_like_body;
using analysis::writing::ends_like_meeting;

// Whether `form` has a Latin letter, and is written as names are: no foreign word in small letters.
bool is_latin_name(std::string_view form, std::string_view written) {
  return std::any_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         std::any_of(written.begin(), written.end(),
                     [](char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; });
}

// Whether a name with Latin letters and no evidence is a word: Promise, SNS; or somebody who is not named: A씨, B원장.
bool is_latin_word(std::string_view form, std::string_view written, const Mentioned& found) {
  const bool capital = written.front() >= 'A' && written.front() <= 'Z';  // not e스포츠
  if (found.companies > 0) {
    return false;
  }
  if (form.size() == 1 || (capital && analysis::all_syllables(form.substr(1)) &&
                           (form.size() <= 4 || analysis::find_word(form.substr(1)) != nullptr))) {
    return true;
  }
  const bool small = written.size() > 1 &&
                     std::all_of(written.begin() + 1, written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return small || analysis::has_mark(form, analysis::mark_thing);
}

}  // namespace

bool is_word(std::string_view form) {
  const analysis::Word* word = analysis::find_word(form);
  return word != nullptr &&
         word->is(analysis::role_common | analysis::role_title | analysis::role_follow_sure |
                  analysis::role_follow_doubtful | analysis::role_determiner | analysis::role_quoted_kind |
                  analysis::role_say_verb | analysis::role_verb_whole | analysis::role_particle |
                  analysis::role_org_part | analysis::role_org_same | analysis::role_person_before |
                  analysis::role_person_after | analysis::role_company_before | analysis::role_company_after);
}

namespace {

// Whether `form` ends like an organisation's name; where `surely`, not like a common noun (강화학습).
bool is_called_organisation(std::string_view form, bool surely) {
  for (std::size_t size = syllable_bytes(2); size + syllable_bytes(2) <= form.size() && size <= analysis::longest_end;
       size += syllable_bytes(1)) {
    const analysis::Word* end = analysis::find_word(form.substr(form.size() - size));
    if (end != nullptr && end->is(analysis::role_org_part | analysis::role_org_same) &&
        (!surely || !end->is(analysis::role_common) || end->is(analysis::role_org_same))) {
      return true;
    }
  }
  return false;
}

// Whether `form` is called as parties are, which nothing beside it need say: 새시민당; not 가람성당.
bool is_called_party(std::string_view form) {
  constexpr std::size_t least = syllable_bytes(4);
  constexpr std::size_t most = syllable_bytes(5);
  return analysis::all_syllables(form) && form.size() >= least && form.size() <= most && analysis::is_party(form) &&
         !is_made_of_words(form) && !analysis::is_ordinary_or_common(form.substr(form.size() - syllable_bytes(2)));
}

// Whether `form` ends like that where somebody holds an office: 누리증권, 새온당, 새온대; not like a part of it:
// 소화기내과.
bool is_called_seat(std::string_view form) {
  constexpr std::string_view team = "팀";
  const bool part = analysis::ends_with_mark(form, analysis::mark_university) ||
                    analysis::ends_with_mark(form, analysis::mark_department) || form.ends_with(team);
  return analysis::all_syllables(form) && form.size() >= syllable_bytes(3) && !part &&
         (is_called_organisation(form, false) || analysis::is_party(form) ||
          analysis::ends_with_syllable(form, analysis::last_body));
}

// Whether `given` is a foreign given name that many bear, and `family` what may be a family name behind it: 로버트
// 오펜하이머, of whom no 로버트 tells.
bool is_given_before(std::string_view given, std::string_view family) {
  return analysis::is_foreign_given(given, analysis::given_first) && analysis::find_in_lexicon(given).empty() &&
         analysis::all_syllables(family) && family.size() >= syllable_bytes(3) &&
         !analysis::is_foreign_given(family, analysis::given_first) && analysis::sound::looks_foreign(family) > 0;
}

}  // namespace

bool is_context_word(std::string_view form) {
  const analysis::Word* word = analysis::find_word(form);
  if (analysis::is_country(word)) {
    return true;
  }
  constexpr std::uint32_t names = analysis::role_common_company | analysis::role_common_person |
                                  analysis::role_common_body | analysis::role_surname;
  const bool compound = word == nullptr && form.size() > syllable_bytes(3) && is_made_of_words(form, true) &&
                        !analysis::ends_organisation(form) && !ends_like_body(form);
  return (analysis::is_ordinary_word(form) || compound) && (word == nullptr || !word->is(names)) &&
         analysis::find_in_lexicon(form).empty();
}

std::vector<bool> names_that_count(const std::vector<std::string_view>& keys) {
  std::vector<bool> counts(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    counts[i] = !is_context_word(keys[i]) && (i + 1 == keys.size() || !is_given_before(keys[i], keys[i + 1]));
  }
  if (std::find(counts.begin(), counts.end(), true) == counts.end()) {
    counts.assign(counts.size(), true);
  }
  return counts;
}

bool is_made_of_words(std::string_view form, bool strictly) {
  constexpr std::size_t longest = 30;
  if (!analysis::all_syllables(form) || form.size() > longest) {
    return false;
  }
  // Of what ends at each syllable: made of words alone, and with a syllable more.
  std::array<bool, longest / syllable_bytes(1) + 1> words{true};
  std::array<bool, longest / syllable_bytes(1) + 1> one_more{};
  const std::size_t count = form.size() / syllable_bytes(1);
  for (std::size_t end = 1; end <= count; ++end) {
    one_more[end] = end == 1 || (end == count && words[end - 1]);
    for (std::size_t begin = 0; begin + 2 <= end; ++begin) {
      if ((words[begin] || one_more[begin]) &&
          analysis::is_ordinary_or_common(form.substr(syllable_bytes(begin), syllable_bytes(end - begin)))) {
        words[end] = words[end] || words[begin];
        one_more[end] = one_more[end] || one_more[begin];
      }
    }
  }
  return words[count] || (!strictly && count > 2 && one_more[count]);
}

namespace {

// Whether `form`, which `cut` is of, is a word or a syllable with a particle: 계기로, 그런데도, 앞에서.
bool is_word_with_particle(std::string_view form, const analysis::Cut& cut) {
  constexpr std::string_view usual = "인은는을를의에로도만서";  // foreign names end like others: 이와야, 기시다
  if (form.size() < syllable_bytes(1) ||
      usual.find(form.substr(form.size() - syllable_bytes(1))) == std::string_view::npos) {
    return false;
  }
  const bool particle = cut.count > 0 && cut.readings[0].grade == Grade::particle;
  const std::string_view stem = form.substr(0, particle ? cut.readings[0].stem : cut.doubtful);
  return !stem.empty() && (is_made_of_words(stem, true) || !gives_forms(stem));
}

// Whether `word`, of a name of several, is none of it: an ordinary word, or an inflected verb; before others also a
// word with a particle: 계기로 기시다, 그런데도 윤.
bool is_no_part(std::string_view word, bool last) {
  analysis::Cut cut;
  const std::string form = analysis::normalize(word);
  analysis::cut_piece(form, cut);
  return cut.verb || !gives_forms(form) || is_made_of_words(form, true) || (!last && is_word_with_particle(form, cut));
}

// Whether `form` is an ordinary word and a syllable that particles and endings of words begin or end with: 정신이,
// 지원해, 정원용.
bool is_word_with_end(std::string_view form) {
  constexpr std::string_view ends = "이가은는도만의로나라기들인일해용";
  return form.size() > syllable_bytes(2) &&
         ends.find(form.substr(form.size() - syllable_bytes(1))) != std::string_view::npos &&
         analysis::is_ordinary_or_common(form.substr(0, form.size() - syllable_bytes(1)));
}

// 조 of “조, as a name begins a quotation.
std::string_view without_quotes(std::string_view word) {
  std::size_t length = 0;
  while (!word.empty() && analysis::script_of(analysis::decode(word, 0, length)) == analysis::Script::other) {
    word.remove_prefix(length);
  }
  return word;
}

// Whether a word of one syllable begins names of several: 팀 쿡, 존 볼턴; not 후, 뒤, 미.
bool begins_names(std::string_view syllable) {
  const analysis::Word* word = analysis::find_word(syllable);
  return word == nullptr || word->is(analysis::role_short_given) || !analysis::is_more_than_name(word);
}

}  // namespace

bool is_unnamed(std::string_view form) {
  const analysis::Word* surname = analysis::find_word(analysis::first_chars(form, 1));
  return form.find("아무개") != std::string_view::npos || (form.size() == syllable_bytes(2) && form.ends_with("모") &&
                                                           surname != nullptr && surname->is(analysis::role_surname));
}

std::vector<std::string_view> words_written(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (const std::string_view word = without_quotes(text.substr(at, end - at)); !word.empty()) {
      words.push_back(word);
    }
    at = end + 1;
  }
  return words;
}

std::pair<std::size_t, std::size_t> name_within(const std::vector<std::string_view>& words) {
  const auto is_short = [](std::string_view word) { return word.size() == syllable_bytes(1); };
  if (words.size() > 2 && std::all_of(words.begin(), words.end(), is_short)) {
    return {0, words.size()};  // 팜 민 찐
  }
  std::size_t first = 0;
  std::size_t last = words.size();
  const auto is_company = [&](std::size_t word) {  // 구글 순다르 피차이, 호세 무뇨스 현대차; not 헨리 포드
    return last - first > 2 && known_type(analysis::normalize(words[word])) == NameType::company;
  };
  while (last - first > 1 && (is_company(first) || (is_short(words[first]) ? !begins_names(words[first])
                                                                           : is_no_part(words[first], false)))) {
    ++first;
  }
  for (std::size_t i = last - 1; i-- > first + 1;) {
    if (!is_short(words[i]) && is_no_part(words[i], false)) {
      first = i + 1;  // 해솔 출신 홍길동
      break;
    }
  }
  while (last - first > 2 &&
         (is_company(last - 1) ||
          (is_short(words[last - 1]) ? analysis::is_country_syllable(words[last - 1], analysis::country_behind)
                                     : is_no_part(words[last - 1], true)))) {
    --last;  // 조 바이든 미 대통령
  }
  if (const std::string end = analysis::normalize(words[last - 1]);
      is_unnamed(end) || (end.size() > syllable_bytes(2) && analysis::ends_organisation(end))) {
    return {0, 0};  // 투숙객 정모, 가람마트 해솔점
  }
  const bool short_pair = last - first == 2 && is_short(words[first]) && is_short(words[last - 1]);
  const analysis::Word* given = analysis::find_word(words[first]);
  if (last - first < 2 || (!is_short(words[last - 1]) && is_no_part(words[last - 1], true)) ||
      (short_pair && (given == nullptr || !given->is(analysis::role_short_given)))) {
    return {0, 0};
  }
  return {first, last};
}

bool are_foreign_names(const std::vector<std::string_view>& words) {
  if (words.size() != 2) {
    return false;
  }
  const std::string first = analysis::normalize(words[0]);
  const std::string last = analysis::normalize(words[1]);
  const auto sounds_so = [](std::string_view word) {
    return word.size() > syllable_bytes(1) && analysis::all_syllables(word) && analysis::find_word(word) == nullptr &&
           !analysis::is_ordinary_word(word) && !analysis::ends_organisation(word) &&
           analysis::sound::looks_foreign(word) > 0;
  };
  constexpr std::string_view ampersand = "앤";  // 알렉산더 앤 알렉산더
  const analysis::Word* given = analysis::find_word(first);
  const bool begins = analysis::begins_foreign_name(first, given) && first != ampersand &&
                      (given == nullptr || !given->is(analysis::role_common));
  return (begins && sounds_so(last)) || (analysis::is_foreign_given(last, analysis::given_last) && sounds_so(first));
}

bool is_committees(std::string_view form) {
  constexpr std::string_view end = "위원회의";
  return form.size() >= syllable_bytes(2) + end.size() && form.ends_with(end) && !form.starts_with("최고");
}

NameType known_type(std::string_view form) {
  const analysis::Word* word = analysis::find_word(form);
  NameType type = NameType::any;
  for (const analysis::LexiconMatch& match : analysis::find_in_lexicon(form)) {
    const analysis::Word* official = analysis::find_word(analysis::normalize(match.entry.official));
    if (analysis::is_country(official)) {
      return NameType::any;
    }
    const bool is_body =
        word != nullptr && word->is(analysis::role_common) && !analysis::is_ordinary_word(form) &&
        !word->is(analysis::role_common_company | analysis::role_common_person | analysis::role_title) &&
        (form.size() > syllable_bytes(2) || match.spelling.name == analysis::LexiconName::official);
    if (match.spelling.word && !is_body) {
      return NameType::any;
    }
    const NameType here = type_of(match.entry.type);
    if (here == NameType::any || (type != NameType::any && type != here)) {
      return NameType::any;
    }
    type = here;
  }
  return type;
}

namespace {

// Whether `form`, taken for a person's name without a title beside it, is none: a word, with a particle perhaps
// (임명권, 정신이), countries (한미일), somebody who is not named (임모, 양아무개). `evident`: something says that it
// is one.
bool is_no_person(std::string_view form, const Mentioned& found, bool evident) {
  if (!analysis::all_syllables(form) || form.size() < syllable_bytes(2)) {
    return false;
  }
  const analysis::Word* listed = analysis::find_word(form);
  const bool country = analysis::is_country(listed) && !analysis::has_short_shape(form);
  if (is_unnamed(form) || (form.size() >= syllable_bytes(3) && analysis::is_seat(form)) || analysis::is_place(form) ||
      country || (form.size() > syllable_bytes(3) && ends_like_body(form))) {
    return true;
  }
  const double given = analysis::given_likelihood(form);
  // 앞에서 감독이, 놀랍게도 회장은: no article settles that the end is no particle.
  if (!found.certain && given < analysis::usual_given) {
    analysis::Cut cut;
    analysis::cut_piece(form, cut);
    if (cut.verb || is_word_with_particle(form, cut)) {
      return true;
    }
  }
  const bool titled = std::any_of(found.mentions.begin(), found.mentions.end(),
                                  [](const analysis::Mention* mention) { return !mention->context.empty(); });
  if (titled) {
    constexpr std::uint32_t usual_bearers = 1000;  // a million
    const bool word = form.size() == syllable_bytes(2) && analysis::is_ordinary_or_common(form) &&
                      !(analysis::has_short_shape(form) && analysis::has_surname(form, usual_bearers));
    return word || (is_word_with_end(form) && given < analysis::usual_given);  // 매주 대통령이, 공로로 대통령 표창을
  }
  // 한국형, 노동권; with evidence rather names where the given name is not unheard of, or the surname stands before a
  // word: 신장식, 양회동.
  constexpr double heard = 0.002;  // of a given name
  const bool usual = form.size() == syllable_bytes(3) &&
                     (given >= (evident ? heard : analysis::usual_given) ||
                      (evident && analysis::is_ordinary_or_common(form.substr(syllable_bytes(1)))));
  return analysis::is_country_row(form) || is_made_of_words(form, usual) || is_word_with_end(form) ||
         analysis::is_short_town(form);
}

// Whether a letter stands for somebody who is not to be known: A씨, B군이.
bool is_masked(std::string_view form) {
  constexpr std::array<std::string_view, 3> polite = {"씨", "군", "양"};
  constexpr std::size_t title = 4;  // bytes with the letter
  if (form.size() < title || !analysis::is_latin_letter(form[0]) ||
      std::find(polite.begin(), polite.end(), form.substr(1, title - 1)) == polite.end()) {
    return false;
  }
  const analysis::Word* particle = analysis::find_word(form.substr(title));
  return form.size() == title || (particle != nullptr && particle->is(analysis::role_particle));
}

bool is_joined(const Mentioned& found) {
  return std::all_of(found.mentions.begin(), found.mentions.end(),
                     [](const analysis::Mention* mention) { return mention->grade == Grade::joined; });
}

// Whether all words of `written` may be a person's name: not 히로시마 평화공원.
bool is_whole_name(std::string_view written) {
  const std::vector<std::string_view> words = words_written(written);
  return name_within(words) == std::make_pair(std::size_t{0}, words.size());
}

// Whether other articles tell that `form`, of which this one says nothing, is a person: 방신실은.
bool is_person_elsewhere(std::string_view form, const Mentioned& found) {
  constexpr Xapian::doccount least = 2;  // articles with evidence
  constexpr Xapian::doccount most_for_one = 5;
  const Xapian::doccount told = found.evident_elsewhere.person;
  if (found.persons + found.companies > 0 || told < least || told * most_for_one < found.elsewhere ||
      type_of(found.evident_elsewhere) != NameType::person || form.ends_with(analysis::honorific().text)) {
    return false;
  }
  return !is_no_person(form, found, true);
}

}  // namespace

bool looks_like_name(std::string_view form, std::string_view written, const Mentioned& found) {
  if (known_type(form) != NameType::any) {
    return true;
  }
  if (is_masked(form)) {
    return false;
  }
  if (is_word(form)) {
    // 대상 and 조국 with evidence of their own; a title or a particle is no name whatever stands beside it.
    const analysis::Word* word = analysis::find_word(form);
    return (found.persons + found.companies > 0 && word->is(analysis::role_common_company)) ||
           (found.persons > 0 && word->is(analysis::role_common_person));
  }
  if (is_joined(found)) {
    return found.persons > 0 || (is_person_elsewhere(form, found) && is_whole_name(written));
  }
  if (!gives_forms(form) || (form.front() >= '0' && form.front() <= '9')) {
    return false;
  }
  if (found.persons > 0) {
    // 국가보훈처장, which another title stands beside.
    const bool office = !analysis::looks_like_person(form) && form.size() > syllable_bytes(3) &&
                        analysis::attached_title(form) != nullptr;
    return !office && !is_no_person(form, found, true);
  }
  if (is_person_elsewhere(form, found)) {
    return true;
  }
  if (is_latin_name(form, written)) {
    return !is_latin_word(form, written, found);
  }
  if (found.companies == 0 && analysis::attached_title(form) != nullptr) {
    return false;  // 정보통신정책실장
  }
  const bool again = found.mentions.size() > 1;
  constexpr std::string_view ends_of_words = "로도만적";  // 새로, 아직도, 사회적
  const bool before_particle =                            // 박지은은, where nothing else can be read
      std::any_of(found.mentions.begin(), found.mentions.end(), [](const analysis::Mention* mention) {
        return mention->grade == Grade::particle && !mention->doubtful;
      });
  const bool modifier = !before_particle && analysis::ends_like_modifier(form, ends_of_words);
  const bool prominent = again || found.in_title;
  // 해솔연맹측: what stands before it speaks.
  const bool speaks = std::any_of(found.mentions.begin(), found.mentions.end(),
                                  [](const analysis::Mention* mention) { return mention->grade == Grade::suffix; });
  if (speaks && ends_like_body(form)) {
    return true;
  }
  if (found.companies > 0 && found.has_people && is_called_seat(form)) {
    return true;
  }
  const bool body = !ends_like_meeting(form) && (ends_like_body(form) || !is_made_of_words(form));
  if (found.companies > 0 && body &&
      (ends_like_body(form) || is_called_organisation(form, !prominent) || (!modifier && prominent))) {
    return true;
  }
  if (found.certain && is_called_party(form)) {
    return true;
  }
  constexpr double usual = 1e-4;
  const bool verb_stem = form.ends_with("하");  // 설명하는; 김민하 has evidence
  if (analysis::looks_like_person(form) && !modifier && !verb_stem && !is_no_person(form, found, false)) {
    return form.size() > syllable_bytes(3) || analysis::person_likelihood(form) >= usual;
  }
  return found.in_title && found.certain && again && !modifier && !ends_like_meeting(form) &&
         (!is_made_of_words(form) || ends_like_body(form));
}

NameType type_of(std::string_view form, const Mentioned& found) {
  const bool called_so = analysis::looks_like_person(form) || analysis::has_short_shape(form);
  if (!called_so && known_type(form) == NameType::company) {
    return NameType::company;  // whatever stands beside it: 네이버 대표, 대통령실 비서관
  }
  if (found.persons != found.companies) {
    return found.persons > found.companies ? NameType::person : NameType::company;
  }
  if (const NameType known = known_type(form); known != NameType::any) {
    return known;
  }
  if (is_person_elsewhere(form, found)) {
    return NameType::person;
  }
  if (found.companies == 0 && (ends_like_body(form) || is_called_party(form))) {
    return NameType::company;
  }
  return found.companies == 0 && analysis::looks_like_person(form) ? NameType::person : NameType::any;
}

}  // namespace ireum::query
