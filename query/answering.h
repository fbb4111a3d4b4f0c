#pragma once

#include <functional>
#include <optional>
#include <ostream>
#include <string>

#include "query/answer.h"
#include "query/index_reader.h"
#include "query/options.h"

namespace ireum::query {

// Gets every message for the person at the terminal, without the tool's name.
using Complain = std::function<void(const std::string&)>;

// What a run came to; the exit status follows from it.
enum class Outcome { found, nothing, failed };

// Searches for `request`; why there is no answer goes to `refuse`, each note of the answer to `note`.
std::optional<Answer> ask(const IndexReader& index, const Request& request, const Complain& refuse,
                          const Complain& note);

// Answers the one name of `options`.
Outcome answer_name(const IndexReader& index, const Options& options, Renderer& renderer, const Complain& complain);

// Answers the topics file of `options`, in its order. Throws std::system_error when it, or the timing file, cannot be
// read or written.
Outcome answer_topics(const IndexReader& index, const Options& options, Renderer& renderer, const Complain& complain);

// Prints the article that --show asks for.
Outcome show_article(const IndexReader& index, const Options& options, Renderer& renderer, const Complain& complain);

}  // namespace ireum::query
