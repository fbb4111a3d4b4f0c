#include "query/article_names.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <memory>
#include <span>
#include <unordered_map>

#include "analysis/analyzer.h"
#include "analysis/context.h"
#include "analysis/cut.h"
#include "analysis/hangul.h"
#include "analysis/lexicon.h"
#include "analysis/normalize.h"
#include "analysis/ordinary.h"
#include "query/name_forms.h"
#include "query/whole_names.h"
#include "schema/evidence.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

using analysis::Grade;
using analysis::Mention;

// A place in title or body; the title's come first.
struct Place {
  bool in_body = false;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct Found {
  std::vector<const Mention*> mentions;
  unsigned persons = 0;    // mentions with evidence of a person alone
  unsigned companies = 0;  // of an organisation alone
  bool certain = false;
  bool in_title = false;
};

// As the index weighs a mention (SCHEMA.md, "wdf").
std::uint64_t units_of(const Mention& mention) {
  const std::uint64_t share = mention.grade == Grade::compound || mention.grade == Grade::suffix ? 2 : 1;
  if (mention.field == analysis::Field::title) {
    return schema::units_title / share;
  }
  if (mention.in_list) {
    return schema::units_list;
  }
  if (mention.grade == Grade::by_title) {
    return schema::units_by_title;
  }
  return (mention.field == analysis::Field::lead ? schema::units_lead : schema::units_body) / share;
}

// Whether `form` has a Latin letter, and is written as names are: no foreign word in small letters.
bool is_latin_name(std::string_view form, std::string_view written) {
  return std::any_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         std::any_of(written.begin(), written.end(),
                     [](char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; });
}

// Whether a name with Latin letters and no evidence is a word: Promise, SNS; or somebody who is not named: A씨, B원장.
bool is_latin_word(std::string_view form, std::string_view written, const Found& found) {
  constexpr auto abbreviations =
      std::to_array<std::string_view>({"ai", "cctv", "dmz", "dna", "gdp", "hiv", "it", "kwh", "live", "mri", "new",
                                       "no", "ok", "pc", "sns", "tv", "vs"});
  const bool capital = written.front() >= 'A' && written.front() <= 'Z';  // not e스포츠
  if (found.companies > 0) {
    return false;
  }
  if (form.size() == 1 || (capital && analysis::all_syllables(form.substr(1)) &&
                           (form.size() <= 4 || analysis::find_word(form.substr(1)) != nullptr))) {
    return true;
  }
  const bool small = written.size() > 1 &&
                     std::all_of(written.begin() + 1, written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return small || std::find(abbreviations.begin(), abbreviations.end(), form) != abbreviations.end();
}

bool is_word(std::string_view form) {
  const analysis::Word* word = analysis::find_word(form);
  return word != nullptr &&
         word->is(analysis::role_common | analysis::role_title | analysis::role_follow_sure |
                  analysis::role_follow_doubtful | analysis::role_determiner | analysis::role_quoted_kind |
                  analysis::role_say_verb | analysis::role_verb_whole | analysis::role_particle |
                  analysis::role_org_part | analysis::role_org_same | analysis::role_person_before |
                  analysis::role_person_after | analysis::role_company_before | analysis::role_company_after);
}

// Whether a word of Hangul ends as verbs and adjectives do before a noun, or with what may be a particle: 선명한.
bool ends_like_modifier(std::string_view form) {
  constexpr std::string_view ends = "인은는한된린난친던킨든올할될자다며고게해지면서을를의에로도만적";
  return analysis::all_syllables(form) && ends.find(form.substr(form.size() - 3)) != std::string_view::npos;
}

// Whether `form` ends like an organisation's name; where `surely`, not like a common noun (강화학습).
bool is_called_organisation(std::string_view form, bool surely) {
  for (std::size_t size = 6; size + 6 <= form.size() && size <= 15; size += 3) {
    const analysis::Word* end = analysis::find_word(form.substr(form.size() - size));
    if (end != nullptr && end->is(analysis::role_org_part | analysis::role_org_same) &&
        (!surely || !end->is(analysis::role_common) || end->is(analysis::role_org_same))) {
      return true;
    }
  }
  return false;
}

bool is_ordinary(std::string_view text) {
  return analysis::is_ordinary_word(text) || analysis::is_common_word(text);
}

// Whether `form` is an ordinary word or made of such: 과정, 불법집회, 상황점검회의; unless `strictly`, also with a
// syllable that builds words at either end of them: 정치관, 반노동.
bool is_made_of_words(std::string_view form, bool strictly = false) {
  constexpr std::size_t syllable = 3;
  constexpr std::size_t longest = 30;
  if (!analysis::all_syllables(form) || form.size() > longest) {
    return false;
  }
  // Of what ends at each syllable: made of words alone, and with a syllable more.
  std::array<bool, longest / syllable + 1> words{true};
  std::array<bool, longest / syllable + 1> one_more{};
  const std::size_t count = form.size() / syllable;
  for (std::size_t end = 1; end <= count; ++end) {
    one_more[end] = end == 1 || (end == count && words[end - 1]);
    for (std::size_t begin = 0; begin + 2 <= end; ++begin) {
      if ((words[begin] || one_more[begin]) && is_ordinary(form.substr(begin * syllable, (end - begin) * syllable))) {
        words[end] = words[end] || words[begin];
        one_more[end] = one_more[end] || one_more[begin];
      }
    }
  }
  return words[count] || (!strictly && count > 2 && one_more[count]);
}

// Whether `word`, of a name of several, is none of it: an ordinary word, or an inflected verb; before others also a
// word with a particle: 계기로 기시다, 그런데도 윤.
bool is_no_part(std::string_view word, bool last) {
  analysis::Cut cut;
  const std::string form = analysis::normalize(word);
  analysis::cut_piece(form, cut);
  if (cut.verb || !gives_forms(form) || is_made_of_words(form, true)) {
    return true;
  }
  constexpr std::string_view usual = "인은는을를의에로도만서";  // foreign names end like others: 이와야, 기시다
  if (last || form.size() < 3 || usual.find(std::string_view(form).substr(form.size() - 3)) == std::string_view::npos) {
    return false;
  }
  const bool particle = cut.count > 0 && cut.readings[0].grade == Grade::particle;
  const std::string_view stem = std::string_view(form).substr(0, particle ? cut.readings[0].stem : cut.doubtful);
  return !stem.empty() && (is_made_of_words(stem, true) || !gives_forms(stem));
}

// Whether a word of one syllable begins names of several: 팀 쿡, 존 볼턴; not 후, 뒤, 미.
bool begins_names(std::string_view syllable) {
  const analysis::Word* word = analysis::find_word(syllable);
  return word == nullptr || word->is(analysis::role_short_given) || !analysis::is_more_than_name(word);
}

// What of `words`, written as one person's name, is one: from the first word to behind the last, both 0 for none.
std::pair<std::size_t, std::size_t> name_within(const std::vector<std::string_view>& words) {
  constexpr std::size_t syllable = 3;
  constexpr std::string_view countries = "미일중러북";
  const auto is_short = [](std::string_view word) { return word.size() == syllable; };
  if (words.size() > 2 && std::all_of(words.begin(), words.end(), is_short)) {
    return {0, words.size()};  // 팜 민 찐
  }
  std::size_t first = 0;
  std::size_t last = words.size();
  while (last - first > 1 && (is_short(words[first]) ? !begins_names(words[first]) : is_no_part(words[first], false))) {
    ++first;
  }
  while (last - first > 2 && (is_short(words[last - 1]) ? countries.find(words[last - 1]) != countries.npos
                                                        : is_no_part(words[last - 1], true))) {
    --last;  // 조 바이든 미 대통령
  }
  const bool short_pair = last - first == 2 && is_short(words[first]) && is_short(words[last - 1]);
  const analysis::Word* given = analysis::find_word(words[first]);
  if (last - first < 2 || (!is_short(words[last - 1]) && is_no_part(words[last - 1], true)) ||
      (short_pair && (given == nullptr || !given->is(analysis::role_short_given)))) {
    return {0, 0};
  }
  return {first, last};
}

bool ends_with_one_of(std::string_view form, std::span<const std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
    return form.size() >= end.size() + 6 && form.substr(form.size() - end.size()) == end;
  });
}

// Whether a body is called so and a common noun hardly: 의사협회, 용산경찰서. Words alone make such names.
bool ends_like_body(std::string_view form) {
  constexpr auto ends = std::to_array<std::string_view>(
      {"개발원",   "경찰서", "고검",     "고법",   "공단",     "공사",     "과학원",   "교구",   "교회",
       "구청",     "기술대", "기술원",   "노련",   "노조",     "노총",     "대사관",   "대책위", "대학",
       "대학교",   "대학원", "도청",     "동포청", "면세점",   "문화회관", "미술관",   "박물관", "방송",
       "법원",     "병원",   "보장회의", "복지원", "복지회",   "본부",     "비서실",   "사령부", "상의",
       "시민모임", "시청",   "신문",     "신문사", "안보회의", "연구소",   "연구원",   "연대",   "연맹",
       "연합",     "연합회", "위원회",   "은행",   "의회",     "인권위",   "자문회의", "자위대", "재단",
       "재판소",   "조합",   "지검",     "지법",   "진흥원",   "진흥회",   "총연맹",   "통신",   "특위",
       "학교",     "학술원", "학회",     "협의체", "협의회",   "협회",     "홀딩스",   "화해위", "회의소"});
  return ends_with_one_of(form, ends);
}

// Whether a meeting is called so: 정상회의, 의원총회; not the bodies that are.
bool ends_like_meeting(std::string_view form) {
  constexpr auto ends = std::to_array<std::string_view>({"회의", "총회", "모임", "간담회"});
  return ends_with_one_of(form, ends) && !ends_like_body(form);
}

// Whether `form` is a committee and a particle, and no meeting of its members: 윤리위원회의, not 최고위원회의.
bool is_committees(std::string_view form) {
  constexpr std::string_view end = "위원회의";
  return ends_with_one_of(form, {&end, 1}) && !form.starts_with("최고");
}

// What the lexicon knows `form` as, surely: 더불어민주당, 지드래곤. Of those of its names that are words as well only
// bodies that no other word is like: 국민의힘, 통일부, not 대상, 조국. No countries.
NameType known_type(std::string_view form) {
  constexpr std::size_t two_syllables = 6;
  const analysis::Word* word = analysis::find_word(form);
  NameType type = NameType::any;
  for (const analysis::LexiconMatch& match : analysis::find_in_lexicon(form)) {
    const analysis::Word* official = analysis::find_word(analysis::normalize(match.entry.official));
    if (official != nullptr && official->is(analysis::role_country)) {
      return NameType::any;
    }
    const bool is_body =
        word != nullptr && word->is(analysis::role_common) && !analysis::is_ordinary_word(form) &&
        !word->is(analysis::role_common_company | analysis::role_common_person | analysis::role_title) &&
        (form.size() > two_syllables || match.spelling.name == analysis::LexiconName::official);
    if (match.spelling.word && !is_body) {
      return NameType::any;
    }
    const NameType here = match.entry.type == analysis::LexiconType::person ? NameType::person : NameType::company;
    if (type != NameType::any && type != here) {
      return NameType::any;
    }
    type = here;
  }
  return type;
}

// Whether `form`, taken for a person's name without a title beside it, is none: a word, with a particle perhaps
// (임명권, 정신이), countries (한미일), somebody who is not named (임모, 양아무개).
bool is_no_person(std::string_view form, const Found& found) {
  constexpr std::size_t syllable = 3;
  constexpr std::string_view particles = "이가은는도만의로나라기들";
  constexpr std::string_view countries = "한미일중러북영독불";
  if (!analysis::all_syllables(form) || form.size() < 2 * syllable) {
    return false;
  }
  const std::string_view end = form.substr(form.size() - syllable);
  const analysis::Word* surname = analysis::find_word(form.substr(0, syllable));
  if (form.find("아무개") != std::string_view::npos ||
      (form.size() == 2 * syllable && end == "모" && surname != nullptr && surname->is(analysis::role_surname))) {
    return true;
  }
  const bool titled = std::any_of(found.mentions.begin(), found.mentions.end(),
                                  [](const Mention* mention) { return !mention->context.empty(); });
  if (titled) {
    return false;
  }
  bool all_countries = true;
  for (std::size_t at = 0; at < form.size(); at += syllable) {
    all_countries = all_countries && countries.find(form.substr(at, syllable)) != std::string_view::npos;
  }
  // 한국형, 노동권; with evidence rather names where the given name is not unheard of, or the surname stands before a
  // word: 신장식, 양회동.
  constexpr double heard = 0.002;
  const bool evident = found.persons > 0;
  const bool usual =
      form.size() == 3 * syllable && (analysis::given_likelihood(form) >= (evident ? heard : analysis::usual_given) ||
                                      (evident && is_ordinary(form.substr(syllable))));
  return all_countries || is_made_of_words(form, usual) ||
         (particles.find(end) != std::string_view::npos && is_ordinary(form.substr(0, form.size() - syllable)));
}

bool looks_like_name(std::string_view form, std::string_view written, const Found& found) {
  if (known_type(form) != NameType::any) {
    return true;
  }
  const bool joined = std::all_of(found.mentions.begin(), found.mentions.end(),
                                  [](const Mention* mention) { return mention->grade == Grade::joined; });
  if (is_word(form)) {
    // 대상 and 기아 with evidence of their own; a title or a particle is no name whatever stands beside it.
    const analysis::Word* word = analysis::find_word(form);
    return found.persons + found.companies > 0 && word->is(analysis::role_common_company);
  }
  if (joined) {
    return found.persons > 0;
  }
  if (!gives_forms(form) || (form.front() >= '0' && form.front() <= '9')) {
    return false;
  }
  if (found.persons > 0) {
    return !is_no_person(form, found);
  }
  if (is_latin_name(form, written)) {
    return !is_latin_word(form, written, found);
  }
  if (found.companies == 0 && analysis::attached_title(form) != nullptr) {
    return false;  // 정보통신정책실장
  }
  const bool again = found.mentions.size() > 1;
  const bool modifier = ends_like_modifier(form);
  const bool prominent = again || found.in_title;
  const bool body = !ends_like_meeting(form) && (ends_like_body(form) || !is_made_of_words(form));
  if (found.companies > 0 && body &&
      (ends_like_body(form) || is_called_organisation(form, !prominent) || (!modifier && prominent))) {
    return true;
  }
  constexpr double usual = 1e-4;
  const bool verb_stem = form.size() >= 3 && form.substr(form.size() - 3) == "하";  // 설명하는; 김민하 has evidence
  if (analysis::looks_like_person(form) && !modifier && !verb_stem && !is_no_person(form, found)) {
    return form.size() > 9 || analysis::person_likelihood(form) >= usual;
  }
  return found.in_title && found.certain && again && !modifier && !ends_like_meeting(form) &&
         (!is_made_of_words(form) || ends_like_body(form));
}

// What the article says of the bearer, and where it says nothing, what the lexicon or the form does.
NameType type_of(std::string_view form, const Found& found) {
  if (found.persons != found.companies) {
    return found.persons > found.companies ? NameType::person : NameType::company;
  }
  if (const NameType known = known_type(form); known != NameType::any) {
    return known;
  }
  if (found.companies == 0 && ends_like_body(form)) {
    return NameType::company;
  }
  return found.companies == 0 && analysis::looks_like_person(form) ? NameType::person : NameType::any;
}

class Names {
 public:
  explicit Names(const schema::StoredArticle& article) : article_(article) {
    analysis::analyze({article.title, article.body, article.byline}, analysis_);
    whole_ = std::make_unique<WholeNames>(article, analysis_.mentions());
  }

  std::vector<ArticleName> run() {
    read();
    merge_doubtful();
    merge_known();
    merge_surnames();
    keep_names();
    drop_inner();
    return present();
  }

 private:
  void read() {
    for (const Mention& mention : whole_->mentions()) {
      if (mention.grade == Grade::joined && (mention.evidence & analysis::evidence_person) != 0) {
        narrow(mention);
      }
    }
    for (const Mention& mention : whole_->mentions()) {
      if (in_address(mention) || in_latin_word(mention) || in_doctrine(mention)) {
        continue;
      }
      const Mention* const named = narrowed(mention);
      if (named == nullptr) {
        continue;
      }
      Found& found = found_[named->form];
      found.mentions.push_back(named);
      const bool person = (mention.evidence & analysis::evidence_person) != 0;
      const bool company = (mention.evidence & analysis::evidence_company) != 0;
      found.persons += person && !company ? 1 : 0;
      found.companies += company && !person ? 1 : 0;
      found.certain = found.certain || !mention.doubtful;
      found.in_title = found.in_title || mention.field == analysis::Field::title;
    }
  }

  // Sees whether words of a person's name of several are none of it.
  void narrow(const Mention& mention) {
    const std::string text = text_of(mention);
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      if (end > at) {
        words.push_back(std::string_view(text).substr(at, end - at));
      }
      at = end + 1;
    }
    if (words.size() < 2 || !analysis::all_syllables(words.front()) || known_type(mention.form) != NameType::any) {
      return;
    }
    const auto [first, last] = name_within(words);
    if (first > 0 || last < words.size()) {
      Part& part = parts_[mention.form];
      for (std::size_t word = last > 0 ? first : words.size() - 1; word < (last > 0 ? last : words.size()); ++word) {
        part.form += analysis::normalize(words[word]);
      }
      if (last > 0) {
        part.before = static_cast<std::uint32_t>(words[first].data() - text.data());
        part.behind = static_cast<std::uint32_t>(text.size()) -
                      static_cast<std::uint32_t>(words[last - 1].data() + words[last - 1].size() - text.data());
      }
    }
  }

  // The mention without words that are none of the name, or nullptr where nothing is left.
  const Mention* narrowed(const Mention& mention) {
    const auto found = parts_.find(mention.form);
    if (found == parts_.end()) {
      return &mention;
    }
    const Part& part = found->second;
    const bool joined = mention.grade == Grade::joined;
    if (joined && part.before + part.behind == 0) {
      return nullptr;
    }
    Mention& left = narrowed_.emplace_back(mention);
    left.form = part.form;
    if (joined) {
      left.begin += part.before;
      left.end -= part.behind;
    }
    return &left;
  }

  // Whether a mention is cut out of a word of Latin letters: Promise without its SE.
  bool in_latin_word(const Mention& mention) const {
    const std::string& text = mention.field == analysis::Field::title ? article_.title : article_.body;
    const auto is_latin = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return mention.end > mention.begin && mention.end < text.size() && is_latin(text[mention.end - 1]) &&
           is_latin(text[mention.end]);
  }

  // Whether a mention is cut out of the name of a doctrine: 민주주의, 자본주의; not 김민주의.
  bool in_doctrine(const Mention& mention) const {
    constexpr std::string_view last = "주";
    constexpr std::string_view behind = "의";
    const std::string& text = mention.field == analysis::Field::title ? article_.title : article_.body;
    if (!mention.form.ends_with(last) || !std::string_view(text).substr(mention.end).starts_with(behind)) {
      return false;
    }
    const std::string_view rest = mention.form.substr(0, mention.form.size() - last.size());
    constexpr std::size_t two_syllables = 6;
    return rest.size() > two_syllables ? is_made_of_words(rest, true) : analysis::is_common_word(rest);
  }

  // Whether a mention is part of a mail address.
  bool in_address(const Mention& mention) const {
    constexpr std::size_t reach = 64;
    const std::string& text = mention.field == analysis::Field::title ? article_.title : article_.body;
    const auto in_word = [](char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x80; };
    const std::size_t low = mention.begin > reach ? mention.begin - reach : 0;
    for (std::size_t at = mention.begin; at > low && in_word(text[at - 1]); --at) {
      if (text[at - 1] == '@') {
        return true;
      }
    }
    for (std::size_t at = mention.end; at < std::min(text.size(), mention.end + reach) && in_word(text[at]); ++at) {
      if (text[at] == '@') {
        return true;
      }
    }
    return false;
  }

  // 카카오도 counts to 카카오, where that stands too or is known.
  void merge_doubtful() {
    analysis::Cut cut;
    for (auto it = found_.begin(); it != found_.end();) {
      bool merged = false;
      const bool committees = is_committees(it->first);
      if (!it->second.certain || committees) {
        analysis::cut_piece(it->first, cut);
        const std::string_view stem = it->first.substr(0, committees ? it->first.size() - 3 : cut.doubtful);
        const auto whole = found_.find(stem);
        const bool stands = whole != found_.end() && whole->second.certain;
        const bool known = known_type(stem) != NameType::any && known_type(it->first) == NameType::any;
        if (!stem.empty() && (stands || known || committees)) {
          Found& name = found_[stem];
          name.mentions.insert(name.mentions.end(), it->second.mentions.begin(), it->second.mentions.end());
          name.persons += it->second.persons;
          name.companies += it->second.companies;
          name.in_title = name.in_title || it->second.in_title;
          name.certain = true;
          merged = true;
        }
      }
      it = merged ? found_.erase(it) : std::next(it);
    }
  }

  // Gives the mentions of `part` to `whole`, without those that stand within one of these.
  static void move_mentions(const Found& part, Found& whole) {
    const std::size_t before = whole.mentions.size();
    for (const Mention* mention : part.mentions) {
      const bool inside =
          std::any_of(whole.mentions.begin(), whole.mentions.begin() + static_cast<std::ptrdiff_t>(before),
                      [&](const Mention* other) {
                        return (other->field == analysis::Field::title) == (mention->field == analysis::Field::title) &&
                               other->begin <= mention->begin && mention->end <= other->end;
                      });
      if (!inside) {
        whole.mentions.push_back(mention);
        whole.in_title = whole.in_title || mention->field == analysis::Field::title;
      }
    }
  }

  // 민주당 counts to 더불어민주당, 岸田文雄 to 기시다 후미오: names of one entry of the lexicon to its official one, or
  // to the one that stands oftenest. Former names stay.
  void merge_known() {
    std::map<std::uint32_t, std::vector<std::string_view>> entries;
    for (const auto& [form, found] : found_) {
      if (known_type(form) == NameType::any) {
        continue;
      }
      const analysis::LexiconMatches matches = analysis::find_in_lexicon(form);
      if (matches.size() == 1 && matches[0].spelling.name != analysis::LexiconName::former) {
        entries[matches[0].entry.id].push_back(form);
      }
    }
    for (const auto& [id, forms] : entries) {
      const std::string_view official = analysis::lexicon_name(id, 0).key;
      const auto rank = [&](std::string_view form) {
        return std::make_pair(form == official, found_.at(form).mentions.size());
      };
      const std::string_view first = *std::max_element(
          forms.begin(), forms.end(), [&](std::string_view a, std::string_view b) { return rank(a) < rank(b); });
      for (const std::string_view form : forms) {
        if (form != first) {
          const Found part = found_.at(form);
          Found& whole = found_.at(first);
          move_mentions(part, whole);
          whole.persons += part.persons;
          whole.companies += part.companies;
          found_.erase(form);
        }
      }
    }
  }

  // 올트먼 counts to 샘 올트먼, 기시다 to 기시다 후미오, where the article says that this is a person, writes both, and
  // nobody else is called so.
  void merge_surnames() {
    std::map<std::string, std::vector<std::string_view>> wholes;  // by their first and last words
    for (const auto& [form, found] : found_) {
      const Mention& mention = *found.mentions.front();
      if (mention.grade != Grade::joined || (found.persons == 0 && known_type(form) != NameType::person)) {
        continue;
      }
      const std::string written = text_of(mention);
      const std::size_t space = written.find(' ');
      if (space != std::string::npos) {
        wholes[analysis::normalize(std::string_view(written).substr(written.rfind(' ') + 1))].push_back(form);
        wholes[analysis::normalize(std::string_view(written).substr(0, space))].push_back(form);
      }
    }
    for (const auto& [word, forms] : wholes) {
      const auto part = found_.find(word);
      if (forms.size() > 1 || part == found_.end() || is_word(word) || part->second.companies > 0) {
        continue;
      }
      move_mentions(part->second, found_.at(forms.front()));
      found_.erase(part);
    }
  }

  std::string text_of(const Mention& mention) const {
    const std::string& text = mention.field == analysis::Field::title ? article_.title : article_.body;
    return text.substr(mention.begin, mention.end - mention.begin);
  }

  void keep_names() {
    for (auto it = found_.begin(); it != found_.end();) {
      it = looks_like_name(it->first, text_of(*it->second.mentions.front()), it->second) ? std::next(it)
                                                                                         : found_.erase(it);
    }
  }

  // Leaves out forms that stand only within longer ones.
  void drop_inner() {
    std::vector<std::pair<const Mention*, std::string_view>> all;
    for (const auto& [form, found] : found_) {
      for (const Mention* mention : found.mentions) {
        if (mention->grade != Grade::by_title) {
          all.emplace_back(mention, form);
        }
      }
    }
    const auto key = [](const Mention* mention) {
      return std::make_tuple(mention->field != analysis::Field::title, mention->begin, ~mention->end);
    };
    std::sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return key(a.first) < key(b.first); });
    std::unordered_map<std::string_view, bool> stands_alone;
    const Mention* widest = nullptr;
    for (const auto& [mention, form] : all) {
      const bool same_field =
          widest != nullptr && (widest->field == analysis::Field::title) == (mention->field == analysis::Field::title);
      const bool inside =
          same_field && mention->end <= widest->end && mention->end - mention->begin < widest->end - widest->begin;
      stands_alone[form] = stands_alone[form] || !inside;
      if (!same_field || mention->end > widest->end) {
        widest = mention;
      }
    }
    for (const auto& [form, alone] : stands_alone) {
      if (!alone) {
        found_.erase(form);
      }
    }
  }

  std::vector<ArticleName> present() const {
    std::vector<ArticleName> names;
    for (const auto& [form, found] : found_) {
      ArticleName name;
      name.form = form;
      name.in_title = found.in_title;
      name.type = type_of(form, found);
      for (const Mention* mention : found.mentions) {
        ++name.count;
        name.units += units_of(*mention);
        if (name.written.empty() && mention->grade != Grade::by_title && mention->form == form) {
          name.written = text_of(*mention);
        }
        const std::string context(mention->context);
        if (!context.empty() && std::find(name.contexts.begin(), name.contexts.end(), context) == name.contexts.end()) {
          name.contexts.push_back(context);
        }
      }
      if (name.written.empty()) {
        const std::string beginning = text_of(*found.mentions.front()).substr(0, form.size());  // KBS of KBS도
        name.written = analysis::normalize(beginning) == form ? beginning : std::string(form);
      }
      names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end(), [](const ArticleName& a, const ArticleName& b) {
      return a.units != b.units ? a.units > b.units : a.form < b.form;
    });
    return names;
  }

  const schema::StoredArticle& article_;
  analysis::Analysis analysis_;
  std::unique_ptr<WholeNames> whole_;
  // What is left of a form, and the bytes that are not.
  struct Part {
    std::string form;
    std::uint32_t before = 0;
    std::uint32_t behind = 0;
  };
  std::map<std::string_view, Part> parts_;
  std::deque<Mention> narrowed_;
  std::map<std::string_view, Found> found_;
};

}  // namespace

std::vector<ArticleName> names_of(const schema::StoredArticle& article) {
  return Names(article).run();
}

}  // namespace ireum::query
