#pragma once

#include <cstdint>
#include <string_view>

#include "analysis/cut.h"

namespace ireum::analysis {

// Where a mention is. The lead is the body's first 200 characters.
enum class Field : std::uint8_t { title, lead, body };

// What the words around a mention say of the bearer; bits.
enum Evidence : std::uint8_t {
  evidence_none = 0,
  // a title, an age, Hanja or years of life after it, a word such as 배우 before it; for what looks like a person's
  // name: a verb of saying that it is the subject of, 에게, two such names beside it
  evidence_person = 1,
  // ㈜, 주가, 계열사, a person and title behind it, (대표 홍길동), an ending such as 은행; for a person's name: where
  // something happens (에서)
  evidence_company = 2,
  evidence_work = 4  // in quotes or brackets, and named a programme, a law, a prize
};

// One place where a form is, or where a surname and title mean it.
struct Mention {
  std::string_view form;  // normalised; lives as long as the Analysis
  std::uint32_t begin;    // bytes of the source text of its field: the form alone, without what was cut off;
  std::uint32_t end;      // of a mention by title: surname and title
  Field field;
  Grade grade;
  std::uint8_t evidence;
  bool in_list;   // among ten or more names side by side
  bool doubtful;  // the form ends with what may be a particle
  // Of a person: title and organisation or place beside the name, as split_context() reads them: `회장`,
  // `카카오 대표`, `인천시장`. Empty where nothing does; lives as long as the Analysis.
  std::string_view context;
};

// What a mention says of whom the article is about, in units that are summed over a form's mentions.
constexpr std::uint32_t units_list = 1;      // among ten or more names
constexpr std::uint32_t units_body = 2;      // in the body
constexpr std::uint32_t units_by_title = 2;  // "이 회장"
constexpr std::uint32_t units_lead = 4;      // in the body's first 200 characters
constexpr std::uint32_t units_title = 8;     // in the title

// The units of one mention.
std::uint32_t units_of(const Mention& mention);

// The names that sign the article; in the body they are no mentions.
struct Signature {
  std::string_view form;
};

}  // namespace ireum::analysis
