#include "corpus/source.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "corpus/byte_source.h"
#include "corpus/utf8.h"

namespace ireum::corpus {
namespace {

namespace fs = std::filesystem;

bool starts_with_any_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), text.begin(), [](char p, char t) {
           return p == (t >= 'A' && t <= 'Z' ? static_cast<char>(t - 'A' + 'a') : t);
         });
}

std::string_view skip_json_space(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" \t\r\n");
  return at == std::string_view::npos ? std::string_view{} : text.substr(at);
}

// Whether text begins like a JSON object or an array of objects. A page may begin with a bracket ([단독] ...), so what
// follows it counts.
bool begins_like_json(std::string_view text) {
  if (text.empty() || (text[0] != '{' && text[0] != '[')) return false;
  const std::string_view inner = skip_json_space(text.substr(1));
  if (inner.empty()) return text[0] == '{';
  if (text[0] == '[') return inner[0] == '{' || inner[0] == ']';
  return inner[0] == '"' || inner[0] == '}' || inner[0] == '\'';
}

struct Signature {
  std::string_view bytes, name;
};

constexpr std::array<Signature, 13> signatures = {{{"\x1F\x8B", "gzip"},
                                                   {"PK\x03\x04", "a zip archive or an office document"},
                                                   {"%PDF", "PDF"},
                                                   {"\x89PNG", "a picture"},
                                                   {"\xFF\xD8\xFF", "a picture"},
                                                   {"GIF8", "a picture"},
                                                   {"BZh", "bzip2"},
                                                   {"\xFD"
                                                    "7zXZ",
                                                    "xz"},
                                                   {"\x28\xB5\x2F\xFD", "zstd"},
                                                   {"\xFF\xFE", "UTF-16 text"},
                                                   {"\xFE\xFF", "UTF-16 text"},
                                                   {"\xD0\xCF\x11\xE0", "an office document"},
                                                   {"{\\rtf", "RTF"}}};

struct LineCounts {
  std::size_t lines = 0;    // not blank
  std::size_t objects = 0;  // begin with {"
  std::size_t tabbed = 0;   // as many tabs as the first line, and at least one
};

LineCounts count_lines(std::string_view text) {
  LineCounts counts;
  std::ptrdiff_t tabs = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::string_view inner = skip_json_space(line);
    if (inner.empty()) continue;
    if (inner[0] == '{' && skip_json_space(inner.substr(1)).starts_with("\"")) ++counts.objects;
    const auto here = std::count(line.begin(), line.end(), '\t');
    if (counts.lines == 0) tabs = here;
    if (here > 0 && here == tabs) ++counts.tabbed;
    ++counts.lines;
  }
  return counts;
}

// The sum over a window that may be cut within a character.
struct Bytes {
  std::size_t good = 0;     // well-formed sequences of two bytes and more
  std::size_t bad = 0;      // bytes that belong to none
  std::size_t hangul = 0;   // Hangul or Hanja
  std::size_t control = 0;  // C0 without tab, line ends, form feed
};

Bytes count_bytes(std::string_view text, bool whole) {
  Bytes bytes;
  while (!text.empty()) {
    const std::size_t valid = std::min(invalid_utf8_at(text), text.size());
    for (std::size_t i = 0; i < valid;) {
      const char32_t c = take_code_point(text, i);
      if (c >= 0x80) ++bytes.good;
      if (is_hangul(c) || is_hanja(c)) ++bytes.hangul;
      if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') ++bytes.control;
    }
    text.remove_prefix(valid);
    if (text.empty() || (!whole && text.size() < 4)) break;
    ++bytes.bad;
    text.remove_prefix(1);
  }
  return bytes;
}

Source::Kind other_because(std::string_view reason, std::string& detail) {
  detail = reason;
  return Source::other;
}

Source look_at(std::string path, bool named) {
  Source source;
  source.path = std::move(path);
  struct stat status {};
  if (::stat(source.path.c_str(), &status) != 0) {
    source.detail = std::generic_category().message(errno);
    return source;
  }
  if (!S_ISREG(status.st_mode)) {
    // Opening a pipe below a folder could wait for ever; one that was named is meant to be read.
    source.kind = named ? Source::stream : Source::other;
    if (!named) source.detail = "no regular file";
    return source;
  }
  ByteSource bytes(source.path);
  const std::string_view window = bytes.peek(kind_window);
  if (!bytes.error().empty()) {
    source.detail = bytes.error();
    return source;
  }
  source.kind = classify(window, window.size() < kind_window, source.detail);
  return source;
}

void list_folder(const fs::path& folder, std::vector<Source>& sources) {
  std::vector<std::string> files;
  std::vector<Source> failed;
  std::vector<fs::path> folders = {folder};
  while (!folders.empty()) {
    const fs::path current = std::move(folders.back());
    folders.pop_back();
    std::error_code error;
    fs::directory_iterator entry(current, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      const std::string name = entry->path().filename().string();
      if (name.empty() || name.front() == '.') continue;
      std::error_code ignored;
      const fs::file_status status = entry->symlink_status(ignored);
      if (fs::is_symlink(status)) continue;
      if (fs::is_directory(status)) {
        folders.push_back(entry->path());
      } else {
        files.push_back(entry->path().string());
      }
    }
    if (error) failed.push_back({current.string(), Source::unreadable, std::generic_category().message(error.value())});
  }
  const std::size_t first = sources.size();
  sources.insert(sources.end(), failed.begin(), failed.end());
  for (std::string& file : files) sources.push_back(look_at(std::move(file), false));
  std::sort(sources.begin() + static_cast<std::ptrdiff_t>(first), sources.end(),
            [](const Source& a, const Source& b) { return a.path < b.path; });
}

}  // namespace

Source::Kind classify(std::string_view first_bytes, bool whole, std::string& detail) {
  detail.clear();
  std::string_view text = first_bytes;
  for (const Signature& signature : signatures) {
    if (text.starts_with(signature.bytes)) return other_because(signature.name, detail);
  }
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const std::string_view content = skip_json_space(text);
  if (content.empty()) {
    return whole ? Source::empty : other_because("a long stretch of white space", detail);
  }
  // A NUL within an object is a broken record of a good file, which the reader can name; elsewhere it means no text.
  if (begins_like_json(content)) return Source::json_lines;
  const std::size_t nul = text.find('\0');
  const LineCounts lines = count_lines(nul == std::string_view::npos ? text : text.substr(0, nul));
  if (lines.objects > 0 && lines.objects * 2 >= lines.lines) return Source::json_lines;
  if (nul != std::string_view::npos) return other_because("binary data", detail);
  if (content.starts_with("<!") || content.starts_with("<?") || starts_with_any_case(content, "<html") ||
      starts_with_any_case(content, "<head") || starts_with_any_case(content, "<body")) {
    return other_because("HTML or XML", detail);
  }
  const Bytes bytes = count_bytes(text, whole);
  if (bytes.control * 50 > text.size()) return other_because("binary data", detail);
  if (bytes.bad > bytes.good) return other_because("text that is not UTF-8", detail);
  if (bytes.hangul == 0) return other_because("text without Korean", detail);
  if (lines.lines > 1 && lines.tabbed * 10 >= lines.lines * 9) return other_because("a table", detail);
  if (content.starts_with("# ") || content.starts_with("---\n")) return other_because("Markdown", detail);
  return Source::page;
}

std::vector<Source> list_sources(const std::vector<std::string>& arguments) {
  std::vector<Source> sources;
  for (const std::string& argument : arguments) {
    if (argument == "-") {
      sources.push_back({argument, Source::stream, {}});
      continue;
    }
    std::error_code ignored;
    if (fs::is_directory(argument, ignored)) {
      list_folder(argument, sources);
    } else {
      sources.push_back(look_at(argument, true));
    }
  }
  return sources;
}

}  // namespace ireum::corpus
