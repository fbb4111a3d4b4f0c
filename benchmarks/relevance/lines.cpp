#include "benchmarks/relevance/lines.h"

#include <algorithm>

namespace ireum::relevance {

std::string to_string(const Problem& problem) {
  std::string out = problem.file;
  if (problem.line > 0) out += ":" + std::to_string(problem.line);
  return out + ": " + problem.reason;
}

void check_bytes(std::string_view text, const std::string& file, std::vector<Problem>& problems) {
  if (text.starts_with(kByteOrderMark)) problems.push_back({file, 1, "a byte-order mark"});
  refuse_bytes(text, "\r\n", "a line ends in CRLF; LF is wanted", file, problems);
}

void refuse_bytes(std::string_view text, std::string_view bytes, const char* reason, const std::string& file,
                  std::vector<Problem>& problems) {
  const std::size_t at = text.find(bytes);
  if (at == std::string_view::npos) return;
  const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
  problems.push_back({file, static_cast<std::size_t>(line), reason});
}

}  // namespace ireum::relevance
