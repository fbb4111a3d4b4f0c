#include "analysis/mention/titled_persons.h"

#include <algorithm>

#include "analysis/word_lists.h"

namespace ireum::analysis::mention {

namespace {

// Whether `end` is what the bearer of `title` is called as well: 총장 of 검찰총장, not 원장 of 위원장.
bool is_called_by_end(const Word& title, const Word& end) {
  return title.text.ends_with(end.text) && !title.is_title(title_whole);
}

// Whether one title stands for the other: they are of one group, one is the end of the other, or both are of who gets
// an office (a 후보 is called 당선인 later).
bool is_kind_of(const Word& one, const Word& other) {
  return one.title_group == other.title_group || is_called_by_end(one, other) || is_called_by_end(other, one) ||
         (one.is_title(title_acting) && other.is_title(title_acting));
}

// Whether the bearer of one title is below or behind that of the other: 부회장 and 명예회장 beside a 회장.
bool is_next_to(const Word& one, const Word& other) {
  constexpr std::array<std::string_view, 2> prefixes = {"부", "명예"};
  return one.text.ends_with(other.text) &&
         std::find(prefixes.begin(), prefixes.end(), one.text.substr(0, one.text.size() - other.text.size())) !=
             prefixes.end();
}

bool is_member(const Word& title) {
  return title.title_group == group_lawmaker;
}

}  // namespace

void TitledPersons::add(const TitledPerson& person) {
  const auto [known, first] = by_form_.try_emplace(person.form, persons_.size());
  const std::size_t at = known->second;
  if (first) {
    persons_.push_back(person);
    for (std::size_t t = 0; t < person.titles.count; ++t) {
      note_title(at, *person.titles.all[t]);
    }
    return;
  }
  persons_[at].of_party = persons_[at].of_party || person.of_party;
  for (std::size_t t = 0; t < person.titles.count; ++t) {
    const std::size_t before = persons_[at].titles.count;
    persons_[at].titles.add(*person.titles.all[t]);
    if (persons_[at].titles.count > before) {
      note_title(at, *person.titles.all[t]);
    }
  }
}

void TitledPersons::clear() {
  if (!persons_.empty()) {
    *this = TitledPersons();
  }
}

void TitledPersons::note_title(std::size_t at, const Word& title) {
  const CallNames& called = persons_[at].called;
  called.each([&](std::string_view name) { note_title(name, at, title, persons_[at].sure && name != called.first); });
}

void TitledPersons::note_title(std::string_view name, std::size_t person, const Word& title, bool sure) {
  std::vector<Bearers>& titles = by_surname_[name];
  auto found = std::find_if(titles.begin(), titles.end(), [&](const Bearers& one) { return one.title == &title; });
  if (found == titles.end()) {
    titles.push_back({&title, {}});
    found = titles.end() - 1;
  }
  Bearing& bearing = found->of[sure ? 1 : 0];
  (persons_[person].titles.former ? bearing.former : bearing.present).add(person);
}

void TitledPersons::One::add(std::size_t person) {
  several = several || (any && which != person);
  which = person;
  any = true;
}

void TitledPersons::One::add(const One& other) {
  if (other.any) {
    add(other.which);
    several = several || other.several;
  }
}

TitledPersons::One TitledPersons::Bearing::all() const {
  One both = former;
  both.add(present);
  return both;
}

std::array<TitledPersons::Bearing, 2> TitledPersons::bearers_of_kind(const std::vector<Bearers>& titles,
                                                                     const Word& title, bool exact) const {
  std::array<Bearing, 2> meant{};
  for (const Bearers& bearers : titles) {
    const bool other_rank = is_next_to(*bearers.title, title) || is_next_to(title, *bearers.title);
    if (!is_kind_of(*bearers.title, title) || (exact && other_rank)) {
      continue;
    }
    for (std::size_t sure = 0; sure < meant.size(); ++sure) {
      // 김모 씨 is not called 김 여사.
      const auto is_other = [&](const One& one) {
        return one.any && !one.several && persons_[one.which].masked && bearers.title != &title;
      };
      const Bearing& bearing = bearers.of[sure];
      if (!is_other(bearing.former)) {
        meant[sure].former.add(bearing.former);
      }
      if (!is_other(bearing.present)) {
        meant[sure].present.add(bearing.present);
      }
    }
  }
  return meant;
}

const TitledPerson* TitledPersons::meant_by(std::string_view surname, const Word& title, bool former) const {
  const auto titles = by_surname_.find(surname);
  if (titles == by_surname_.end()) {
    return nullptr;
  }
  const auto bearing_of = [&](bool exact) {
    const std::array<Bearing, 2> meant = bearers_of_kind(titles->second, title, exact);
    return meant[meant[1].all().any ? 1 : 0];
  };
  const auto one_of = [former](const Bearing& bearing) {
    const One one = bearing.all();
    return !one.several ? one : former ? bearing.former : bearing.present;  // 심 전 시장 is no 심 시장
  };
  const Bearing bearing = bearing_of(false);
  if (!bearing.all().any) {
    return &title == &honorific() ? only_one(titles->second) : implied_by(titles->second, title);
  }
  One one = one_of(bearing);
  if (one.several) {
    one = one_of(bearing_of(true));  // the 회장 and the 부회장 of one surname
  }
  // Two of them, or one whom nobody is to know: nobody.
  return one.any && !one.several && !persons_[one.which].masked ? &persons_[one.which] : nullptr;
}

const TitledPerson* TitledPersons::only_one(const std::vector<Bearers>& titles) const {
  One one;
  for (const Bearers& bearers : titles) {
    for (const Bearing& bearing : bearers.of) {
      one.add(bearing.all());
    }
  }
  return one.any && !one.several && !persons_[one.which].masked ? &persons_[one.which] : nullptr;
}

const TitledPerson* TitledPersons::implied_by(const std::vector<Bearers>& titles, const Word& title) const {
  const bool of_member = is_member(title);
  if (!of_member && !title.is_title(title_party | title_party_too)) {
    return nullptr;
  }
  One one;
  bool implied = false;
  for (const Bearers& bearers : titles) {
    for (const Bearing& bearing : bearers.of) {
      const One of = bearing.all();
      if (of.several) {
        return nullptr;
      }
      if (of.any) {
        one.add(of.which);
        const Word& borne = *bearers.title;
        implied = implied || (of_member ? borne.is_title(title_party) ||
                                              (persons_[of.which].of_party && borne.is_title(title_party_too))
                                        : is_member(borne));
      }
    }
  }
  return implied && !one.several && !persons_[one.which].masked ? &persons_[one.which] : nullptr;
}

}  // namespace ireum::analysis::mention
