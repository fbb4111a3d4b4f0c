#pragma once

#include <cstdint>
#include <string_view>

namespace ireum::analysis {

// Whether `form` has the shape of a Korean person's full name: a surname and two syllables that given names hold, or a
// surname of two syllables and one or two of these.
bool looks_like_person(std::string_view form);

// Whether it has, and a usual given name: usual_given or likelier.
bool has_usual_given(std::string_view form);

// Whether two syllables may be a given name: 준용, not 마음 or 아저.
bool looks_given(std::string_view form);

// Whether two syllables are a usual surname and one that given names have, and no word: 허웅 of 허웅씨.
bool looks_like_short_name(std::string_view form);

// About how usual `form` is as a full name: the share of its surname, times what the two syllables behind it weigh in
// given names (surnames.tsv, given_syllables.tsv); 0 for what has not three syllables or no surname.
double person_likelihood(std::string_view form);

// From which on many people are called so, and what looks like a full name is one rather than an office's name or a
// noun with a particle: 고정은, not 문화부.
constexpr double usual_person = 1e-4;

// From which on it is one rather than a verb made of a noun: 이용한, not 방문한.
constexpr double person_rather_than_verb = 3e-4;

// From which on it is one before a title rather than the beginning of a longer noun: 김현주 of 김현주차장, not 문학경
// of 문학경기장.
constexpr double person_rather_than_noun = 0.002;

// The same of the given name alone: rare surnames have usual given names, too.
double given_likelihood(std::string_view form);

// From which on that is rather a person's than another name.
constexpr double usual_given = 0.015;

// From which on no name goes on behind it like a particle: 홍길동도; 황해남 is less usual.
constexpr double very_usual_given = 0.05;

// Below which hardly anybody is called so: 시바 of 이시바.
constexpr double unheard_given = 0.001;

// Bearers of a surname, of a million: from which on few words but names begin with it (허 of 허웅); what Koreans have
// (아일린 and 판도라 begin with rarer ones); what a usual given name still makes a name.
constexpr std::uint32_t usual_surname = 500;
constexpr std::uint32_t known_surname = 100;
constexpr std::uint32_t rare_surname = 10;

// Whether `text` is a listed surname of one syllable.
bool is_surname(std::string_view text);

// Whether `form` begins with a listed surname of one syllable, one of at least `least` bearers a million.
bool has_surname(std::string_view form, std::uint32_t least = 0);

// Bytes of the surname with which `form` begins and goes on, of two syllables rather than one; 0: none.
std::size_t surname_bytes(std::string_view form);

// Whether `form` is a surname and a given name of one syllable, each as the lists have them: 채은. Many words look so.
bool has_short_shape(std::string_view form);

// Whether `form`, behind which a person's title is, is a person's name and an organisation's written together:
// 홍길동가람대 + 교수. Only usual names, and only where no word tells that the bounds are others.
bool is_person_with_organisation(std::string_view form);

// Bytes of the person's name in it.
constexpr std::uint32_t person_before_organisation = 9;

}  // namespace ireum::analysis
