#pragma once

#include <optional>
#include <string>

#include "analysis/lexicon.h"
#include "query/variants/collector.h"

namespace ireum::query {

// Why a name of the lexicon is looked for where another of the same entry was typed.
Reason reason_between(analysis::LexiconName typed, analysis::LexiconName meant);

// The other names of whoever bears the name `key`, by the lexicon and the own aliases. `reason`: why it is looked for
// itself, if it was not typed so, and how `sure` that is. Whether the lexicon holds it, and not only as a person's
// name.
bool add_other_names(VariantCollector& variants, const std::string& key, const std::string& through, double sure,
                     std::optional<Reason> reason = std::nullopt);

// A text that stands for what was typed, and whoever bears it by another name, as `sure`. Whether any of them stands.
bool add_converted(VariantCollector& variants, const std::string& text, Reason reason, double sure);

}  // namespace ireum::query
