#pragma once

// The chance that a variant was meant, by its reason and how it was found, as far as it is fixed: that of a slip
// follows from slip_decision.h, that of a sound from analysis/sound/decision.h, that of initials from what is written
// of each.
namespace ireum::query::confidence {

// alias, english, hanja, abbreviation, former: another name of the same bearer from the lexicon, by what that name is.
constexpr double listed_official = 0.9;
constexpr double listed = 0.8;  // other names, English ones and Hanja
constexpr double listed_short = 0.7;
constexpr double listed_former = 0.6;
// The share of these that is left where what was typed is a word as well, or several bear it.
constexpr double share_of_unsure = 0.5;
// And where what was typed is only a likeness of it, so that those articles come first that hold what is alike.
constexpr double share_of_likeness = 0.3;
// alias: from the own aliases.
constexpr double own_alias = 1;

// hanja, letters, keyboard, roman, english: what the writing says, times the likelihood of the reading.
constexpr double conversion = 0.95;
// letters: what is another word as well, and seldom read so (이마트, "e마트").
constexpr double unsure_letters = conversion / 2;
// hanja: forms in Hanja that are read as the full name typed, which people who write it otherwise may bear, too.
constexpr double read_as_hanja = 0.9;

// abbreviation: a public body with or without what stands before the rest of its name.
constexpr double body = 0.8;
// abbreviation: its end, short or in full.
constexpr double end_of_body = 0.9;
// abbreviation: with or without 사 or 지 behind it.
constexpr double kind_behind = 0.9;

// spelling: letters with marks for plain ones, or back: it is hardly a question that the other is meant.
constexpr double marked_letters = 0.9;
// spelling: other marks inside, or none.
constexpr double inner_marks = 0.8;
// spelling: Japanese names by the rules and by habit, tense sounds for others.
constexpr double other_writing = 0.8;
// english: Latin letters by the rules of another language, by how long the name is in Hangul.
constexpr double language_long = 0.85;
constexpr double language_three = 0.75;  // syllables
constexpr double language_two = 0.6;
// spelling: what other languages read of the Latin letters that a name in Hangul may spell.
constexpr double spelled_three = 0.45;  // syllables
constexpr double spelled_long = 0.55;
// spelling: all words otherwise, where articles join them.
constexpr double joined_sounds = 0.7;

// slip: two syllables in each other's place.
constexpr double swapped = 0.75;
// slip: of a long name a syllable left out or typed twice, or two parts in each other's place.
constexpr double of_parts = 0.7;
// slip: in one of several words, for which the others vouch.
constexpr double slip_of_word = 0.9;

}  // namespace ireum::query::confidence
