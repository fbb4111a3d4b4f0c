#include "query/mentions/article_names.h"

#include <algorithm>
#include <array>
#include <deque>
#include <iterator>
#include <map>
#include <memory>
#include <unordered_map>
#include <unordered_set>

#include "analysis/analyzer.h"
#include "analysis/context.h"
#include "analysis/cut.h"
#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/lexicon.h"
#include "analysis/normalize.h"
#include "query/forms/name_forms.h"
#include "query/forms/name_judgement.h"
#include "query/mentions/whole_names.h"
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

class Names {
 public:
  Names(const schema::StoredArticle& article, const Xapian::Database& articles)
      : article_(article), articles_(articles) {
    analysis::analyze({article.title, article.body, article.byline}, analysis_);
    whole_ = std::make_unique<WholeNames>(article, analysis_.mentions());
  }

  std::vector<ArticleName> run() {
    read();
    merge_doubtful();
    merge_known();
    merge_surnames();
    part_runs();
    drop_honoured();
    drop_surnames();
    look_elsewhere();
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
      Mentioned& found = found_[named->form];
      found.mentions.push_back(named);
      const bool person = (mention.evidence & analysis::evidence_person) != 0;
      const bool company = (mention.evidence & analysis::evidence_company) != 0;
      found.persons += person && !company ? 1 : 0;
      found.companies += company && !person ? 1 : 0;
      found.certain = found.certain || !mention.doubtful;
      found.in_title = found.in_title || mention.field == analysis::Field::title;
    }
    for (const Mention& mention : whole_->mentions()) {
      if (const auto seat = found_.find(analysis::split_context(mention.context).organisation); seat != found_.end()) {
        seat->second.has_people = true;
      }
    }
  }

  // Sees whether words of a person's name of several are none of it.
  void narrow(const Mention& mention) {
    if (parts_.find(mention.form) != parts_.end()) {
      return;
    }
    const std::string text = text_of(mention);
    const std::vector<std::string_view> words = words_written(text);
    if (words.size() < 2 || !analysis::all_syllables(words.front()) || known_type(mention.form) != NameType::any) {
      return;
    }
    const auto [first, last] = name_within(words);
    if (first > 0 || last < words.size()) {
      Part& part = parts_[mention.form];
      for (std::size_t word = last > 0 ? first : words.size() - 1; word < (last > 0 ? last : words.size()); ++word) {
        part.form += analysis::normalize(words[word]);
      }
      part.first = first;
      part.last = last;
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
    const std::string text = text_of(mention);
    const std::vector<std::string_view> words = words_written(text);
    if (joined ? part.last == 0 || part.last > words.size() : text.starts_with(part.form)) {
      return nullptr;  // what is left stands there itself
    }
    Mention& left = narrowed_.emplace_back(mention);
    left.form = part.form;
    if (joined) {
      left.end = left.begin +
                 static_cast<std::uint32_t>(words[part.last - 1].data() + words[part.last - 1].size() - text.data());
      left.begin += static_cast<std::uint32_t>(words[part.first].data() - text.data());
    }
    return &left;
  }

  // Whether a mention is cut out of a word of Latin letters: Promise without its SE.
  bool in_latin_word(const Mention& mention) const {
    const std::string& text = mention.field == analysis::Field::title ? article_.title : article_.body;
    const auto is_latin = [](char c) { return analysis::is_latin_letter(c) || analysis::is_capital(c); };
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
    return rest.size() > analysis::syllable_bytes(2) ? is_made_of_words(rest, true) : analysis::is_common_word(rest);
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
          Mentioned& name = found_[stem];
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

  // Gives the mentions of `part` to `whole`; of two that share letters the longer one stands: SK그룹 for SK.
  static void move_mentions(const Mentioned& part, Mentioned& whole) {
    const auto field_of = [](const Mention* mention) -> std::size_t {
      return mention->field == analysis::Field::title ? 0 : 1;
    };
    // Of each field, where those of `whole` begin, the last of them, and how far those that begin up to there reach.
    struct Reach {
      std::uint32_t end = 0;
      std::size_t last = 0;
    };
    std::array<std::map<std::uint32_t, Reach>, 2> reach;
    for (std::size_t i = 0; i < whole.mentions.size(); ++i) {
      Reach& known = reach.at(field_of(whole.mentions[i]))[whole.mentions[i]->begin];
      known = {std::max(known.end, whole.mentions[i]->end), i};
    }
    for (auto& field : reach) {
      std::uint32_t furthest = 0;
      for (auto& [begin, known] : field) {
        furthest = known.end = std::max(known.end, furthest);
      }
    }
    for (const Mention* mention : part.mentions) {
      const auto& field = reach.at(field_of(mention));
      const auto behind = field.lower_bound(mention->end);
      if (behind == field.begin() || std::prev(behind)->second.end <= mention->begin) {
        whole.mentions.push_back(mention);
        whole.in_title = whole.in_title || mention->field == analysis::Field::title;
        continue;
      }
      const Mention*& inside = whole.mentions[std::prev(behind)->second.last];
      if (inside->begin >= mention->begin && inside->end <= mention->end) {
        inside = mention;
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
          const Mentioned part = found_.at(form);
          Mentioned& whole = found_.at(first);
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
      // A word of a whole that counts to it already is the whole: merge_known().
      if (forms.size() > 1 || part == found_.end() || part->first == forms.front() || is_word(word) ||
          part->second.companies > 0) {
        continue;
      }
      move_mentions(part->second, found_.at(forms.front()));
      found_.erase(part);
    }
  }

  // 누리전자·가람은행 are two names, where each is a form and nobody knows the whole as one.
  void part_runs() {
    constexpr std::string_view dot = analysis::middle_dot;
    std::erase_if(found_, [&](const auto& name) {
      const std::string_view form = name.first;
      bool parts = form.find(dot) != std::string_view::npos && known_type(form) == NameType::any;
      for (std::size_t at = 0; parts && at <= form.size();) {
        const std::size_t end = std::min(form.find(dot, at), form.size());
        parts = found_.count(form.substr(at, end - at)) > 0;
        at = end + dot.size();
      }
      return parts;
    });
  }

  // 허웅씨, which could be a name of three syllables, where 허웅 is read in it.
  void drop_honoured() {
    const std::string_view honorific = analysis::honorific().text;
    std::erase_if(found_, [&](const auto& name) {
      const std::string_view form = name.first;
      const auto stem =
          form.ends_with(honorific) ? found_.find(form.substr(0, form.size() - honorific.size())) : found_.end();
      return stem != found_.end() && stem->second.persons > 0;
    });
  }

  // 남궁 of 남궁 씨, where 남궁준 is named.
  void drop_surnames() {
    std::erase_if(found_, [&](const auto& name) {
      const std::string_view form = name.first;
      const analysis::Word* word = analysis::find_word(form);
      if (word == nullptr || !word->is(analysis::role_surname)) {
        return false;
      }
      const auto behind = std::find_if(found_.upper_bound(form), found_.end(), [&](const auto& other) {
        return !other.first.starts_with(form) || other.second.persons > 0;
      });
      return behind != found_.end() && behind->first.starts_with(form);
    });
  }

  std::string text_of(const Mention& mention) const {
    const std::string& text = mention.field == analysis::Field::title ? article_.title : article_.body;
    return text.substr(mention.begin, mention.end - mention.begin);
  }

  // Sees what the other articles say of the forms that this one says nothing of.
  void look_elsewhere() {
    for (auto& [form, found] : found_) {
      if (found.persons + found.companies == 0) {
        const Xapian::doccount all = standing(articles_, form);
        found.elsewhere = all - std::min<Xapian::doccount>(all, 1);
        found.evident_elsewhere = evident(articles_, form);
      }
    }
  }

  void keep_names() {
    std::erase_if(found_, [&](const auto& name) {
      return !looks_like_name(name.first, text_of(*name.second.mentions.front()), name.second);
    });
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
      std::unordered_set<std::string_view> contexts;
      for (const Mention* mention : found.mentions) {
        ++name.count;
        name.units += analysis::units_of(*mention);
        if (name.written.empty() && mention->grade != Grade::by_title && mention->form == form) {
          name.written = text_of(*mention);
        }
        if (!mention->context.empty() && contexts.insert(mention->context).second) {
          name.contexts.emplace_back(mention->context);
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
  const Xapian::Database& articles_;
  analysis::Analysis analysis_;
  std::unique_ptr<WholeNames> whole_;
  // What is left of a form, and of its words the first that is and the one behind the last; 0: the form alone tells.
  struct Part {
    std::string form;
    std::size_t first = 0;
    std::size_t last = 0;
  };
  std::map<std::string_view, Part> parts_;
  std::deque<Mention> narrowed_;
  std::map<std::string_view, Mentioned> found_;
};

}  // namespace

std::vector<ArticleName> names_of(const schema::StoredArticle& article, const Xapian::Database& articles) {
  return Names(article, articles).run();
}

}  // namespace ireum::query
