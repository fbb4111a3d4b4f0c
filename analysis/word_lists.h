#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace ireum::analysis {

// What a listed word can be; one word may be several things. The lists are the TSV files of analysis/data/, which name
// their sources, compiled in by compile_lists.py, whose order of bits this repeats.
enum Role : std::uint32_t {
  role_particle = 1U << 0,
  role_title = 1U << 1,            // follows a person's name: 회장, 씨
  role_follow_sure = 1U << 2,      // a common noun written onto a name: 북한내부
  role_follow_doubtful = 1U << 3,  // the same, but it also builds other names: 북한군
  role_org_same = 1U << 4,         // ends an organisation's name, which stays the same without it: 삼성그룹
  role_org_part = 1U << 5,         // belongs to the name it ends: 삼성전자
  role_surname = 1U << 6,
  role_given = 1U << 7,         // a syllable of given names
  role_prefix = 1U << 8,        // comes before a name without belonging to it: 前, 故
  role_prefix_legal = 1U << 9,  // the same, a legal form: 주식회사
  role_verb_ending = 1U << 10,
  role_determiner = 1U << 11,  // 이, 그 before a noun
  role_say_verb = 1U << 12,
  role_person_before = 1U << 13,  // beside a name it says: a person
  role_person_after = 1U << 14,
  role_company_before = 1U << 15,  // beside a name it says: an organisation
  role_company_after = 1U << 16,
  role_quoted_kind = 1U << 17,     // the name it follows is that of a law, a prize, a programme
  role_common = 1U << 18,          // an ordinary noun that may also be a name
  role_letter_name = 1U << 19,     // a Latin letter that has a name in Hangul
  role_verb_whole = 1U << 20,      // an inflected verb or adverb as a whole: 통해
  role_org_loan = 1U << 21,        // with role_org_part: foreign people's names end so too
  role_common_company = 1U << 22,  // with role_common: also a known company's name: 대상
  role_quoted_affair = 1U << 23,   // with role_quoted_kind: an affair or effect, which speaks of its person
  role_prefix_country = 1U << 24,  // with role_prefix: a country, which may tell whose it is: 美국무부
  role_verb_action = 1U << 25,     // behind a verbal noun, the rest of a verb: 한 of 발표한
  role_verbal_noun = 1U << 26,     // makes verbs with 하다: 발표
  role_short_given = 1U << 27,     // a foreigner's given name of one syllable: 팀 쿡
  role_country = 1U << 28,         // a country
  role_common_person = 1U << 29,   // with role_common: also a known person's name: 조국
  role_common_body = 1U << 30,     // with role_common: a public body, party or university: 국회, 민주당
  role_act = 1U << 31              // says of the name behind it that it is of who performs: 걸그룹
};

enum class Attaches : std::uint8_t { any, after_vowel, after_consonant, after_vowel_or_rieul };
enum class ParticleClass : std::uint8_t { grammatical, topic, auxiliary, copula, plural };
enum class TitleKind : std::uint8_t { none, person, role, ambiguous };

// Groups of titles, titles of one of which may name the same person, as titles.tsv has them: those that a rule asks
// for. The others have numbers behind these.
enum TitleGroup : std::uint16_t {
  group_none,
  group_polite,      // 씨, 군
  group_family,      // 아들
  group_social,      // 독립운동가
  group_secretary,   // 비서실장
  group_professor,   // 교수
  group_university,  // 총장, 학장
  group_lawmaker,    // 의원
  group_chair        // 회장
};

// Why a particle comes off the end of a form only when asked; bits, as particles.tsv tells them.
enum Doubt : std::uint16_t {
  doubt_always = 1U << 0,
  doubt_person = 1U << 1,          // behind what looks like a person's name with it: 손정의
  doubt_short = 1U << 2,           // behind two syllables: 오메가
  doubt_latin = 1U << 3,           // behind Latin letters, too: HL만도
  doubt_foreign = 1U << 4,         // where it ends what sounds foreign: 멀베이니
  doubt_place = 1U << 5,           // the same, and behind two syllables that may be Japanese: 바르니에, 사나에
  doubt_behind_place = 1U << 6,    // one of these and a syllable more: 에도
  doubt_hardly_in_name = 1U << 7,  // names hardly end so
  doubt_place_name = 1U << 8       // places and schools end so, behind what ends organisations: 대학로, 과학고
};

// What a title tells besides its group; bits, as titles.tsv tells them.
enum TitleUse : std::uint16_t {
  title_own = 1U << 0,        // no organisation is followed by it: 교수, not 회장
  title_crown = 1U << 1,      // persons and countries alone are: 대통령
  title_party = 1U << 2,      // an office of a party
  title_party_too = 1U << 3,  // the same, and of others
  title_acting = 1U << 4,     // of one to whom another title is given or lent: 장관 후보자
  title_chief = 1U << 5,      // may come before that of a head: 대표이사 사장
  title_head = 1U << 6,       // such a head's
  title_reporter = 1U << 7,   // of who signs articles
  title_columnist = 1U << 8,  // the same, behind a full name alone
  title_civic = 1U << 9,      // written onto a place's name without its own end: 해솔군수
  title_whole = 1U << 10,     // ends like another title, by which its bearer is not called: 위원장
  title_onto = 1U << 11  // also another word, but not where it ends the name of an office or place: 교통정책과장
};

// What comes before a syllable that makes another word of it; bits.
enum Behind : std::uint8_t {
  behind_place = 1U << 0,         // a listed country or company, or Latin letters
  behind_body = 1U << 1,          // one of these, an office or an organisation
  behind_organisation = 1U << 2,  // of four characters or more
  behind_person = 1U << 3,        // a usual full name
  behind_school = 1U << 4         // the short name of a school
};

struct Word {
  std::string_view text;            // normalised
  std::uint32_t roles;              // of Role
  std::uint32_t surname_frequency;  // bearers a million
  std::uint16_t given_first;        // how usual as the first syllable of a given name, 0 to 1000
  std::uint16_t given_second;
  std::uint16_t title_group;  // of TitleGroup, or one of the others
  Attaches attaches;
  ParticleClass particle_class;
  TitleKind title_kind;
  std::uint8_t person_strength : 2;   // of a cue of persons, 1 to 3
  std::uint8_t company_strength : 3;  // of a cue of organisations, 1 to 4
  std::uint8_t say_strength : 2;      // of a verb of saying, 1 to 3
  std::uint16_t doubt;                // of a particle, bits of Doubt
  std::uint16_t particle_rate;        // of a doubtful one, in how many of a thousand mentions a name bears it
  std::uint16_t title_uses;           // of a title, bits of TitleUse

  bool is(std::uint32_t any_of) const { return (roles & any_of) != 0; }
  bool doubts(std::uint32_t any_of) const { return (doubt & any_of) != 0; }
  bool is_title(std::uint32_t any_of) const { return (title_uses & any_of) != 0; }
};

// A syllable that makes another word of a name before it, which still speaks of the name: 산 of 미국산.
struct CompoundEnd {
  std::string_view text;
  std::uint8_t behind;  // bits of Behind; 0: a whole word that only ends so
};

// A word of one of the short lists, and what it says.
struct MarkedWord {
  std::string_view text;
  std::uint32_t marks;
};

// What a word of time_words.tsv says of the title that comes behind it; bits.
enum TimeWord : std::uint8_t {
  time_borne = 1U << 0,     // somebody bears or bore it: 전, 현, 당시
  time_former = 1U << 1,    // bore it
  time_attached = 1U << 2,  // is written onto the name before it, too: 홍길동前 의원
  time_other = 1U << 3
};

// On which side of a title a part of title_parts.tsv comes, which makes no other title of it; bits.
enum TitlePart : std::uint8_t {
  part_before = 1U << 0,  // 명예회장
  part_behind = 1U << 1,  // 회장대행
  part_deputy = 1U << 2   // before 회장 alone: 부회장
};

// Where a syllable of country_syllables.tsv stands for a country; bits.
enum CountryPlace : std::uint8_t {
  country_at_title = 1U << 0,  // 미 대통령
  country_behind = 1U << 1,    // behind a name of several words: 조 바이든 미
  country_at_latin = 1U << 2,  // 미CNN
  country_in_row = 1U << 3     // 한미일
};

// What one rule asks for, as word_marks.tsv tells it; bits.
enum WordMark : std::uint32_t {
  mark_committee = 1U << 0,    // what a 위원장 heads ends so: 누리노조
  mark_university = 1U << 1,   // a part of a university: 연구소
  mark_letter = 1U << 2,       // how names of letters end before 씨: 에스앤씨
  mark_remark = 1U << 3,       // where a picture shows whose name comes before it: (왼쪽)
  mark_family = 1U << 4,       // before family names: 폰
  mark_thing = 1U << 5,        // Latin letters that name nothing: AI
  mark_called = 1U << 6,       // before another name of the person that the brackets come behind: 본명
  mark_money = 1U << 7,        // also a currency, before a sum: 한화
  mark_party = 1U << 8,        // a party whose name does not end with 당
  mark_currency = 1U << 9,     // the currency of a sum
  mark_portal = 1U << 10,      // before a service whose name is a word: 포털사이트
  mark_stance = 1U << 11,      // for or against whose name it is written before: 반
  mark_surname = 1U << 12,     // a prefix in Hanja, before a given name a surname: 李
  mark_abroad = 1U << 13,      // a surname of one syllable as it is read abroad: 웡
  mark_dutch = 1U << 14,       // before Dutch surnames: 반
  mark_whole = 1U << 15,       // of two syllables, no noun with the particle that it ends like: 노을
  mark_government = 1U << 16,  // behind the name of its head: 정부
  mark_station = 1U << 17,     // how names of stations end, whose reporters sign off: 뉴스
  mark_appoint = 1U << 18,     // how verbs begin of who is given an office: 선임
  mark_department = 1U << 19   // how a professor's department ends: 학과, 외과
};

// What a rule takes from the last syllable of a form, as last_syllables.tsv tells it; bits.
enum LastSyllable : std::uint32_t {
  last_adnominal = 1U << 0,     // of verbs, adjectives and adverbs before another word: 다양한
  last_modifier = 1U << 1,      // of what tells of the name behind it: 휩싸인
  last_modifier_too = 1U << 2,  // the same, and of other names: 이루어진
  last_governing = 1U << 3,     // besides those with ㄴ, of what no title behind it is of: 숨지자
  last_noun = 1U << 4,          // of nouns that look like rare names: 고위급
  last_body = 1U << 5,          // of places and bodies: 가람시
  last_office = 1U << 6,        // of ministries and other offices: 외교부
  last_headed = 1U << 7,        // of offices before 장: 감사원장
  last_school = 1U << 8,        // of short names of schools: 가람대
  last_before_wa = 1U << 9      // of Japanese names before 와: 오키나와
};

// The listed word `text` (normalised), or nullptr.
const Word* find_word(std::string_view text);

// The same of a word that must be listed; throws std::logic_error if it is not.
const Word& required_word(std::string_view text);

// The title that anybody may be called by: 씨.
const Word& honorific();

// What is written onto a title to be polite: 교수님.
constexpr std::string_view polite_end = "님";

// A number that stands for a listed word in tables, 0 for nullptr, and back.
std::uint16_t number_of(const Word* word);
const Word* word_of(std::uint16_t number);

// Whether a word (or nullptr) is listed as more than a part of names.
inline bool is_more_than_name(const Word* word) {
  constexpr std::uint32_t of_names = role_surname | role_given | role_letter_name;
  return word != nullptr && (word->roles & ~of_names) != 0;
}

// Whether `text` is listed as an ordinary noun.
inline bool is_common_word(std::string_view text) {
  const Word* word = find_word(text);
  return word != nullptr && word->is(role_common);
}

// Whether a word (or nullptr) is a country's name.
inline bool is_country(const Word* word) {
  return word != nullptr && word->is(role_country);
}

// Whether `text`, which is the listed `word` (or nullptr), is a given name that foreign names begin with: 조나단, 팀.
bool begins_foreign_name(std::string_view text, const Word* word);

// All particles with doubts, as numbers of word_of().
std::span<const std::uint16_t> doubtful_particles();

// What may come before the syllable that ends `form` and make a compound with it, bits of Behind.
std::uint8_t behind_at_end(std::string_view form);

// Whether an organisation of this name is a party: it ends so, or the list knows it.
bool is_party(std::string_view organisation);

// The words of time_words.tsv.
std::span<const MarkedWord> time_words();

// Bits of TimeWord and of TitlePart for `text` (normalised); 0: listed as none.
std::uint32_t time_word(std::string_view text);
std::uint32_t title_part(std::string_view text);

// Whether `text` is a syllable that stands for a country at `place`.
bool is_country_syllable(std::string_view text, CountryPlace place);

// Whether `form`, Hangul syllables, is nothing but such syllables in a row: 한미일.
bool is_country_row(std::string_view form);

// Whether `form` says in which country somebody is posted, by such a syllable: 주한, 주미.
bool is_posting(std::string_view form);

// Whether `text` is a word with a mark, or ends with one.
bool has_mark(std::string_view text, WordMark mark);
bool ends_with_mark(std::string_view text, WordMark mark);

// Whether the last character of `text` is a listed syllable that ends forms as `last` says, one of its bits or several.
bool ends_with_syllable(std::string_view text, std::uint32_t last);

// Whether `text` is a given name of two syllables that its syllables do not tell: 다솜, 겨울. Listed as no word.
bool is_given_name(std::string_view text);

// Where a given name of foreign_given_names.tsv is in a full name; bits.
enum GivenPlace : std::uint8_t {
  given_first = 1U << 0,  // 메리 바라
  given_last = 1U << 1    // 도요다 아키오
};

// Whether `text` is a foreigner's given name at `place`. Listed as no word.
bool is_foreign_given(std::string_view text, GivenPlace place);

// A part of a verb: a stem of verb_stems.tsv (두드리 of 두드리고) or an ending of verb_tails.tsv, which comes behind
// such a stem as it is (고, 면서); bits.
enum VerbPart : std::uint8_t {
  part_of_verb = 1U << 0,
  part_of_name = 1U << 1  // a name, too (누리), or what comes behind one as well (라고)
};

// The marks of a verb's stem and of an ending, 0: none.
std::uint32_t verb_stem(std::string_view text);
std::uint32_t verb_tail(std::string_view text);

// Whether `text` is a city, a county, a district or a province of Korea, called in full: 여수시. Listed as no word.
bool is_place(std::string_view text);

// Whether `text` is what one of these is called without its `end` (시, 군, 구): 여수.
bool is_short_place(std::string_view text, std::string_view end);

// Whether `text` is a city, a county or a district by its short name: 안산; and whether it is a seat in parliament,
// such a name and a letter: 강남갑.
bool is_short_town(std::string_view text);
bool is_seat(std::string_view text);

// Whether `text` is a city or a province, in full or by its short name: 전남, 전남도, 창원.
bool is_region(std::string_view text);

// Whether a listed title begins with what was typed so far, the last syllable perhaps half typed; looks at all words.
bool begins_title(std::string_view typed);

// The roles of all listed words that end as `text` does, in its last Hangul syllable: a word that ends `text`, or is
// it, has none but of these. All roles where its last character is no syllable.
std::uint32_t roles_at_end(std::string_view text);

// The bytes of the legal form written as a word (주식회사, 농업회사법인) that `text` begins with; 0: it begins with
// none.
std::size_t legal_form_length(std::string_view text);

// The name of a Word's title_group, its usual title: 회장; empty for 0.
std::string_view title_group_name(std::uint16_t group);

// Checksum of the lists compiled in, part of the analyzer specification; 16 hexadecimal digits.
std::string_view word_lists_version();

}  // namespace ireum::analysis
