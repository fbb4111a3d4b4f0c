#include "query/index/index_reader.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "schema/terms.h"

namespace ireum::query {

IndexReader::IndexReader(const std::vector<std::string>& paths) {
  namespace fs = std::filesystem;
  for (const std::string& path : paths) {
    const auto same = std::find_if(indexes_.begin(), indexes_.end(), [&](const OpenedIndex& known) {
      std::error_code error;
      return fs::equivalent(known.path(), path, error);
    });
    if (same != indexes_.end()) {
      passed_over_.push_back(path + ": the same index as " + same->path() + "; taken once");
      continue;
    }
    OpenedIndex opened(path);
    const auto copy = std::find_if(indexes_.begin(), indexes_.end(), [&](const OpenedIndex& known) {
      return is_copy(known.articles(), opened.articles());
    });
    if (copy != indexes_.end()) {
      passed_over_.push_back(path + ": a copy of " + copy->path() + "; taken once");
      continue;
    }
    indexes_.push_back(std::move(opened));
  }
  if (indexes_.size() == 1) {
    articles_ = indexes_.front().articles();
    return;
  }
  std::vector<Xapian::Database> databases;
  for (const OpenedIndex& index : indexes_) {
    articles_.add_database(index.articles());
    databases.push_back(index.articles());
  }
  copies_.emplace(std::move(databases));
  if (!copies_->may_be()) {
    copies_.reset();
  }
}

const Xapian::Database& IndexReader::words() const {
  if (words_) {
    return *words_;
  }
  Xapian::Database words;
  std::vector<std::string> off;
  std::string outgrown;
  words_of_.clear();
  for (std::size_t i = 0; i < indexes_.size(); ++i) {
    try {
      words.add_database(indexes_[i].open_words(outgrown));
      words_of_.push_back(i);
    } catch (const schema::IndexError& error) {
      off.emplace_back(noted(error).what());
    }
  }
  if (off.size() == indexes_.size()) {
    std::string all = off.front();
    for (std::size_t i = 1; i < off.size(); ++i) {
      all += "\n" + off[i];
    }
    throw schema::IndexError(all);
  }
  outgrown_ = std::move(outgrown);
  words_ = std::move(words);
  return *words_;
}

schema::IndexError IndexReader::noted(schema::IndexError error) const {
  if (std::find(words_off_.begin(), words_off_.end(), error.what()) == words_off_.end()) {
    words_off_.emplace_back(error.what());
  }
  return error;
}

// Damage may look like a change by an indexer (DatabaseModifiedError), which the generation's lock rules out.
schema::IndexError IndexReader::unreadable_words(const std::string& why) const {
  if (words_of_.size() == 1) {
    return noted(indexes_[words_of_.front()].unreadable_words(why));
  }
  // Of several that are read as one, it does not say whose it is.
  std::string text =
      "the words of one of the indexes cannot be read (" + why + "); plain search works, see ireum-index --check of ";
  for (std::size_t i = 0; i < words_of_.size(); ++i) {
    text += (i == 0 ? "" : ", ") + indexes_[words_of_[i]].path();
  }
  return noted(schema::IndexError(text));
}

bool IndexReader::words_stand() const {
  if (!words_stand_) {
    words_stand_ = std::all_of(indexes_.begin(), indexes_.end(), [](const OpenedIndex& index) {
      const std::string changed = index.articles().get_metadata(std::string(schema::meta_changed));
      return changed.empty() || changed == "0";
    });
  }
  return *words_stand_;
}

std::string IndexReader::word(Xapian::docid document) const {
  const OpenedIndex& index = indexes_[words_of_[(document - 1) % words_of_.size()]];
  std::string form;
  try {
    form = words_->get_document(document, Xapian::DOC_ASSUME_VALID).get_data();
  } catch (const Xapian::Error& error) {
    throw noted(index.unreadable_words(error.get_msg()));
  }
  if (form.empty()) {  // what Xapian gives for a table that is missing
    throw noted(index.unreadable_words("forms are missing"));
  }
  return form;
}

std::vector<std::string> IndexReader::paths() const {
  std::vector<std::string> all;
  all.reserve(indexes_.size());
  for (const OpenedIndex& index : indexes_) {
    all.push_back(index.path());
  }
  return all;
}

}  // namespace ireum::query
