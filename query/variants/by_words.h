#pragma once

#include "query/variants/collector.h"
#include "query/variants/sound_lookup.h"

namespace ireum::query {

// Adds names of two or three words each of which is spelled otherwise, and those of two parts one of which stands as
// it was typed (매트 켐프: 맷 켐프). `words` reads the variants' index.
void add_by_words(VariantCollector& variants, SoundLookup& words);

// The same of a name of two words or three that articles have as it was typed: only where all words are as likely
// others (라스 소렌센, 라르스 쇠렌센), and none is a common word that was not typed.
void add_words_beside_itself(VariantCollector& variants, SoundLookup& words);

}  // namespace ireum::query
