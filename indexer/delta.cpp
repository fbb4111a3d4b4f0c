#include "indexer/delta.h"

#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

#include "indexer/document_check.h"

namespace ireum::indexer {

namespace {

constexpr std::size_t number_bytes = 8;
// Documents taken out before what Xapian gathers about them in memory is written.
constexpr std::size_t drop_every = 1000;

}  // namespace

void append_order(const std::string& path, const std::vector<std::uint64_t>& sequences) {
  std::string bytes;
  bytes.reserve(sequences.size() * number_bytes);
  for (const std::uint64_t sequence : sequences) {
    for (std::size_t i = 0; i < number_bytes; ++i) {
      bytes += static_cast<char>(sequence >> (8 * i) & 0xFFU);
    }
  }
  const std::string file_path = path + ".order";
  std::ofstream file(file_path, std::ios::binary | std::ios::app);
  file << bytes << std::flush;
  if (!file) {
    throw std::system_error(errno, std::generic_category(), file_path);
  }
}

bool is_begun(const std::string& path) {
  std::error_code error;
  if (const std::uintmax_t size = std::filesystem::file_size(path + ".order", error); !error && size > 0) {
    return true;  // numbers come first
  }
  try {
    return Xapian::Database(path).get_doccount() > 0;
  } catch (const Xapian::Error&) {
    return false;
  }
}

Delta open_delta(const std::string& path, const std::string& analyzer) {
  Delta delta;
  delta.path = path;
  if (Xapian::Database(path).get_revision() == 0) {
    return delta;  // nothing was committed; a check would empty its tables
  }
  std::ostringstream said;
  if (Xapian::Database::check(path, 0, &said) != 0) {
    throw Xapian::DatabaseCorruptError("errors in " + path);
  }
  std::ifstream file(path + ".order", std::ios::binary);
  for (std::array<char, number_bytes> bytes{}; file.read(bytes.data(), bytes.size());) {
    std::uint64_t sequence = 0;
    for (std::size_t i = 0; i < number_bytes; ++i) {
      sequence |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    }
    delta.sequences.push_back(sequence);
  }
  const Xapian::Database database(path);
  for (Xapian::PostingIterator it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
    // Xapian misses nothing in tables that are missing.
    if (const std::string wrong = document_fault(database.get_document(*it), analyzer); !wrong.empty()) {
      throw Xapian::DatabaseCorruptError("document " + std::to_string(*it) + ": " + wrong);
    }
  }
  const Xapian::docid last = database.get_lastdocid();
  if (delta.sequences.size() < last) {
    throw Xapian::DatabaseCorruptError("the order of its articles is missing in part");
  }
  // What was numbered and not committed any more.
  delta.sequences.resize(last);
  return delta;
}

void drop_superseded(const std::vector<Delta>& deltas, const std::unordered_set<std::uint64_t>& superseded) {
  if (superseded.empty()) {
    return;
  }
  for (const Delta& delta : deltas) {
    std::vector<Xapian::docid> dropped;
    for (std::size_t i = 0; i < delta.sequences.size(); ++i) {
      if (superseded.count(delta.sequences[i]) != 0) {
        dropped.push_back(static_cast<Xapian::docid>(i + 1));
      }
    }
    if (dropped.empty()) {
      continue;
    }
    Xapian::WritableDatabase database(delta.path, Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
    std::size_t pending = 0;
    for (const Xapian::docid document : dropped) {
      try {
        database.delete_document(document);
      } catch (const Xapian::DocNotFoundError&) {
        continue;  // an interrupted run was here already
      }
      if (++pending % drop_every == 0) {
        database.commit();
      }
    }
    database.commit();
  }
}

}  // namespace ireum::indexer
