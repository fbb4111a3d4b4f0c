// PostgreSQL with pg_trgm, on a private server of its own that listens on a socket only and ends with the command.
//
// Packages: g++ rapidjson-dev postgresql-15 libpq-dev
// Compile: -I$(pg_config --includedir) -lpq -DPOSTGRES_BIN="\"$(echo /usr/lib/postgresql/*/bin)\""
//
// Set-up and where each setting comes from:
// - GIN index with gin_trgm_ops over title and body, asked with ILIKE: "Index Support" in the documentation of pg_trgm
//   (postgresql.org/docs/15/pgtrgm.html), the advice for text that full-text search has no parser for, Korean included.
// - Under three characters a pattern gives no trigram and the table is read, as the same section says.
// - Order by word_similarity of name and text: the same page's way to put the closest first. It compares whole words,
//   so that 이마트 in 이마트는 counts less than 이마트 alone. Equals in the order of their ids.
// - Database in UTF-8 with the character classes of C.UTF-8: pg_trgm takes letters as LC_CTYPE knows them and finds no
//   Hangul under plain C (a comparison for Korean: "PostgreSQL 15 한글 검색 설정", taejoone.jeju.onl, 2023-05-14).
// - COPY, then the index, then VACUUM ANALYZE, with maintenance_work_mem at 256 MB: "Populating a Database"
//   (postgresql.org/docs/15/populate.html).
// - shared_buffers at 1 GB, within the quarter of memory that "Resource Consumption" there names; it is mapped, not
//   written, until it is used. min_wal_size at its least, so that the size on disk is of data and not of logs kept for
//   later writes ("Write Ahead Log", same documentation). initdb --no-sync: the server makes its data durable at the
//   end.
//
// initdb refuses to run as root, so root hands INDEXDIR to the user `postgres` of the Debian package.

#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

#include "harness/peer.h"

namespace {

const std::string binaries = POSTGRES_BIN;

class PostgresTrgm : public ireum::peers::Peer {
 public:
  ~PostgresTrgm() override { stop(); }

  std::string name() const override { return "postgres-trgm"; }
  std::string engine() const override {
    const std::unique_ptr<FILE, int (*)(FILE*)> out(popen((binaries + "/postgres --version").c_str(), "r"), pclose);
    std::string line(200, '\0');
    if (out == nullptr || std::fgets(line.data(), static_cast<int>(line.size()), out.get()) == nullptr) {
      throw std::runtime_error(binaries + "/postgres does not start");
    }
    const auto number = line.find_first_of("0123456789");
    return "PostgreSQL " + line.substr(number, line.find_first_of(" \n", number) - number);
  }
  std::string holds() const override { return "text"; }

  void create(const std::string& dir) override {
    choose_owner();
    hand_over(dir);
    const auto log = inside(dir, "initdb.log");
    const int state =
        wait_for(start_child({binaries + "/initdb", "--pgdata", inside(dir, "data"), "--encoding", "UTF8", "--locale",
                              "C.UTF-8", "--auth", "trust", "--username", "ireum", "--no-sync"},
                             log));
    if (state != 0) throw std::runtime_error("initdb failed, see " + log);
    start_server(dir);
    execute("CREATE EXTENSION pg_trgm");
    execute("CREATE TABLE articles (id text, title text, body text)");
    execute("COPY articles FROM STDIN", PGRES_COPY_IN);
  }

  void add(const ireum::peers::Document& article) override {
    const std::string row = field(article.id) + '\t' + field(article.title) + '\t' + field(article.body) + '\n';
    if (PQputCopyData(connection_, row.data(), static_cast<int>(row.size())) != 1) fail();
  }

  void finish() override {
    if (PQputCopyEnd(connection_, nullptr) != 1) fail();
    for (PGresult* result = PQgetResult(connection_); result != nullptr; result = PQgetResult(connection_)) {
      const bool good = PQresultStatus(result) == PGRES_COMMAND_OK;
      PQclear(result);
      if (!good) fail();
    }
    execute("SET maintenance_work_mem = '256MB'");
    execute("CREATE INDEX ON articles USING gin (title gin_trgm_ops, body gin_trgm_ops)");
    execute("VACUUM ANALYZE articles");
    execute("CHECKPOINT");
    stop();  // the server's processor time counts as ours once it has been waited for
  }

  void open(const std::string& dir) override {
    choose_owner();
    hand_over(dir);
    start_server(dir);
    const Result prepared(
        PQprepare(connection_, "search",
                  "SELECT id, greatest(word_similarity($1, title), word_similarity($1, body)) AS score FROM articles "
                  "WHERE title ILIKE $2 OR body ILIKE $2 ORDER BY score DESC, id LIMIT $3",
                  3, nullptr));
    check(prepared, PGRES_COMMAND_OK);
    // A generic plan cannot know whether a pattern gives trigrams.
    execute("SET plan_cache_mode = force_custom_plan");
  }

  std::vector<ireum::peers::Hit> search(const std::string& query, const std::string&, std::size_t depth) override {
    std::string pattern = "%";
    for (const char c : query) {
      if (c == '%' || c == '_' || c == '\\') pattern += '\\';
      pattern += c;
    }
    pattern += '%';
    const std::string limit = std::to_string(depth);
    const std::array<const char*, 3> values = {query.c_str(), pattern.c_str(), limit.c_str()};
    const Result result(PQexecPrepared(connection_, "search", 3, values.data(), nullptr, nullptr, 0));
    check(result, PGRES_TUPLES_OK);
    std::vector<ireum::peers::Hit> hits;
    for (int row = 0; row < PQntuples(result.get()); ++row) {
      hits.push_back({PQgetvalue(result.get(), row, 0), std::strtod(PQgetvalue(result.get(), row, 1), nullptr)});
    }
    return hits;
  }

 private:
  struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
  };
  using Result = std::unique_ptr<PGresult, Clear>;

  // A child stands in the root directory, so that its owner need not be let into ours.
  static std::string inside(const std::string& dir, const std::string& file) {
    return (std::filesystem::absolute(dir) / file).lexically_normal().string();
  }

  // COPY's text format.
  static std::string field(const std::string& text) {
    std::string out;
    for (const char c : text) {
      switch (c) {
        case '\\':
          out += "\\\\";
          break;
        case '\n':
          out += "\\n";
          break;
        case '\r':
          out += "\\r";
          break;
        case '\t':
          out += "\\t";
          break;
        case '\0':
          out += ' ';
          break;  // PostgreSQL's text cannot hold it
        default:
          out += c;
      }
    }
    return out;
  }

  void choose_owner() {
    if (geteuid() != 0) return;
    const passwd* user = getpwnam("postgres");
    if (user == nullptr) throw std::runtime_error("PostgreSQL does not run as root and there is no user postgres");
    owner_ = {user->pw_uid, user->pw_gid};
  }

  void hand_over(const std::string& dir) const {
    if (owner_ && chown(dir.c_str(), owner_->first, owner_->second) != 0) {
      throw std::runtime_error(dir + ": cannot be given to the user postgres");
    }
  }

  pid_t start_child(const std::vector<std::string>& words, const std::string& log) const {
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("fork failed");
    if (child > 0) return child;
    if (owner_ && (setgroups(0, nullptr) != 0 || setgid(owner_->second) != 0 || setuid(owner_->first) != 0)) _exit(126);
    if (chdir("/") != 0 || std::freopen(log.c_str(), "a", stdout) == nullptr) _exit(126);
    dup2(STDOUT_FILENO, STDERR_FILENO);
    std::vector<char*> arguments;
    for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    execv(arguments.front(), arguments.data());
    _exit(127);
  }

  static int wait_for(pid_t child) {
    int state = 0;
    waitpid(child, &state, 0);
    return state;
  }

  void start_server(const std::string& dir) {
    // The socket's path is limited to 107 bytes, which an index's directory may exceed.
    socket_ = (std::filesystem::temp_directory_path() / "ireum-postgres-XXXXXX").string();
    if (mkdtemp(socket_.data()) == nullptr) throw std::runtime_error(socket_ + ": cannot be made");
    hand_over(socket_);
    const auto log = inside(dir, "server.log");
    server_ = start_child({binaries + "/postgres", "-D", inside(dir, "data"), "-k", socket_, "-h", "", "-c",
                           "shared_buffers=1GB", "-c", "min_wal_size=32MB"},
                          log);
    for (int attempt = 0; attempt < 300; ++attempt) {
      connection_ = PQconnectdb(("host=" + socket_ + " dbname=postgres user=ireum").c_str());
      if (PQstatus(connection_) == CONNECTION_OK) {
        PQsetNoticeProcessor(
            connection_, [](void*, const char*) {}, nullptr);
        return;
      }
      PQfinish(std::exchange(connection_, nullptr));
      if (waitpid(server_, nullptr, WNOHANG) == server_) {
        server_ = 0;
        break;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    throw std::runtime_error("the server does not start, see " + log);
  }

  void stop() {
    if (connection_ != nullptr) PQfinish(std::exchange(connection_, nullptr));
    if (server_ > 0) {
      kill(server_, SIGINT);  // PostgreSQL's fast shutdown
      wait_for(std::exchange(server_, 0));
    }
    std::error_code ignored;
    if (!socket_.empty()) std::filesystem::remove_all(std::exchange(socket_, {}), ignored);
  }

  [[noreturn]] void fail() const { throw std::runtime_error(PQerrorMessage(connection_)); }
  void check(const Result& result, ExecStatusType expected) const {
    if (PQresultStatus(result.get()) != expected) fail();
  }
  void execute(const char* sql, ExecStatusType expected = PGRES_COMMAND_OK) const {
    check(Result(PQexec(connection_, sql)), expected);
  }

  std::optional<std::pair<uid_t, gid_t>> owner_;  // whom the server runs as, when we are root
  std::string socket_;
  pid_t server_ = 0;
  PGconn* connection_ = nullptr;
};

}  // namespace

int main(int argc, char** argv) {
  PostgresTrgm peer;
  return ireum::peers::run(argc, argv, peer);
}
