#include "query/mentions/grouping.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>
#include <utility>

#include "analysis/context.h"
#include "analysis/hangul.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// One context that stands with the name, and the hits it stands in.
struct Context {
  std::string text;
  analysis::PersonContext parts;  // views of `text`
  std::vector<std::size_t> hits;  // ascending

  std::uint16_t kind() const { return parts.listed != nullptr ? parts.listed->title_group : 0; }
  bool placed() const { return !parts.organisation.empty(); }
};

// Whether two names may be one organisation's: one begins the other (가람, 가람전자), ends it (민주당), or has some of
// its syllables in their order, first and last among them (과기정통부, 과학기술정보통신부); or both begin with three
// syllables (대통령실, 대통령정무수석).
bool same_organisation(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) {
    std::swap(a, b);
  }
  constexpr std::size_t three = 3;
  if (b.starts_with(a) || b.ends_with(a) ||
      (analysis::count_chars(a) > three && b.starts_with(analysis::first_chars(a, three)))) {
    return true;
  }
  std::size_t found = 0;  // bytes of `a` that are found in `b`
  std::size_t length_a = 0;
  std::size_t length_b = 0;
  char32_t last = 0;
  for (std::size_t at = 0; at < b.size(); at += length_b) {
    last = analysis::decode(b, at, length_b);
    if (found < a.size() && analysis::decode(a, found, length_a) == last) {
      found += length_a;
    } else if (found == 0) {
      return false;  // the first differs
    }
  }
  return found == a.size() && analysis::count_chars(a) >= 3 && analysis::last_char(a, length_a) == last;
}

// Whether nobody is both: 인천시장 and 창원시장.
bool exclude(const Context& a, const Context& b) {
  return a.placed() && b.placed() && a.kind() != 0 && a.kind() == b.kind() &&
         !same_organisation(a.parts.organisation, b.parts.organisation);
}

// Whether two contexts of one kind are one: of one organisation, or both of none and one title the other's end.
bool is_same(const Context& a, const Context& b) {
  if (a.placed() || b.placed()) {
    return a.placed() && b.placed() && same_organisation(a.parts.organisation, b.parts.organisation);
  }
  return a.parts.title.ends_with(b.parts.title) || b.parts.title.ends_with(a.parts.title);
}

// Most contexts looked at; a name has some tens. Joining them grows with the square.
constexpr std::size_t max_contexts = 200;

// The forms of the first tier, of what was typed and of its other forms.
std::vector<std::string> forms_of(const Answer& answer) {
  std::vector<std::string> forms;
  for (const AnsweredName& name : answer.names) {
    forms.insert(forms.end(), name.forms[0].begin(), name.forms[0].end());
    for (const Variant& variant : name.variants) {
      forms.insert(forms.end(), variant.forms.begin(), variant.forms.end());
    }
  }
  return forms;
}

class PeopleGrouping {
 public:
  PeopleGrouping(const IndexReader& index, const Answer& answer) : answer_(answer) {
    std::unordered_map<Xapian::docid, std::size_t> places;
    for (std::size_t i = 0; i < answer.hits.size(); ++i) {
      places.emplace(answer.hits[i].document, i);
    }
    read(index.articles(), places);
    parent_.resize(contexts_.size());
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    for (std::size_t c = 0; c < contexts_.size(); ++c) {
      members_.push_back({c});
    }
  }

  std::vector<HitGroup> run() {
    join_same();
    join_neighbours();
    return collect();
  }

 private:
  void read(const Xapian::Database& articles, const std::unordered_map<Xapian::docid, std::size_t>& places) {
    std::map<std::string, std::set<std::size_t>> found;
    for (const std::string& form : forms_of(answer_)) {
      const std::string prefix = schema::term(schema::prefix_context, form) + schema::context_mark;
      for (Xapian::TermIterator it = articles.allterms_begin(prefix); it != articles.allterms_end(prefix); ++it) {
        const std::string term = *it;
        std::set<std::size_t> hits;
        for (Xapian::PostingIterator at = articles.postlist_begin(term); at != articles.postlist_end(term); ++at) {
          const auto place = places.find(*at);
          if (place != places.end()) {
            hits.insert(place->second);
          }
        }
        if (!hits.empty()) {
          found[term.substr(prefix.size())].insert(hits.begin(), hits.end());
        }
      }
    }
    for (auto& [text, hits] : found) {
      Context context;
      context.text = text;
      context.hits.assign(hits.begin(), hits.end());
      contexts_.push_back(std::move(context));
    }
    std::stable_sort(contexts_.begin(), contexts_.end(),
                     [](const Context& a, const Context& b) { return a.hits.size() > b.hits.size(); });
    if (contexts_.size() > max_contexts) {
      contexts_.resize(max_contexts);
    }
    of_hit_.resize(answer_.hits.size());
    for (std::size_t c = 0; c < contexts_.size(); ++c) {
      contexts_[c].parts = analysis::split_context(contexts_[c].text);
      for (const std::size_t hit : contexts_[c].hits) {
        of_hit_[hit].push_back(c);
      }
    }
  }

  std::size_t root(std::size_t c) {
    while (parent_[c] != c) {
      parent_[c] = parent_[parent_[c]];
      c = parent_[c];
    }
    return c;
  }

  // Joins the groups of two contexts, if nobody in one excludes somebody in the other.
  void join(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    if (a == b) {
      return;
    }
    for (const std::size_t x : members_[a]) {
      for (const std::size_t y : members_[b]) {
        if (exclude(contexts_[x], contexts_[y])) {
          return;
        }
      }
    }
    if (b < a) {
      std::swap(a, b);
    }
    parent_[b] = a;
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    members_[b].clear();
  }

  // Joins 가람 회장 with 가람전자 회장, and 배우 with 영화배우.
  void join_same() {
    for (std::size_t a = 0; a < contexts_.size(); ++a) {
      for (std::size_t b = a + 1; b < contexts_.size(); ++b) {
        if (contexts_[a].kind() != 0 && contexts_[a].kind() == contexts_[b].kind() &&
            is_same(contexts_[a], contexts_[b])) {
          join(a, b);
        }
      }
    }
  }

  // Joins contexts with an organisation that stand in one article, those that do so oftenest first, and so those
  // without; then lets each of these follow the one group it belongs to. One article on two namesakes joins them not:
  // of the hits of the rarer context a third has the other as well.
  void join_neighbours() {
    constexpr std::size_t hits_a_meeting = 3;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> together;
    for (const std::vector<std::size_t>& contexts : of_hit_) {
      for (std::size_t i = 0; i < contexts.size(); ++i) {
        for (std::size_t j = i + 1; j < contexts.size(); ++j) {
          if (contexts_[contexts[i]].placed() == contexts_[contexts[j]].placed()) {
            ++together[{contexts[i], contexts[j]}];
          }
        }
      }
    }
    std::vector<std::pair<std::size_t, std::pair<std::size_t, std::size_t>>> order;
    order.reserve(together.size());
    for (const auto& [pair, count] : together) {
      order.emplace_back(count, pair);
    }
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [count, pair] : order) {
      const std::size_t rarer = std::min(contexts_[pair.first].hits.size(), contexts_[pair.second].hits.size());
      if (hits_a_meeting * count >= rarer) {
        join(pair.first, pair.second);
      }
    }
    for (std::size_t c = 0; c < contexts_.size(); ++c) {
      if (!contexts_[c].placed()) {
        follow(c);
      }
    }
  }

  // 시장 goes with 인천시장 where there is no 창원시장, or hardly any.
  void follow(std::size_t bare) {
    constexpr std::size_t most = 9;           // of ten hits
    std::map<std::size_t, std::size_t> hits;  // of each group with this kind of title
    std::size_t all = 0;
    for (std::size_t c = 0; c < contexts_.size(); ++c) {
      if (contexts_[c].placed() && contexts_[c].kind() != 0 && contexts_[c].kind() == contexts_[bare].kind()) {
        hits[root(c)] += contexts_[c].hits.size();
        all += contexts_[c].hits.size();
      }
    }
    for (const auto& [group, count] : hits) {
      if (10 * count >= most * all) {
        join(bare, group);
      }
    }
  }

  // The context that decides where a hit goes: one with an organisation before one without, the more usual first.
  std::size_t leading(const std::vector<std::size_t>& contexts) const {
    const auto placed =
        std::find_if(contexts.begin(), contexts.end(), [&](std::size_t c) { return contexts_[c].placed(); });
    return placed != contexts.end() ? *placed : contexts.front();
  }

  const Context& context_called(const std::string& text) const {
    return *std::find_if(contexts_.begin(), contexts_.end(), [&](const Context& c) { return c.text == text; });
  }

  std::vector<HitGroup> collect() {
    std::map<std::size_t, HitGroup> by_root;
    HitGroup rest;
    for (std::size_t hit = 0; hit < of_hit_.size(); ++hit) {
      if (of_hit_[hit].empty()) {
        rest.hits.push_back(hit);
      } else {
        by_root[root(leading(of_hit_[hit]))].hits.push_back(hit);
      }
    }
    for (std::size_t c = 0; c < contexts_.size(); ++c) {
      const auto group = by_root.find(root(c));
      if (group != by_root.end()) {
        group->second.contexts.push_back(contexts_[c].text);
        // One with an organisation says more, if it is no exception.
        const std::size_t usual = context_called(group->second.contexts.front()).hits.size();
        if (group->second.context.empty() && contexts_[c].placed() && 3 * contexts_[c].hits.size() >= usual) {
          group->second.context = contexts_[c].text;
        }
      }
    }
    std::vector<HitGroup> groups;
    for (auto& [first, group] : by_root) {
      if (group.context.empty()) {
        group.context = group.contexts.front();
      }
      groups.push_back(std::move(group));
    }
    std::stable_sort(groups.begin(), groups.end(), [](const HitGroup& a, const HitGroup& b) {
      return a.hits.size() != b.hits.size() ? a.hits.size() > b.hits.size() : a.hits < b.hits;
    });
    if (!rest.hits.empty()) {
      groups.push_back(std::move(rest));
    }
    return groups;
  }

  const Answer& answer_;
  std::vector<Context> contexts_;                  // most hits first
  std::vector<std::vector<std::size_t>> of_hit_;   // contexts of each hit, ascending
  std::vector<std::vector<std::size_t>> members_;  // of each root, the contexts of its group
  std::vector<std::size_t> parent_;                // union of contexts: the first of each group is its root
};

}  // namespace

std::vector<HitGroup> group_hits(const IndexReader& index, const Answer& answer) {
  return PeopleGrouping(index, answer).run();
}

}  // namespace ireum::query
