#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ireum::query {

// A name as it was typed, taken apart.
struct TypedName {
  std::string typed;               // as given
  std::vector<std::string> words;  // normalised, without quotes and without what was set aside
  std::string key;                 // the words without spaces: the form that articles write for the name itself
  std::string stem;                // the key without the particle that seems to end it; empty: none
  bool stem_sure = false;          // whether the particle is surely one
  bool titled = false;             // a title was set aside: a person is meant
  bool legal = false;              // a legal form was: an organisation is
  std::string title;               // it
  // What was written onto a name and set aside, since no article has the whole; empty where it only says of a person
  // who it is (홍길동의원).
  std::string set_aside;
  std::string refusal;  // why the name cannot be searched for; empty: it can
};

// Longest name that is searched for, in characters.
constexpr std::size_t max_name_chars = 100;

// Reads a name without asking an index. A title at its end is set aside, with what makes it polite (의원님) and what
// says when it was borne (전 대표), and so is what stands in brackets that belongs to no name: 곽두영(58).
TypedName parse_name(std::string_view typed);

// `name` with other words, the last perhaps with a particle; what was set aside stays so. None of them is empty.
TypedName with_words(const TypedName& name, std::vector<std::string> words);

// The title that `word` is, perhaps polite, former or with a particle (의원님은, 전대표); empty: none.
std::string title_of(const std::string& word);

// `word` without the particle that surely ends it.
std::string without_particle(const std::string& word);

// Where the last piece of `word` begins, a run over inner marks or one piece.
std::size_t tail_of_run(std::string_view word);

// `text` with `other` in the place of each `what`.
std::string with_replaced(std::string_view text, std::string_view what, std::string_view other);

// `text` without its middle dots.
std::string without_dots(std::string_view text);

// What was typed of `name` without the title behind it, in the letters typed.
std::string typed_without_title(const TypedName& name);

}  // namespace ireum::query
