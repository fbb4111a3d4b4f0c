// Runs a fuzz target without libFuzzer: over the files of its folders, in order of their names, and over what a
// generator with a fixed seed makes of each, for at most some seconds. Ends with status 0 if the target survives all of
// it.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int mutations_a_file = 2000;
constexpr std::chrono::seconds longest{4};

void run(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

// Flips, drops, doubles and moves bytes, or puts in some that parsers stumble over.
std::string mutate(std::string input, std::mt19937& random) {
  static const std::vector<std::string> stumbling = {
      "\n", "\r\n", std::string(1, '\0'), "\"",       "\\",   "\\u",  "\\ud800", "{",     "}",          "[",    "]",
      ",",  ":",    "\xEF\xBB\xBF",       "\xEC",     "\xFF", "가",   "다.",     "1e999", "2025.02.04", "기자", "@a.b",
      "ⓒ",  "=",    "[[[[[[[[",           "무단전재", "....", ")))))"};
  const auto below = [&random](std::size_t limit) { return limit == 0 ? 0 : random() % limit; };
  const std::size_t steps = 1 + below(6);
  for (std::size_t step = 0; step < steps; ++step) {
    const std::size_t at = below(input.size() + 1);
    const std::size_t size = std::min<std::size_t>(1 + below(64), input.size() - at);
    switch (below(5)) {
      case 0:
        if (at < input.size()) input[at] = static_cast<char>(random() & 0xFFU);
        break;
      case 1:
        input.erase(at, size);
        break;
      case 2:
        input.insert(below(input.size() + 1), input.substr(at, size));
        break;
      case 3:
        input.resize(at);
        break;
      default:
        input.insert(at, stumbling[below(stumbling.size())]);
        break;
    }
  }
  return input;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: " << argv[0] << " SEED-FOLDER...\n";
    return 2;
  }
  std::vector<std::filesystem::path> files;
  for (int i = 1; i < argc; ++i) {
    const std::size_t before = files.size();
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) files.push_back(entry.path());
    if (files.size() == before) {
      std::cerr << argv[i] << ": no seeds\n";
      return 2;
    }
  }
  std::sort(files.begin(), files.end());
  const auto end = std::chrono::steady_clock::now() + longest;
  std::size_t runs = 0;
  std::mt19937 random(20250204);
  run("");
  std::vector<std::string> seeds;
  for (const auto& file : files) {
    std::ifstream stream(file, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    run(seeds.back());
  }
  // In turns, so that a slow machine leaves out mutations and no seed.
  for (int i = 0; i < mutations_a_file && std::chrono::steady_clock::now() < end; ++i) {
    for (const std::string& seed : seeds) {
      const std::string input = mutate(seed, random);
      run(input);
      ++runs;
    }
  }
  std::cout << files.size() << " seeds, " << runs << " mutations\n";
  return 0;
}
