#include "indexer/words_builder.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <limits>
#include <string_view>
#include <vector>

#include "analysis/form_keys.h"
#include "analysis/hangul.h"
#include "analysis/sound/keys.h"
#include "analysis/sound/likeness.h"
#include "analysis/writing/hanja.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

// Forms of one database of those that are merged at the end: adding to one that holds many terms already costs more.
constexpr std::uint64_t part_forms = 50000;
// Forms of one commit: the maps that Xapian collects postings in stay within the caches.
constexpr std::uint64_t commit_forms = 5000;
// Longer forms are found by their bigrams alone, in characters.
constexpr std::size_t longest_name = 24;
// A form of which some article says what bears it comes before one in so many times the articles.
constexpr Xapian::doccount evidence_worth = 8;
// A joined form of fewer articles, none of which says what bears it, is hardly a name.
constexpr Xapian::doccount joined_from = 4;
constexpr Xapian::doccount most_counted = 1000000;
// Forms are written in this order of their articles, so that every list of the words begins with those asked for most.
// Coarse on purpose: it is a hint, which grows old when articles are added.
constexpr std::array<Xapian::doccount, 7> rank_bounds{4096, 512, 128, 32, 8, 2, 1};

// Goes through the terms of one prefix in their order, asked for ever later texts.
class SortedTerms {
 public:
  SortedTerms(const Xapian::Database& database, std::string_view prefix)
      : prefix_(prefix), it_(database.allterms_begin(prefix_)), end_(database.allterms_end(prefix_)) {}

  bool at_end() const { return it_ == end_; }
  std::string text() const { return (*it_).substr(prefix_.size()); }
  Xapian::doccount frequency() const { return it_.get_termfreq(); }
  void next() { ++it_; }

  // Whether `text` is among them.
  bool has(const std::string& text) {
    if (it_ == end_) {
      return false;
    }
    const std::string wanted = prefix_ + text;
    if (*it_ < wanted) {
      it_.skip_to(wanted);
    }
    return it_ != end_ && *it_ == wanted;
  }

 private:
  std::string prefix_;
  Xapian::TermIterator it_;
  Xapian::TermIterator end_;
};

class WordsWriter {
 public:
  WordsWriter(const std::string& articles, std::string path, std::string analyzer)
      : source_(articles), path_(std::move(path)), analyzer_(std::move(analyzer)) {
    begin_part();
  }

  std::uint64_t write() {
    Xapian::doccount above = std::numeric_limits<Xapian::doccount>::max();
    for (const Xapian::doccount bound : rank_bounds) {
      for (const std::string_view prefix : {schema::prefix_form, schema::prefix_doubtful, schema::prefix_joined}) {
        write_rank(prefix, bound, above);
      }
      above = bound;
    }
    words_.commit();
    words_.close();
    return count_;
  }

  // The databases written, in the order of their documents.
  const std::vector<std::string>& parts() const { return parts_; }

 private:
  void begin_part() {
    parts_.push_back(path_ + "." + std::to_string(parts_.size()));
    words_ = Xapian::WritableDatabase(parts_.back(),
                                      Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC | Xapian::DB_NO_TERMLIST);
    words_.set_metadata(std::string(schema::meta_version), std::to_string(schema::version));
    words_.set_metadata(std::string(schema::meta_analyzer), analyzer_);
    words_.set_metadata(std::string(schema::meta_words), std::to_string(schema::words_version));
  }

  // The forms under `prefix` whose rank is at least `bound` and below `above`.
  void write_rank(std::string_view prefix, Xapian::doccount bound, Xapian::doccount above) {
    SortedTerms persons(source_, schema::prefix_person);
    SortedTerms companies(source_, schema::prefix_company);
    SortedTerms certain(source_, schema::prefix_form);
    SortedTerms doubtful(source_, schema::prefix_doubtful);
    const bool joined = prefix == schema::prefix_joined;
    for (SortedTerms forms(source_, prefix); !forms.at_end(); forms.next()) {
      const std::string form = forms.text();
      const bool evident = persons.has(form) || companies.has(form);
      Xapian::doccount rank = forms.frequency();
      if (evident) {
        rank = std::min(rank, most_counted) * evidence_worth;
      }
      if (rank < bound || rank >= above) {
        continue;
      }
      if (joined ? !evident && forms.frequency() < joined_from
                 : (prefix == schema::prefix_doubtful && certain.has(form))) {
        continue;
      }
      if (joined && (certain.has(form) || doubtful.has(form))) {
        continue;
      }
      write_form(form, joined);
    }
  }

  void write_form(const std::string& form, bool joined) {
    Xapian::Document document;
    document.set_data(form);
    document.add_term(schema::term(joined ? schema::words_joined : schema::words_form, form), 0);
    if (!joined) {
      add_bigrams(form, document);
    }
    if (analysis::count_chars(form) <= longest_name) {
      add_keys(form, document);
    }
    words_.add_document(document);
    if (++count_ % part_forms == 0) {
      words_.commit();
      words_.close();
      begin_part();
    } else if (count_ % commit_forms == 0) {
      words_.commit();
    }
  }

  static void add_bigrams(std::string_view form, Xapian::Document& document) {
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

  void add_keys(std::string_view form, Xapian::Document& document) {
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
    for (const std::string& key : slips_) {
      document.add_term(schema::term(schema::words_slip, key), 0);
    }
  }

  // How a foreign name sounds, and one in Latin letters as it is likely written in Hangul.
  static void add_sounds(std::string_view form, Xapian::Document& document) {
    constexpr std::size_t least_letters = 4;
    constexpr std::size_t most_guesses = 2;
    const auto add = [&document](std::string_view hangul) {
      for (const std::string& key : analysis::sound::sound_keys(hangul)) {
        document.add_term(schema::term(schema::words_sound, key), 0);
      }
    };
    const bool latin = std::all_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!latin) {
      add(form);
    } else if (form.size() >= least_letters) {
      for (const analysis::sound::Guess& guess : analysis::sound::LatinQuery(form).guesses(most_guesses)) {
        add(guess.hangul);
      }
    }
  }

  // Of a form with Hanja in it; nothing for others.
  static void add_readings(std::string_view form, Xapian::Document& document) {
    constexpr std::size_t most_readings = 8;
    std::size_t count = 0;
    for (const analysis::writing::Candidate& reading : analysis::writing::hangul_of_hanja(form)) {
      if (++count <= most_readings) {
        document.add_term(schema::term(schema::words_reading, reading.text), 0);
      }
    }
  }

  Xapian::Database source_;
  std::string path_;
  std::string analyzer_;
  std::vector<std::string> parts_;
  Xapian::WritableDatabase words_;
  std::vector<std::string> slips_;
  std::uint64_t count_ = 0;
};

}  // namespace

std::uint64_t build_words(const std::string& articles, const std::string& path, const std::string& analyzer) {
  WordsWriter writer(articles, path + ".part", analyzer);
  const std::uint64_t count = writer.write();
  {
    Xapian::Database all;
    for (const std::string& part : writer.parts()) {
      const Xapian::Database database(part);
      if (database.get_doccount() > 0 || writer.parts().size() == 1) {
        all.add_database(database);
      }
    }
    all.compact(path, Xapian::Compactor::FULL);
  }
  for (const std::string& part : writer.parts()) {
    std::filesystem::remove_all(part);
  }
  return count;
}

}  // namespace ireum::indexer
