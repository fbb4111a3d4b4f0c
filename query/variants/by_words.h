#pragma once

#include "query/variants/collector.h"
#include "query/variants/sound_lookup.h"

namespace ireum::query {

// Adds names of two or three words each of which is spelled otherwise, and those of two parts one of which stands as
// it was typed (매트 켐프: 맷 켐프). `words` reads the variants' index.
void add_by_words(VariantCollector& variants, SoundLookup& words);

}  // namespace ireum::query
