#pragma once

#include "query/variants/collector.h"

namespace ireum::query {

// Foreign names that sound like what was typed, where that may say more: not of what the lexicon knows but persons
// (맥그리거 is 맥그레거 too; `known`), nor where writing or a slip tells what was meant, nor of a Korean's name that
// stands, in Hangul or as romanised surname and given name (`romanised`): among many names some other one always sounds
// like it. It costs more than all else. Throws schema::IndexError when the words cannot be read.
void add_by_sound(VariantCollector& variants, bool known, bool romanised);

}  // namespace ireum::query
