#include "query/variants/alias_compiler.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analysis/encoding.h"
#include "query/variants/alias_table.h"

namespace ireum::query {

namespace {

// Bytes of a line and names of a line that are read; complaints that are made.
constexpr std::size_t most_line_bytes = 64 << 10;
constexpr std::size_t most_names = 200;
constexpr std::size_t most_complaints = 20;

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

class Compiler {
 public:
  std::string compile(std::string_view text, std::uint64_t checksum) {
    AliasTableHead head{};
    head.kind = kind_of_alias_table;
    head.source_size = text.size();
    head.source_checksum = checksum;
    if (text.starts_with(analysis::byte_order_mark)) {
      text.remove_prefix(analysis::byte_order_mark.size());
    }
    while (!text.empty()) {
      ++line_;
      // CR LF, LF, or a CR alone, as old programs write.
      const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
      add_line(text.substr(0, end));
      text.remove_prefix(std::min(text.substr(end, 2) == "\r\n" ? end + 2 : end + 1, text.size()));
    }
    if (faults_ > most_complaints) {
      complaints_ += " " + std::to_string(faults_ - most_complaints) + " more faulty lines\n";
    }
    return table(head);
  }

 private:
  void fault(const std::string& what) {
    if (++faults_ <= most_complaints) {
      complaints_ += std::to_string(line_) + ": " + what + "\n";
    }
  }

  void add_line(std::string_view line) {
    if (trimmed(line).empty() || line.front() == '#') {
      return;
    }
    if (line.size() > most_line_bytes) {
      fault("longer than " + std::to_string(most_line_bytes) + " bytes; left out");
      return;
    }
    std::vector<std::string> names;
    std::vector<std::string> keys;
    while (true) {
      const std::size_t end = std::min(line.find('\t'), line.size());
      const std::string_view name = trimmed(line.substr(0, end));
      std::string key = alias_key(name);
      if (key.find(analysis::replacement_character) != std::string::npos) {
        fault("no valid UTF-8; left out");
        return;
      }
      if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end()) {
        names.emplace_back(name);
        keys.push_back(std::move(key));
      }
      if (end == line.size()) {
        break;
      }
      line.remove_prefix(end + 1);
    }
    if (names.size() < 2) {
      fault("one name alone, an alias is missing behind a tab; left out");
      return;
    }
    if (names.size() > most_names) {
      fault("more than " + std::to_string(most_names) + " names; left out");
      return;
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const auto known = rows_of_.find(keys[i]);
      if (known != rows_of_.end()) {
        fault(names[i] + " stands in line " + std::to_string(lines_[known->second]) +
              " already; put all names of one bearer in one line, this one is left out");
        return;
      }
    }
    const auto row = static_cast<std::uint32_t>(rows_.size());
    for (const std::string& key : keys) {
      rows_of_.emplace(key, row);
    }
    rows_.push_back(std::move(names));
    lines_.push_back(line_);
  }

  static void append(std::string& out, const void* data, std::size_t bytes) {
    out.append(static_cast<const char*>(data), bytes);
  }

  // `head` says whose table it is.
  std::string table(AliasTableHead head) const {
    std::vector<std::pair<std::string_view, std::uint32_t>> sorted(rows_of_.begin(), rows_of_.end());
    std::sort(sorted.begin(), sorted.end());
    std::string texts;
    std::string body;
    const auto place = [&](std::string_view text) {
      const auto begin = static_cast<std::uint32_t>(texts.size());
      texts += text;
      return begin;
    };
    for (const auto& [text, row] : sorted) {
      const AliasTableKey key{place(text), static_cast<std::uint32_t>(text.size()), row};
      append(body, &key, sizeof key);
    }
    std::vector<std::uint32_t> firsts;
    std::vector<std::uint32_t> begins;
    for (const std::vector<std::string>& names : rows_) {
      firsts.push_back(static_cast<std::uint32_t>(begins.size()));
      for (const std::string& name : names) {
        begins.push_back(place(name));
      }
    }
    firsts.push_back(static_cast<std::uint32_t>(begins.size()));
    begins.push_back(static_cast<std::uint32_t>(texts.size()));
    append(body, firsts.data(), firsts.size() * sizeof firsts[0]);
    append(body, begins.data(), begins.size() * sizeof begins[0]);
    head.complaint_bytes = complaints_.size();
    head.keys = static_cast<std::uint32_t>(sorted.size());
    head.rows = static_cast<std::uint32_t>(rows_.size());
    head.names = static_cast<std::uint32_t>(begins.size() - 1);
    head.text_bytes = static_cast<std::uint32_t>(texts.size());
    std::string out;
    append(out, &head, sizeof head);
    out += body;
    out += texts;
    out += complaints_;
    head.checksum = checksum_of_alias_table(out);
    std::memcpy(out.data(), &head, sizeof head);
    return out;
  }

  std::size_t line_ = 0;
  std::size_t faults_ = 0;
  std::string complaints_;
  std::vector<std::vector<std::string>> rows_;
  std::vector<std::size_t> lines_;
  std::unordered_map<std::string, std::uint32_t> rows_of_;
};

}  // namespace

std::string compile_aliases(std::string_view text, std::uint64_t checksum) {
  return Compiler().compile(text, checksum);
}

}  // namespace ireum::query
