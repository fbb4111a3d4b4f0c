#include "benchmarks/sound/vocabulary.h"

#include <fstream>
#include <stdexcept>

#include "analysis/analyzer.h"
#include "analysis/hangul.h"

namespace ireum::sound_learning {

std::map<std::string, std::size_t> forms_of_texts(const std::string& path) {
  std::ifstream in(path);
  if (!in) {
    throw std::runtime_error(path + ": cannot be read");
  }
  std::map<std::string, std::size_t> forms;
  analysis::Analysis found;
  for (std::string line; std::getline(in, line);) {
    analyze({"", line, ""}, found);
    for (const analysis::Mention& mention : found.mentions()) {
      if (mention.grade != analysis::Grade::joined && analysis::all_syllables(mention.form)) {
        ++forms[std::string(mention.form)];
      }
    }
  }
  return forms;
}

}  // namespace ireum::sound_learning
