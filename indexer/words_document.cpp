#include "indexer/words_document.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "analysis/form_keys.h"
#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/sound/english.h"
#include "analysis/sound/keys.h"
#include "analysis/sound/models.h"
#include "analysis/writing/hanja.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

// Longer forms are found by their bigrams alone, in characters.
constexpr std::size_t longest_name = 24;

void add_bigrams(std::string_view form, Xapian::Document& document) {
  std::size_t pos = 0;
  std::size_t length = 0;
  while (pos < form.size()) {
    analysis::decode(form, pos, length);
    if (pos + length >= form.size()) {
      break;
    }
    std::size_t next = 0;
    analysis::decode(form, pos + length, next);
    document.add_term(schema::term(schema::words_bigram, form.substr(pos, length + next)), 0);
    pos += length;
  }
}

// How a foreign name sounds, and one in Latin letters as it is likely written in Hangul.
void add_sounds(std::string_view form, Xapian::Document& document) {
  constexpr std::size_t least_letters = 4;
  constexpr std::size_t most_guesses = 2;
  std::vector<std::string> keys;
  std::size_t own = 0;
  const auto add = [&](std::string_view hangul) {
    std::vector<std::string> more = analysis::sound::sound_keys(hangul);
    own = std::max(own, more.size());
    std::move(more.begin(), more.end(), std::back_inserter(keys));
  };
  const bool latin = std::all_of(form.begin(), form.end(), analysis::is_latin_letter);
  if (!latin) {
    add(form);
  } else if (form.size() >= least_letters) {
    for (const std::vector<analysis::sound::Symbol>& word : analysis::sound::letters_of(form)) {
      for (const analysis::sound::Guess& guess :
           analysis::sound::guess_word(analysis::sound::models().english, word, most_guesses)) {
        add(guess.hangul);
      }
    }
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  for (const std::string& key : keys) {
    document.add_term(schema::term(schema::words_sound, key), static_cast<Xapian::termcount>(own));
  }
}

// Of a form with Hanja in it; nothing for others.
void add_readings(std::string_view form, Xapian::Document& document) {
  constexpr std::size_t most_readings = 8;
  std::size_t count = 0;
  for (const analysis::writing::Candidate& reading : analysis::writing::hangul_of_hanja(form)) {
    if (++count <= most_readings) {
      document.add_term(schema::term(schema::words_reading, reading.text), 0);
    }
  }
}

}  // namespace

Xapian::Document WordsDocument::build(const std::string& form, WordsKind kind) {
  const bool joined = kind == WordsKind::joined;
  Xapian::Document document;
  document.set_data(form);
  document.add_term(schema::term(joined ? schema::words_joined : schema::words_form, form), 0);
  if (!joined) {
    add_bigrams(form, document);
  }
  if (kind != WordsKind::besides_joined && analysis::count_chars(form) <= longest_name) {
    add_keys(form, document);
  }
  return document;
}

void WordsDocument::add_keys(std::string_view form, Xapian::Document& document) {
  const std::string strokes = analysis::strokes(form);
  for (std::size_t n = schema::least_strokes; n <= std::min(schema::most_strokes, strokes.size()); ++n) {
    document.add_term(schema::term(schema::words_strokes, std::string_view(strokes).substr(0, n)), 0);
  }
  std::size_t hangul = 0;
  const std::string initials = analysis::initials(form, hangul);
  if (hangul > 0) {
    for (std::size_t n = schema::least_initials; n <= std::min(schema::most_initials, initials.size()); ++n) {
      document.add_term(schema::term(schema::words_initials, std::string_view(initials).substr(0, n)), 0);
    }
    document.add_term(schema::term(schema::words_initials, initials + schema::words_end), 0);
  }
  add_readings(form, document);
  add_sounds(form, document);
  analysis::slip_keys(analysis::letters(form), false, slips_);
  for (const analysis::SlipKey& slip : slips_) {
    document.add_term(schema::term(schema::words_slip, slip.key), slip.check);
  }
}

}  // namespace ireum::indexer
