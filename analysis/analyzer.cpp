#include "analysis/analyzer.h"

#include "analysis/mention/doubts.h"
#include "analysis/mention/field_marks.h"
#include "analysis/mention/field_text.h"
#include "analysis/mention/joined_forms.h"
#include "analysis/mention/known_persons.h"
#include "analysis/mention/mention_list.h"
#include "analysis/mention/piece_forms.h"
#include "analysis/mention/run_forms.h"
#include "analysis/mention/signing.h"
#include "analysis/normalize.h"
#include "analysis/piece.h"
#include "analysis/piece_reading.h"
#include "analysis/sound/models.h"
#include "analysis/word_lists.h"

namespace ireum::analysis {

namespace {

// Columns write the vowel letter by itself for a bar: 홍길동ㅣ대만. Typed names may have it, so only articles are read
// so.
void part_at_bars(std::string& text) {
  constexpr std::string_view vowel = "\u1175";
  constexpr std::string_view bar = "\u2502";
  static_assert(vowel.size() == bar.size());
  for (std::size_t at = text.find(vowel); at != std::string::npos; at = text.find(vowel, at + bar.size())) {
    text.replace(at, bar.size(), bar);
  }
}

}  // namespace

class Analysis::Work {
 public:
  void run(const ArticleText& text) {
    mentions_.clear();
    signatures_.clear();
    persons_.clear();
    sign(text.byline);
    prepare(text.title, title_);
    prepare(text.body, body_);
    doubts_.settle(title_, body_);
    mention::mark_field(title_, true);
    emit(title_);
    mention::mark_field(body_, false);
    emit(body_);
  }

  mention::MentionList mentions_;
  std::vector<Signature> signatures_;

 private:
  void prepare(std::string_view text, mention::FieldText& field) {
    normalize(text, field.normalized);
    part_at_bars(field.normalized.text);
    split_pieces(field.text(), field.pieces);
    memo_.read(field.pieces);
  }

  // The byline field: every piece that is no title and no address signs.
  void sign(std::string_view byline) {
    prepare(byline, byline_);
    for (const Piece& piece : byline_.pieces) {
      if (piece.before != '@' && piece.after != '@' && piece.cut.count > 0 &&
          (piece.word == nullptr || !piece.word->is(role_title))) {
        // What is in a byline is a name as a whole or before 기자; no particle comes off.
        signatures_.push_back({piece.cut.title != nullptr ? piece.form() : piece.text});
      }
    }
  }

  void emit(const mention::FieldText& field) {
    for (std::size_t i = 0; i < field.pieces.size(); ++i) {
      if (const std::size_t last = mention::end_of_address(field, i); last > i) {
        i = last;
        continue;
      }
      if (mention::signs_here(field, i)) {
        signatures_.push_back({field.pieces[i].form()});
        continue;
      }
      mention::emit_piece(field, i, mentions_);
      mention::emit_run(field, i, mentions_);
      mention::emit_joined(field, i, mentions_);
      if (!field.title) {
        persons_.emit_by_title(field, i, mentions_);
        persons_.note(field, i, mentions_.arena());
      }
    }
  }

  PieceMemo memo_;
  mention::FieldText title_;
  mention::FieldText body_;
  mention::FieldText byline_;
  mention::Doubts doubts_;
  mention::KnownPersons persons_;
};

Analysis::Analysis() : work_(std::make_unique<Work>()) {}
Analysis::~Analysis() = default;
Analysis::Analysis(Analysis&&) noexcept = default;
Analysis& Analysis::operator=(Analysis&&) noexcept = default;

const std::vector<Mention>& Analysis::mentions() const {
  return work_->mentions_.mentions();
}
const std::vector<Signature>& Analysis::signatures() const {
  return work_->signatures_;
}

void analyze(const ArticleText& text, Analysis& out) {
  out.work_->run(text);
}

std::string analyzer_specification() {
  return std::string("ireum-analysis-19 lists ")
      .append(word_lists_version())
      .append(" sounds ")
      .append(sound::models_version());
}

}  // namespace ireum::analysis
