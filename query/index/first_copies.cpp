#include "query/index/first_copies.h"

#include <algorithm>
#include <string>
#include <utility>

#include "schema/terms.h"

namespace ireum::query {

namespace {

bool same_statistics(const Xapian::Database& a, const Xapian::Database& b) {
  return a.get_uuid() == b.get_uuid() && a.get_doccount() == b.get_doccount() &&
         a.get_lastdocid() == b.get_lastdocid() && a.get_total_length() == b.get_total_length();
}

// Whether an id of one may be an id of the other.
bool ranges_meet(const Xapian::Database& a, const Xapian::Database& b) {
  return a.get_doccount() > 0 && b.get_doccount() > 0 &&
         a.get_value_lower_bound(schema::slot_key) <= b.get_value_upper_bound(schema::slot_key) &&
         b.get_value_lower_bound(schema::slot_key) <= a.get_value_upper_bound(schema::slot_key);
}

// Whether `database` has an article `id`. A term may be that of a hash, which two ids share.
bool holds(const Xapian::Database& database, const std::string& id) {
  const std::string key = schema::key_term(id);
  if (id.size() <= schema::max_key_bytes) {
    return database.term_exists(key);
  }
  return std::any_of(database.postlist_begin(key), database.postlist_end(key), [&](Xapian::docid document) {
    return database.get_document(document).get_value(schema::slot_key) == id;
  });
}

}  // namespace

bool is_copy(const Xapian::Database& a, const Xapian::Database& b) {
  // The identifier of a database is copied with it, and stays while articles are added: only what it holds tells.
  if (!same_statistics(a, b)) {
    return false;
  }
  Xapian::ValueIterator in_a = a.valuestream_begin(schema::slot_fingerprint);
  Xapian::ValueIterator in_b = b.valuestream_begin(schema::slot_fingerprint);
  const Xapian::ValueIterator end_a = a.valuestream_end(schema::slot_fingerprint);
  const Xapian::ValueIterator end_b = b.valuestream_end(schema::slot_fingerprint);
  for (; in_a != end_a && in_b != end_b; ++in_a, ++in_b) {
    if (in_a.get_docid() != in_b.get_docid() || *in_a != *in_b) {
      return false;
    }
  }
  return in_a == end_a && in_b == end_b;
}

// The databases, and what is known of their articles.
class FirstCopies::Shards {
 public:
  explicit Shards(std::vector<Xapian::Database> databases) : databases_(std::move(databases)) {
    for (std::size_t i = 0; i < databases_.size(); ++i) {
      earlier_.emplace_back();
      for (std::size_t j = 0; j < i; ++j) {
        if (ranges_meet(databases_[j], databases_[i])) {
          earlier_[i].push_back(j);
        }
      }
      known_.emplace_back(earlier_[i].empty() ? 0 : std::size_t{databases_[i].get_lastdocid()} + 1, unknown);
    }
  }

  bool may_be() const {
    return std::any_of(earlier_.begin(), earlier_.end(), [](const auto& earlier) { return !earlier.empty(); });
  }

  // Which of the databases this is.
  std::size_t place(const Xapian::Database& database) const {
    std::vector<std::size_t> alike;
    for (std::size_t i = 0; i < databases_.size(); ++i) {
      if (same_statistics(databases_[i], database)) {
        alike.push_back(i);
      }
    }
    if (alike.size() > 1) {
      return *std::find_if(alike.begin(), alike.end(), [&](std::size_t i) { return is_copy(databases_[i], database); });
    }
    return alike.at(0);
  }

  // Whether some article of the database at `place` may stand in one before it.
  bool has_earlier(std::size_t place) const { return !earlier_[place].empty(); }

  // Whether the article with this key, of the database at `place`, stands in none before it.
  bool is_first(std::size_t place, const Xapian::ValueIterator& key) {
    char& state = known_[place][key.get_docid()];
    if (state == unknown) {
      const std::string id = *key;
      const bool again = std::any_of(earlier_[place].begin(), earlier_[place].end(),
                                     [&](std::size_t i) { return holds(databases_[i], id); });
      state = again ? later : first;
    }
    return state == first;
  }

 private:
  static constexpr char unknown = 0;
  static constexpr char first = 1;
  static constexpr char later = 2;

  std::vector<Xapian::Database> databases_;
  std::vector<std::vector<std::size_t>> earlier_;  // of each, those before it with ids in its range
  std::vector<std::vector<char>> known_;           // of each, by number of the article
};

// The articles of one database that count. Every article has a key, so that the values of its slot are all of them.
class FirstCopies::Source : public Xapian::PostingSource {
 public:
  explicit Source(std::shared_ptr<Shards> shards) : shards_(std::move(shards)) {}

  // Asked for by the matcher, a clone for each database.
  PostingSource* clone() const override { return new Source(shards_); }

  void init(const Xapian::Database& database) override {
    database_ = database;
    place_ = shards_->place(database);
    at_ = database_.valuestream_begin(schema::slot_key);
    end_ = database_.valuestream_end(schema::slot_key);
    begun_ = false;
  }

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return database_.get_doccount(); }
  Xapian::doccount get_termfreq_max() const override { return database_.get_doccount(); }

  void next(double /*least_weight*/) override {
    if (begun_) {
      ++at_;
    }
    begun_ = true;
    pass_over();
  }

  void skip_to(Xapian::docid document, double /*least_weight*/) override {
    begun_ = true;
    at_.skip_to(document);
    pass_over();
  }

  bool check(Xapian::docid document, double /*least_weight*/) override {
    begun_ = true;
    at_.skip_to(document);
    if (at_ != end_ && at_.get_docid() == document) {
      return counts();
    }
    pass_over();
    return true;
  }

  bool at_end() const override { return begun_ && at_ == end_; }
  Xapian::docid get_docid() const override { return at_.get_docid(); }

 private:
  bool counts() { return !shards_->has_earlier(place_) || shards_->is_first(place_, at_); }

  void pass_over() {
    while (at_ != end_ && !counts()) {
      ++at_;
    }
  }

  std::shared_ptr<Shards> shards_;
  Xapian::Database database_;
  std::size_t place_ = 0;
  Xapian::ValueIterator at_;
  Xapian::ValueIterator end_;
  bool begun_ = false;
};

FirstCopies::FirstCopies(std::vector<Xapian::Database> databases)
    : shards_(std::make_shared<Shards>(std::move(databases))) {}

bool FirstCopies::may_be() const {
  return shards_->may_be();
}

Xapian::Query FirstCopies::only(const Xapian::Query& query) const {
  if (query.empty()) {
    return query;
  }
  return {Xapian::Query::OP_FILTER, query, Xapian::Query((new Source(shards_))->release())};
}

}  // namespace ireum::query
