#pragma once

#include <functional>
#include <optional>
#include <ostream>
#include <string>

#include "query/index/index_reader.h"
#include "query/matching/answer.h"
#include "query/options.h"

namespace ireum::query {

// Gets every message for the person at the terminal, without the tool's name.
using Complain = std::function<void(const std::string&)>;

// What a run came to; the exit status follows from it.
enum class Outcome { found, nothing, failed };

// What is asked of the index for `options`: the scores of a run fall strictly from its first hit on, so that an offset
// is applied when it is written.
Request request_for(const Options& options, const Renderer& renderer);

// Searches for `request`; why there is no answer goes to `refuse`, each note of the answer to `note`.
std::optional<Answer> ask(const IndexReader& index, const Request& request, const Complain& refuse,
                          const Complain& note);

// Writes an answer to `renderer`, as that to `topic`, empty for a single name; `first` hits rank before its own.
void render(const IndexReader& index, const Answer& answer, std::string_view topic, const Options& options,
            std::size_t first, Renderer& renderer);

// Answers the one name of `options`.
Outcome answer_name(const IndexReader& index, const Options& options, Renderer& renderer, const Complain& complain);

// Prints the article that --show asks for.
Outcome show_article(const IndexReader& index, const Options& options, Renderer& renderer, const Complain& complain);

}  // namespace ireum::query
