#pragma once

#include <string_view>

#include "analysis/sound/chunk_model.h"

namespace ireum::analysis::sound {

// What was learned. Made by scripts/learn-sound, kept in analysis/data/sound/, compiled in.
struct Models {
  ChunkTables english;  // letters and jamo, trigrams of chunks of 1 to 2 letters with 0 to 3 jamo
  ChunkTables hangul;   // two spellings in jamo, bigrams of chunks of 0 to 3 with 0 to 3
  ChunkTables foreign;  // jamo of foreign names, trigrams; each chunk is one jamo
  ChunkTables native;   // jamo of the words of Korean news, the same way
};

// The models compiled in.
const Models& models();

// Checksum of the tables compiled in, 16 hexadecimal digits: keys and scores follow from them.
std::string_view models_version();

}  // namespace ireum::analysis::sound
