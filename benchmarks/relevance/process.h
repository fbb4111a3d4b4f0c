#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ireum::relevance {

// Runs a program without a shell and waits for it; its standard error is ours, its standard input empty. argv[0] is a
// path, or a name looked up in PATH. Gives its exit status. Throws std::runtime_error where it cannot be started or a
// signal ends it.
int run_program(const std::vector<std::string>& argv, const std::filesystem::path& stdout_file = "/dev/null");

// The same, giving what it wrote to standard output. Throws std::runtime_error also where its exit status is not 0.
std::string capture_program(const std::vector<std::string>& argv);

// The path of a tool of this project: beside the running program, else in PATH. Throws std::runtime_error where it is
// in neither.
std::filesystem::path find_tool(const std::string& name);

// A folder of its own below the system's folder for temporary files, removed with all it holds at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace ireum::relevance
