#include "query/mentions/explain.h"

#include <algorithm>
#include <set>

#include "analysis/currency.h"
#include "analysis/ends/verb_end.h"
#include "analysis/hangul.h"
#include "analysis/person_shape.h"
#include "analysis/piece.h"
#include "query/matching/evidence_weight.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

std::string how_written(const Band& band) {
  if (!band.as_spaced) {
    return band.usual_spaces ? "the name itself, in the spaces typed" : "the name itself, in other spaces";
  }
  if (!band.as_lettered) {
    return "the name itself, in other letters";
  }
  return band.usual_spaces ? "the name itself, in the usual spaces" : "the name itself, as typed";
}

std::string band_name(const Answer& answer, const Hit& hit) {
  if (!answer.any && hit.names < answer.names.size()) {
    return "some of the names";
  }
  switch (hit.tier) {
    case Tier::itself:
      if (!hit.literal) {
        return "the name itself, another form of it";
      }
      return how_written(answer.bands[hit.band]);
    case Tier::longer:
      if (answer.bands[hit.band].of_words) {
        return "the name itself, with a longer word beside it";
      }
      return hit.literal ? "a longer name that begins with it" : "a longer name that begins with another form of it";
    case Tier::inside:
      break;
  }
  return answer.bands[hit.band].other_type ? "inside another word, of the other type, or signing the article"
                                           : "inside another word, or signing the article";
}

// What `query` alone weighs on the article.
double weight_on(const IndexReader& index, const Xapian::Query& query, const Hit& hit) {
  Xapian::Enquire enquire = weighing_enquire(index.articles());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, Xapian::Query(schema::key_term(hit.id))));
  // Two ids may share a key where they are hashed, and an id may stand in several indexes.
  const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(2 * index.size()));
  for (Xapian::MSetIterator it = found.begin(); it != found.end(); ++it) {
    if (*it == hit.document) {
      return it.get_weight();
    }
  }
  return 0;
}

// Looks for what resembles the names and is not among the places that count.
class LeftOutFinder {
 public:
  LeftOutFinder(const Answer& answer, const std::vector<NamePlace>& places, std::vector<Explanation::LeftOut>& found)
      : answer_(answer), places_(places), found_(found) {}

  void look(const std::string& text, bool in_title) {
    analysis::NormalizedText normalized;
    analysis::normalize(text, normalized);
    std::vector<analysis::Piece> pieces;
    analysis::split_pieces(normalized.text, pieces);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      for (const AnsweredName& name : answer_.names) {
        look_at(name, text, normalized, pieces, i, in_title);
      }
    }
    std::string spaceless;  // most names have no such forms
    for (const AnsweredName& name : answer_.names) {
      for (const NotLookedFor& form : name.not_looked_for) {
        spaceless = spaceless.empty() ? analysis::without_spaces(normalized.text) : spaceless;
        if (spaceless.find(form.form) != std::string::npos) {
          add(form.form, form.why);
        }
      }
    }
  }

 private:
  // Places stand in the order of the text, title first, and do not overlap.
  bool counts(std::uint32_t begin, std::uint32_t end, bool in_title) const {
    const auto place = std::partition_point(places_.begin(), places_.end(), [&](const NamePlace& one) {
      return one.in_title != in_title ? one.in_title : one.end <= begin;
    });
    return place != places_.end() && place->in_title == in_title && place->begin < end;
  }

  void add(std::string_view text, std::string why) {
    if (seen_.emplace(std::string(text), why).second) {
      found_.push_back({std::string(text), std::move(why)});
    }
  }

  void look_at(const AnsweredName& name, const std::string& text, const analysis::NormalizedText& normalized,
               std::vector<analysis::Piece>& pieces, std::size_t i, bool in_title) {
    analysis::Piece& piece = pieces[i];
    const std::string_view source(text);
    const std::string& searched = searched_name(name.name, name.forms[0]);
    const std::size_t at = piece.text.find(searched);
    if (at != std::string_view::npos) {
      const std::uint32_t begin = normalized.source_offset(piece.begin + at);
      const std::uint32_t end = normalized.source_end(piece.begin + at + searched.size());
      if (counts(begin, end, in_title)) {
        return;
      }
      const std::uint32_t word = normalized.source_offset(piece.begin);
      const std::string_view whole = source.substr(word, normalized.source_end(piece.end) - word);
      analysis::cut_piece(piece.text, piece.cut);
      if (at > 0) {
        add(whole, "inside another word");
      } else if (analysis::is_currency_of_sum(pieces, i)) {
        add(whole, "a currency");
      } else if (!in_title && (piece.cut.verb || stands_as_verb(pieces, i))) {
        add(whole, "reads as an inflected verb or an adverb, which no index holds");
      } else if (piece.cut.doubtful == searched.size()) {
        add(whole, "taken for a name of its own, not for the name and a particle");
      } else if (piece.form() == searched) {
        add(whole, begins_longer_name(pieces, i) ? "part of a longer name" : "signs the article");
      } else {
        add(whole, "a longer word that begins with it");
      }
      return;
    }
    look_for_title(name, source, normalized, pieces, i, in_title);
  }

  // Whether piece `i` is a verb behind its object: 인기를 누리는.
  static bool stands_as_verb(const std::vector<analysis::Piece>& pieces, std::size_t i) {
    return i > 0 && pieces[i].follows && (pieces[i - 1].text.ends_with("을") || pieces[i - 1].text.ends_with("를")) &&
           analysis::may_be_conjugated(pieces[i].text);
  }

  // Whether the words behind piece `i` belong to its name: E&S of SK E&S.
  static bool begins_longer_name(const std::vector<analysis::Piece>& pieces, std::size_t i) {
    return i + 2 < pieces.size() && pieces[i + 1].follows && pieces[i + 1].after == '&' && pieces[i + 2].in_run;
  }

  // A surname and a title that might stand for the person and count to nobody.
  void look_for_title(const AnsweredName& name, std::string_view source, const analysis::NormalizedText& normalized,
                      std::vector<analysis::Piece>& pieces, std::size_t i, bool in_title) {
    if (in_title || i + 1 >= pieces.size() || !pieces[i + 1].follows || !analysis::looks_like_person(name.name.key) ||
        pieces[i].text != analysis::first_chars(name.name.key, 1)) {
      return;
    }
    analysis::cut_piece(pieces[i + 1].text, pieces[i + 1].cut);
    const analysis::Word* title = analysis::find_word(pieces[i + 1].form());
    if (title == nullptr || !title->is(analysis::role_title)) {
      return;
    }
    const std::uint32_t begin = normalized.source_offset(pieces[i].begin);
    const std::uint32_t end =
        normalized.source_end(pieces[i + 1].begin + static_cast<std::uint32_t>(pieces[i + 1].form().size()));
    if (!counts(begin, end, in_title)) {
      add(source.substr(begin, end - begin), "nobody, or more than one of that surname and title, stands before it");
    }
  }

  const Answer& answer_;
  const std::vector<NamePlace>& places_;
  std::vector<Explanation::LeftOut>& found_;
  std::set<std::pair<std::string, std::string>> seen_;
};

}  // namespace

std::vector<std::string> evidence_names(std::uint8_t evidence) {
  std::vector<std::string> names;
  if ((evidence & analysis::evidence_person) != 0) {
    names.emplace_back("person");
  }
  if ((evidence & analysis::evidence_company) != 0) {
    names.emplace_back("company");
  }
  if ((evidence & analysis::evidence_work) != 0) {
    names.emplace_back("work");
  }
  return names;
}

Explanation explain(const IndexReader& index, const Answer& answer, const Hit& hit,
                    const schema::StoredArticle& article, std::vector<NamePlace> places) {
  Explanation result;
  const Band& band = answer.bands.at(hit.band);
  if (band.base > 0) {
    result.weights.push_back({band_name(answer, hit), band.base});
  }
  for (const Part& part : band.parts) {
    const double weight = weight_on(index, part.query, hit);
    if (weight > 0) {
      result.weights.push_back({part.what, weight});
    }
  }
  result.counted = std::move(places);
  LeftOutFinder finder(answer, result.counted, result.left_out);
  finder.look(article.title, true);
  if (!answer.in_title) {
    finder.look(article.body, false);
  }
  return result;
}

}  // namespace ireum::query
