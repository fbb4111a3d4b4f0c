#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/mention/call_names.h"
#include "analysis/mention/person_titles.h"

namespace ireum::analysis::mention {

// A person named with a title, whom "이 회장" may stand for.
struct TitledPerson {
  std::string_view form;
  CallNames called;
  PersonTitles titles;
  bool sure = true;       // else its form says nothing, the title right behind it all: 시진핑 주석
  bool of_party = false;  // a party is beside the title: 국민의힘 대표
  bool masked = false;    // 김모, 김 모, 김○○: a rival of others of the surname, and nobody itself
};

// Persons named with titles, and whom of them a surname and a title mean.
class TitledPersons {
 public:
  void clear();

  // Adds `person`, or titles of one of that form who was there before.
  void add(const TitledPerson& person);

  // The one person of that surname and kind of title, of those who are sure if there are any, and of several the one
  // who is `former` or not; nullptr: none or several.
  const TitledPerson* meant_by(std::string_view surname, const Word& title, bool former) const;

 private:
  // The one person of some, or whether there are several.
  struct One {
    std::size_t which = 0;  // in persons_
    bool any = false;
    bool several = false;

    void add(std::size_t person);
    void add(const One& other);
  };
  // Those who are said to bear a title no more, and those who bear it.
  struct Bearing {
    One former;
    One present;

    One all() const;
  };
  // Who of one name bears a title: of those who are not sure or are called by their first names, and of the others.
  struct Bearers {
    const Word* title;
    std::array<Bearing, 2> of;
  };

  void note_title(std::size_t at, const Word& title);
  // Notes whom `name` and the title may mean; `sure` where the name is a surname and the person's form says so.
  void note_title(std::string_view name, std::size_t person, const Word& title, bool sure);

  // Those of one name who bear a title of that kind: who are not sure, and who are. `exact`: but a 부회장 for a 회장.
  std::array<Bearing, 2> bearers_of_kind(const std::vector<Bearers>& titles, const Word& title, bool exact) const;

  // The one person of that surname, whatever title he bears: 정 씨 after 정재훈 대표.
  const TitledPerson* only_one(const std::vector<Bearers>& titles) const;

  // The one person of that surname if there is one, and an office of a party that he bears or is called by goes with a
  // seat in parliament: 배진교 의원, 배 원내대표.
  const TitledPerson* implied_by(const std::vector<Bearers>& titles, const Word& title) const;

  std::vector<TitledPerson> persons_;
  // So that an article of any length is read in a time that grows as its length.
  std::unordered_map<std::string_view, std::size_t> by_form_;  // in persons_
  std::unordered_map<std::string_view, std::vector<Bearers>> by_surname_;
};

}  // namespace ireum::analysis::mention
