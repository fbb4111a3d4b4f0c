#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ireum::schema {

// The version of all that this folder states. An index of another version is refused, with the remedy.
constexpr int version = 5;

// Prefixes of the terms of an article; SCHEMA.md says in prose what they mean. Forms are lower case after
// normalisation, so that none can be mistaken for a longer prefix.
constexpr std::string_view prefix_key = "Q";       // the article's id
constexpr std::string_view prefix_form = "F";      // a form that may be a name; wdf: evidence (evidence.h)
constexpr std::string_view prefix_doubtful = "D";  // a form that ends with what may be a particle; wdf: evidence
constexpr std::string_view prefix_joined = "J";    // two eojeols side by side as one form; wdf: evidence
constexpr std::string_view prefix_person = "XP";   // the form with evidence of a person; wdf 0
constexpr std::string_view prefix_company = "XC";  // the form with evidence of an organisation; wdf 0
constexpr std::string_view prefix_work = "XW";     // the form in quotes only; wdf 0
constexpr std::string_view prefix_context = "XG";  // form, context_mark, a person's title and organisation; wdf 0
constexpr std::string_view prefix_title = "S";     // the form stands in the title; wdf 0
// Form, mark, its lettering where that is not the usual one, or one of several in the article; wdf 0.
constexpr std::string_view prefix_lettering = "L";
constexpr std::string_view prefix_byline = "A";   // who signs; wdf 0
constexpr std::string_view prefix_outlet = "XO";  // the outlet, normalised; wdf 0

// The version of what the words hold. Words of another one are not read; the articles beside them still are.
constexpr int words_version = 3;

// Terms of a document of words. Its form has one of the first two.
constexpr std::string_view words_form = "F";      // a form that stands as one word
constexpr std::string_view words_joined = "J";    // a joined form
constexpr std::string_view words_bigram = "B";    // two neighbouring characters of the form
constexpr std::string_view words_strokes = "P";   // how the form begins, as keys of the keyboard
constexpr std::string_view words_initials = "I";  // onsets of its syllables: all and a dot, or the first of them
constexpr std::string_view words_slip = "E";     // what it has in common with those one slip away; wdf: SlipKey's check
constexpr std::string_view words_sound = "S";    // how the form sounds; wdf: the number of its sound keys
constexpr std::string_view words_reading = "H";  // the form in Hangul, of one in Hanja

// Keys of the keyboard that P terms hold, and onsets of shortened I terms: at least, at most.
constexpr std::size_t least_strokes = 1;
constexpr std::size_t most_strokes = 6;
constexpr std::size_t least_initials = 2;
constexpr std::size_t most_initials = 4;
// Ends the I term of all onsets.
constexpr char words_end = '.';
// Stands in a context or lettering term between the form, which never holds it, and the rest.
constexpr char context_mark = '/';

// Value slots of an article.
enum Slot : std::uint32_t {
  slot_key = 0,          // the id: ties fall by it
  slot_date = 1,         // seconds since 1970 in UTC, Xapian::sortable_serialise; none: no readable date
  slot_fingerprint = 2,  // 16 bytes over all fields and the analyzer specification
  slot_body = 3,         // the body, compressed (stored_body.h)
};

// Metadata of both databases.
constexpr std::string_view meta_version = "ireum:version";    // `version` in decimal
constexpr std::string_view meta_analyzer = "ireum:analyzer";  // the analyzer specification
constexpr std::string_view meta_words = "ireum:words";        // of words only: `words_version` in decimal
// Of words only: the checksums of the tables that their keys follow from. Words of others are read, and find less.
constexpr std::string_view meta_sounds = "ireum:sounds";    // S terms: the models of sounds
constexpr std::string_view meta_writing = "ireum:writing";  // H terms: the tables of writing
// In decimal; missing or 0 in a generation that was not changed since it was made.
constexpr std::string_view meta_changed = "ireum:changed";  // of articles: how many came or went in place
constexpr std::string_view meta_ranked = "ireum:ranked";    // of words: documents up to this number are in order

// Longest term that an index on disk can hold, in bytes (Xapian's limit).
constexpr std::size_t max_term_bytes = 245;

// Form and context or lettering of such a term take fewer bytes together; longer ones have none.
constexpr std::size_t max_context_bytes = 200;

// Longest id or outlet that is its own term, in bytes; the term of a longer one is a hash of it, and the stored id is
// compared.
constexpr std::size_t max_key_bytes = 200;

// What stands for an id or a normalised outlet in its term: itself, or its hash. No id holds a space, as the hash does,
// so that no short id is mistaken for the hash of a long one.
std::string key_text(std::string_view text);

// The term of the article `id`.
std::string key_term(std::string_view id);

// `prefix` and `text` as one term.
std::string term(std::string_view prefix, std::string_view text);

}  // namespace ireum::schema
