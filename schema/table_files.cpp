#include "schema/table_files.h"

#include <filesystem>

#include "schema/index_directory.h"

namespace ireum::schema {

void require_tables(const std::string& path, const Xapian::Database& database) {
  for (const char* table : {"docdata.glass", "termlist.glass"}) {
    const std::string file = path + "/" + table;
    if (!std::filesystem::exists(file) && database.get_doccount() > 0) {
      throw IndexError(file + ": missing; restore the index or make it again");
    }
  }
}

}  // namespace ireum::schema
