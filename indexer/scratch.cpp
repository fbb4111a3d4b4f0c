#include "indexer/scratch.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <system_error>

namespace ireum::indexer {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view delta_name = "delta-";
constexpr const char* note_name = "/RUN.json";
constexpr const char* spent_name = "/SPENT.json";

std::string text_of(const rapidjson::Document& json, const char* name) {
  const auto member = json.FindMember(name);
  return member != json.MemberEnd() && member->value.IsString() ? member->value.GetString() : "";
}

template <typename Number>
bool numbers_of(const rapidjson::Document& json, const char* name, std::vector<Number>& numbers) {
  const auto member = json.FindMember(name);
  if (member == json.MemberEnd() || !member->value.IsArray()) {
    return false;
  }
  for (const rapidjson::Value& value : member->value.GetArray()) {
    if (!value.IsUint64()) {
      return false;
    }
    numbers.push_back(static_cast<Number>(value.GetUint64()));
  }
  return true;
}

unsigned long number_of(const std::string& path) {
  return std::strtoul(path.c_str() + path.rfind('-') + 1, nullptr, 10);
}

}  // namespace

std::optional<RunNote> Scratch::read_note() const {
  std::ifstream file(path_ + note_name, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(text.str().c_str());  // however deep it is nested
  if (!file || json.HasParseError() || !json.IsObject()) {
    return std::nullopt;
  }
  RunNote note;
  const auto version = json.FindMember("version");
  const auto rebuild = json.FindMember("rebuild");
  if (version == json.MemberEnd() || !version->value.IsInt() || rebuild == json.MemberEnd() ||
      !rebuild->value.IsBool() || !numbers_of(json, "deleted", note.deleted) ||
      !numbers_of(json, "dropped", note.dropped)) {
    return std::nullopt;
  }
  note.version = version->value.GetInt();
  note.rebuild = rebuild->value.GetBool();
  note.analyzer = text_of(json, "analyzer");
  note.base = text_of(json, "base");
  note.becomes = text_of(json, "becomes");
  return note;
}

void Scratch::write_note(const RunNote& note) const {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  json.StartObject();
  json.Key("version");
  json.Int(note.version);
  json.Key("analyzer");
  json.String(note.analyzer.c_str());
  json.Key("base");
  json.String(note.base.c_str());
  json.Key("becomes");
  json.String(note.becomes.c_str());
  json.Key("rebuild");
  json.Bool(note.rebuild);
  json.Key("deleted");
  json.StartArray();
  for (const Xapian::docid document : note.deleted) {
    json.Uint(document);
  }
  json.EndArray();
  json.Key("dropped");
  json.StartArray();
  for (const std::uint64_t sequence : note.dropped) {
    json.Uint64(sequence);
  }
  json.EndArray();
  json.EndObject();
  fs::create_directories(path_);
  const std::string beside = path_ + note_name + ".new";
  std::ofstream file(beside, std::ios::binary | std::ios::trunc);
  file << buffer.GetString() << "\n" << std::flush;
  if (!file) {
    throw std::system_error(errno, std::generic_category(), beside);
  }
  file.close();
  fs::rename(beside, path_ + note_name);
}

std::vector<std::string> Scratch::delta_paths() const {
  std::vector<std::string> paths;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(deltas(), error)) {
    if (entry.is_directory() && entry.path().filename().string().rfind(delta_name, 0) == 0) {
      paths.push_back(entry.path().string());
    }
  }
  std::sort(paths.begin(), paths.end(),
            [](const std::string& a, const std::string& b) { return number_of(a) < number_of(b); });
  return paths;
}

unsigned Scratch::next_delta() const {
  const std::vector<std::string> paths = delta_paths();
  return paths.empty() ? 0 : static_cast<unsigned>(number_of(paths.back())) + 1;
}

std::uint64_t Scratch::articles() const {
  std::uint64_t count = 0;
  for (const std::string& path : delta_paths()) {
    try {
      count += Xapian::Database(path).get_doccount();
    } catch (const Xapian::Error&) {
      continue;  // begun and not committed yet, or damaged
    }
  }
  return count;
}

void Scratch::prepare_deltas() const {
  fs::create_directories(path_);
  if (elsewhere_.empty() || fs::exists(deltas())) {
    fs::create_directories(deltas());
    return;
  }
  // The link first: what it leads to can be found again whenever this is killed.
  std::random_device random;
  std::array<char, 64> name{};
  std::snprintf(name.data(), name.size(), "ireum-deltas-%08x%08x", random(), random());
  const fs::path folder = fs::absolute(elsewhere_).lexically_normal() / name.data();
  fs::create_directory_symlink(folder, deltas());
  fs::create_directory(folder);
}

std::string Scratch::missing() const {
  std::error_code ignored;
  const fs::path elsewhere = fs::read_symlink(deltas(), ignored);
  return elsewhere.empty() || fs::exists(elsewhere, ignored) ? std::string() : elsewhere.string();
}

bool Scratch::spent() const {
  return fs::exists(path_ + spent_name);
}

// The mark says what it is until the last, whenever this is killed.
void Scratch::clear() const {
  std::error_code ignored;
  fs::rename(path_ + note_name, path_ + spent_name, ignored);
  if (const fs::path elsewhere = fs::read_symlink(deltas(), ignored); !elsewhere.empty()) {
    fs::remove_all(elsewhere, ignored);
  }
  fs::remove_all(deltas(), ignored);
  fs::remove_all(merging(), ignored);
  fs::remove_all(path_, ignored);
}

void Scratch::clear_merging() const {
  std::error_code ignored;
  fs::remove_all(merging(), ignored);
}

}  // namespace ireum::indexer
