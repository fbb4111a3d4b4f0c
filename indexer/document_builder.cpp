#include "indexer/document_builder.h"

#include <xxhash.h>

#include <algorithm>
#include <array>

#include "analysis/lettering.h"
#include "analysis/normalize.h"
#include "schema/evidence.h"
#include "schema/stored_article.h"
#include "schema/stored_body.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

// Letterings of one form that are told apart in one article.
constexpr std::size_t most_letterings = 8;

// How the term `prefix` `text` begins: its first eight bytes as a number, in the order of the bytes.
std::uint64_t first_bytes(std::string_view prefix, std::string_view text) {
  std::array<char, 8> bytes{};
  const std::size_t head = std::min(prefix.size(), bytes.size());
  std::copy_n(prefix.begin(), head, bytes.begin());
  std::copy_n(text.begin(), std::min(text.size(), bytes.size() - head),
              bytes.begin() + static_cast<std::ptrdiff_t>(head));
  std::uint64_t number = 0;
  for (const char byte : bytes) {
    number = number << 8U | static_cast<unsigned char>(byte);
  }
  return number;
}

}  // namespace

corpus::Article article_of(const schema::StoredArticle& stored) {
  return {stored.id,     stored.title, stored.body,   stored.date_given,
          stored.outlet, stored.url,   stored.byline, stored.fields};
}

std::string fingerprint_of(const corpus::Article& article, const std::string& analyzer) {
  XXH3_state_t* state = XXH3_createState();
  XXH3_128bits_reset(state);
  for (const std::string* field : {&article.id, &article.title, &article.body, &article.date, &article.outlet,
                                   &article.url, &article.byline, &article.extra, &analyzer}) {
    const std::uint64_t size = field->size();
    XXH3_128bits_update(state, &size, sizeof size);
    XXH3_128bits_update(state, field->data(), field->size());
  }
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(state));
  XXH3_freeState(state);
  return std::string(std::begin(canonical.digest), std::end(canonical.digest));
}

void DocumentBuilder::read_lettering(std::string_view source, Form& form) {
  std::string lettering = analysis::lettering_of(source);
  if (lettering == analysis::usual_lettering(form.text)) {
    form.usual = true;
  } else if (form.other.size() < most_letterings &&
             std::find(form.other.begin(), form.other.end(), lettering) == form.other.end()) {
    form.other.push_back(letterings_.emplace_back(std::move(lettering)));
  }
}

void DocumentBuilder::read_mentions(const corpus::Article& article) {
  forms_.clear();
  letterings_.clear();
  numbers_.reset(analysis_.mentions().size());
  for (const analysis::Mention& mention : analysis_.mentions()) {
    const std::uint32_t number = numbers_.add(mention.form);
    if (number == forms_.size()) {
      forms_.emplace_back().text = mention.form;
      forms_.back().lettered = analysis::has_lettering(mention.form);
    }
    Form& form = forms_[number];
    if (form.lettered && mention.grade != analysis::Grade::by_title) {
      const std::string& text = mention.field == analysis::Field::title ? article.title : article.body;
      read_lettering(std::string_view(text).substr(mention.begin, mention.end - mention.begin), form);
    }
    (mention.grade == analysis::Grade::joined ? form.joined_units : form.units) += analysis::units_of(mention);
    form.certain = form.certain || (!mention.doubtful && mention.grade != analysis::Grade::joined);
    if (!mention.context.empty() && mention.form.size() + mention.context.size() < schema::max_context_bytes) {
      note(schema::prefix_context, mention.form, 0, mention.context);
    }
    form.evidence |= mention.evidence;
    form.in_title = form.in_title || mention.field == analysis::Field::title;
    form.quoted_only = form.quoted_only && (mention.evidence & analysis::evidence_work) != 0;
  }
}

void DocumentBuilder::note_forms() {
  std::uint64_t length = 0;
  for (const Form& form : forms_) {
    length += std::uint64_t{form.units} + form.joined_units;
  }
  const schema::EvidenceScale evidence(length);
  for (const Form& form : forms_) {
    if (form.units > 0) {
      note(form.certain ? schema::prefix_form : schema::prefix_doubtful, form.text, evidence.wdf(form.units));
    }
    if (form.joined_units > 0) {
      note(schema::prefix_joined, form.text, evidence.wdf(form.joined_units));
    }
    if ((form.evidence & analysis::evidence_person) != 0) {
      note(schema::prefix_person, form.text, 0);
    }
    if ((form.evidence & analysis::evidence_company) != 0) {
      note(schema::prefix_company, form.text, 0);
    }
    if (form.quoted_only) {
      note(schema::prefix_work, form.text, 0);
    }
    if (form.in_title) {
      note(schema::prefix_title, form.text, 0);
    }
    note_letterings(form);
  }
}

// The usual one goes without saying, unless the article has others too.
void DocumentBuilder::note_letterings(const Form& form) {
  const auto note_one = [&](std::string_view lettering) {
    if (form.text.size() + lettering.size() < schema::max_context_bytes) {
      note(schema::prefix_lettering, form.text, 0, lettering);
    }
  };
  for (const std::string_view lettering : form.other) {
    note_one(lettering);
  }
  if (form.usual && !form.other.empty()) {
    note_one(letterings_.emplace_back(analysis::usual_lettering(form.text)));
  }
}

void DocumentBuilder::note(std::string_view prefix, std::string_view text, Xapian::termcount wdf,
                           std::string_view context) {
  order_.emplace_back(first_bytes(prefix, text), static_cast<std::uint32_t>(terms_.size()));
  terms_.push_back({prefix, text, context, wdf});
}

void DocumentBuilder::add_terms(Xapian::Document& document) {
  // Xapian keeps them sorted: those that come so cost half. How they begin is enough for that.
  std::sort(order_.begin(), order_.end());
  for (const auto& [begin, place] : order_) {
    const Term& term = terms_[place];
    term_.assign(term.prefix);
    term_ += term.text;
    if (!term.context.empty()) {
      term_ += schema::context_mark;
      term_ += term.context;
    }
    document.add_term(term_, term.wdf);
  }
}

Xapian::Document DocumentBuilder::build(const corpus::Article& article, std::optional<schema::Moment> date,
                                        const std::string& fingerprint) {
  analysis::analyze({article.title, article.body, article.byline}, analysis_);
  terms_.clear();
  order_.clear();
  read_mentions(article);
  note_forms();
  for (const analysis::Signature& signature : analysis_.signatures()) {
    note(schema::prefix_byline, signature.form, 0);
  }
  const std::string outlet = schema::key_text(analysis::normalize(article.outlet));
  if (!article.outlet.empty()) {
    note(schema::prefix_outlet, outlet, 0);
  }
  Xapian::Document document;
  add_terms(document);
  document.add_term(schema::key_term(article.id), 0);
  document.add_value(schema::slot_key, article.id);
  document.add_value(schema::slot_fingerprint, fingerprint);
  if (date) {
    document.add_value(schema::slot_date, Xapian::sortable_serialise(static_cast<double>(*date)));
  }
  schema::StoredArticle stored;
  stored.id = article.id;
  stored.title = article.title;
  stored.date_given = article.date;
  stored.date = date;
  stored.outlet = article.outlet;
  stored.url = article.url;
  stored.byline = article.byline;
  stored.fields = article.extra;
  document.set_data(schema::encode(stored));
  document.add_value(schema::slot_body, schema::compress_body(article.body));
  return document;
}

}  // namespace ireum::indexer
