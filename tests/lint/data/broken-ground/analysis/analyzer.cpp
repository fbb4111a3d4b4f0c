#include <xapian.h>
#include <fstream>

std::ifstream lists("particles.tsv");
void* table() {
  return hanja_table_load(nullptr);
}
