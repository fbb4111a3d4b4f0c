#include "indexer/space.h"

#include <sys/stat.h>
#include <xapian.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

namespace ireum::indexer {

namespace {

// In percent of the input, rounded up from 100,000 articles of 303 MB: deltas before they are compacted, and a
// generation. The words are built in parts, which stand beside the whole for a moment.
constexpr std::uint64_t percent = 100;
constexpr std::uint64_t delta_percent = 280;
constexpr std::uint64_t generation_percent = 190;
constexpr std::uint64_t building_percent = 110;
// Bytes of an article, where only their number is known.
constexpr std::uint64_t article_bytes = 4096;
constexpr std::uint64_t short_article_bytes = 1024;
constexpr std::uint64_t much = std::uint64_t{1} << 30U;

// "1.5 GB", below one "20.0 MB".
std::string size_text(std::uint64_t bytes) {
  constexpr std::uint64_t gigabyte = 1'000'000'000;
  constexpr std::uint64_t megabyte = 1'000'000;
  const bool large = bytes >= gigabyte;
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), large ? "%.1f GB" : "%.1f MB",
                static_cast<double>(bytes) / static_cast<double>(large ? gigabyte : megabyte));
  return text.data();
}

}  // namespace

SpaceNeed need_of_input(std::uint64_t input, std::uint64_t old, std::uint64_t publish_every) {
  const std::uint64_t step = publish_every < input / article_bytes ? publish_every * article_bytes : input;
  const std::uint64_t more = input / percent * generation_percent;
  // A copy of what stands is made where articles are replaced.
  return {step / percent * delta_percent, old + (old + more) / percent * building_percent, more};
}

SpaceNeed need_in_place(std::uint64_t input) {
  // Blocks that are changed are written anew beside what readers still see; later commits use those again.
  const std::uint64_t more = 2 * (input / percent * generation_percent);
  return {input / percent * delta_percent, more, more};
}

std::uint64_t most_articles_of(std::uint64_t input) {
  return (input + short_article_bytes - 1) / short_article_bytes;
}

SpaceNeed need_of_rebuild(std::uint64_t old) {
  return {old / generation_percent * delta_percent, old / percent * building_percent, 0};
}

std::string space_note(const std::string& folder, std::uint64_t most, std::uint64_t afterwards, std::uint64_t free) {
  if (most > free) {
    return "this may need " + size_text(most) + " on the disk of " + folder + " for a while, and only " +
           size_text(free) + " are free: it will hardly fit; what is done by then is kept";
  }
  if (most < much) {
    return {};
  }
  return "this may need " + size_text(most) + " on the disk of " + folder + " for a while, " + size_text(afterwards) +
         " of it for good; " + size_text(free) + " are free";
}

std::vector<std::string> space_notes(const SpaceNeed& need, const std::string& index, const std::string& scratch) {
  std::vector<std::string> notes;
  const auto add = [&notes](const std::string& folder, std::uint64_t most, std::uint64_t afterwards) {
    std::string text = space_note(folder, most, afterwards, std::filesystem::space(folder).available);
    if (!text.empty()) {
      notes.push_back(std::move(text));
    }
  };
  struct stat of_index {};
  struct stat of_scratch {};
  const bool apart = !scratch.empty() && stat(index.c_str(), &of_index) == 0 &&
                     stat(scratch.c_str(), &of_scratch) == 0 && of_index.st_dev != of_scratch.st_dev;
  add(index, need.index + (apart ? 0 : need.deltas), need.afterwards);
  if (apart) {
    add(scratch, need.deltas, 0);
  }
  return notes;
}

std::string full_disk_text(const std::string& index, const std::string& scratch) {
  return index + (scratch.empty() ? "" : " or " + scratch) +
         ": the disk is full; what was in force before is in force still, run this again when there is room";
}

bool is_full_disk(const std::exception_ptr& thrown) {
  try {
    std::rethrow_exception(thrown);
  } catch (const std::system_error& error) {
    return error.code().value() == ENOSPC || error.code().value() == EDQUOT;
  } catch (const Xapian::Error& error) {
    // All that it tells of the number is the system's text for it; in an error about an error, in its message.
    const char* const said = error.get_error_string();
    const std::string all = error.get_msg() + (said != nullptr ? said : "");
    return all.find(std::generic_category().message(ENOSPC)) != std::string::npos ||
           all.find(std::generic_category().message(EDQUOT)) != std::string::npos;
  } catch (...) {
    return false;
  }
}

}  // namespace ireum::indexer
