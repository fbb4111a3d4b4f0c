#include "indexer/memory.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <string>

namespace ireum::indexer {

namespace {

constexpr std::uint64_t kilobyte = 1024;
constexpr std::uint64_t megabyte = kilobyte * 1024;
constexpr std::uint64_t gigabyte = megabyte * 1024;

// What the tables, the libraries, merging and the words take, however little is held beside them.
constexpr std::uint64_t base_bytes = 64 * megabyte;
constexpr std::uint64_t least_thread_bytes = 16 * megabyte;
// What a byte of body takes from its terms until they are committed: ten on the sample, and some to spare.
constexpr std::uint64_t held_per_body_byte = 16;
// What an article takes that is remembered: its entry, its number, and where it replaces one, that one's.
constexpr std::uint64_t bytes_per_id = 160;
// More take longer, since what is collected outgrows the processor's caches; fewer write the same blocks too often.
constexpr std::uint64_t most_commit_articles = 200;
// A commit touches most blocks of a database, so one that grows costs more each time. But each database leaves a term's
// list in a piece of its own, which takes room: at 5,000 articles a tenth of the index more.
constexpr std::uint64_t least_delta_articles = 25000;
// Databases that are open at once when they are merged; each takes four files.
constexpr std::uint64_t most_deltas = 64;
constexpr std::uint64_t most_commit_bytes = 16 * megabyte;
constexpr std::uint64_t most_batch_bytes = megabyte;

}  // namespace

std::uint64_t parse_size(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
  std::uint64_t scale = 0;
  if (unit.empty()) {
    scale = 1;
  } else if (unit == "K" || unit == "k") {
    scale = kilobyte;
  } else if (unit == "M" || unit == "m") {
    scale = megabyte;
  } else if (unit == "G" || unit == "g") {
    scale = gigabyte;
  }
  if (error != std::errc() || scale == 0 || number > (std::uint64_t{1} << 63U) / scale) {
    throw std::invalid_argument("takes a size such as 512M or 2G, not " + std::string(text));
  }
  return number * scale;
}

std::uint64_t least_memory(unsigned jobs) {
  return base_bytes + jobs * least_thread_bytes;
}

std::uint64_t default_memory(unsigned jobs) {
  const long pages = sysconf(_SC_PHYS_PAGES);
  const long page = sysconf(_SC_PAGESIZE);
  const std::uint64_t machine =
      pages > 0 && page > 0 ? static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(page) : 4 * gigabyte;
  return std::max(least_memory(jobs), std::min(gigabyte, machine / 4));
}

MemoryPlan plan_memory(std::uint64_t memory, unsigned jobs, std::uint64_t step_articles) {
  const std::uint64_t free = std::max(memory, least_memory(jobs)) - base_bytes;
  const std::uint64_t id_bytes = free / 4;
  const std::uint64_t queue_bytes = std::min(free / 8, 2 * jobs * most_batch_bytes);
  const std::uint64_t thread_bytes = (free - id_bytes - queue_bytes) / jobs;
  MemoryPlan plan{};
  plan.queue_bytes = queue_bytes;
  plan.batch_bytes = std::min(queue_bytes / (2 * jobs), most_batch_bytes);
  plan.commit_articles = most_commit_articles;
  plan.commit_bytes = std::min(thread_bytes / held_per_body_byte, most_commit_bytes);
  plan.ids = id_bytes / bytes_per_id;
  plan.delta_articles = std::max(least_delta_articles, std::min<std::uint64_t>(plan.ids, step_articles) / most_deltas);
  return plan;
}

}  // namespace ireum::indexer
