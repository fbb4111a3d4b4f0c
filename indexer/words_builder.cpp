#include "indexer/words_builder.h"

#include <xapian.h>

#include <filesystem>

#include "analysis/hangul.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

constexpr std::uint64_t commit_every = 20000;  // forms

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

}  // namespace

std::uint64_t build_words(const std::string& articles, const std::string& path, const std::string& analyzer) {
  const std::string loose = path + ".loose";
  std::uint64_t count = 0;
  {
    const Xapian::Database source(articles);
    Xapian::WritableDatabase words(loose, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
    words.set_metadata(std::string(schema::meta_version), std::to_string(schema::version));
    words.set_metadata(std::string(schema::meta_analyzer), analyzer);
    for (const std::string_view prefix : {schema::prefix_form, schema::prefix_doubtful}) {
      const std::string first(prefix);
      for (Xapian::TermIterator it = source.allterms_begin(first); it != source.allterms_end(first); ++it) {
        const std::string form = (*it).substr(first.size());
        if (prefix == schema::prefix_doubtful && source.term_exists(schema::term(schema::prefix_form, form))) {
          continue;  // it has its document
        }
        Xapian::Document document;
        document.add_term(schema::term(schema::words_form, form), 0);
        add_bigrams(form, document);
        document.set_data(form);
        words.add_document(document);
        if (++count % commit_every == 0) {
          words.commit();
        }
      }
    }
    words.commit();
    words.close();
  }
  Xapian::Database written(loose);
  written.compact(path, Xapian::Compactor::FULL);
  std::filesystem::remove_all(loose);
  return count;
}

}  // namespace ireum::indexer
