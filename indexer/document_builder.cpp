#include "indexer/document_builder.h"

#include <xxhash.h>

#include <algorithm>
#include <array>

#include "analysis/normalize.h"
#include "schema/stored_article.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

// The evidence units of one mention.
Xapian::termcount units_of(const analysis::Mention& mention) {
  // What stands in a longer word says less of the name than the name itself: 삼성그룹, 북한내부.
  const bool partly = mention.grade == analysis::Grade::compound || mention.grade == analysis::Grade::suffix;
  const Xapian::termcount share = partly ? 2 : 1;
  if (mention.field == analysis::Field::title) {
    return schema::units_title / share;
  }
  if (mention.in_list) {
    return schema::units_list;
  }
  if (mention.grade == analysis::Grade::by_title) {
    return schema::units_by_title;
  }
  return (mention.field == analysis::Field::lead ? schema::units_lead : schema::units_body) / share;
}

}  // namespace

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

void DocumentBuilder::add_term(std::string_view prefix, std::string_view text, Xapian::termcount wdf) {
  terms_.emplace_back(schema::term(prefix, text), wdf);
}

Xapian::Document DocumentBuilder::build(const corpus::Article& article, std::optional<schema::Moment> date,
                                        const std::string& fingerprint) {
  analysis::analyze({article.title, article.body, article.byline}, analysis_);
  forms_.clear();
  terms_.clear();
  for (const analysis::Mention& mention : analysis_.mentions()) {
    Form& form = forms_[mention.form];
    (mention.grade == analysis::Grade::joined ? form.joined_units : form.units) += units_of(mention);
    form.certain = form.certain || (!mention.doubtful && mention.grade != analysis::Grade::joined);
    if (!mention.context.empty() && mention.form.size() + mention.context.size() < schema::max_context_bytes) {
      add_term(schema::prefix_context, std::string(mention.form) + schema::context_mark + std::string(mention.context),
               0);
    }
    form.evidence |= mention.evidence;
    form.in_title = form.in_title || mention.field == analysis::Field::title;
    form.quoted_only = form.quoted_only && (mention.evidence & analysis::evidence_work) != 0;
  }
  for (const auto& [text, form] : forms_) {
    if (form.units > 0) {
      add_term(form.certain ? schema::prefix_form : schema::prefix_doubtful, text, form.units);
    }
    if (form.joined_units > 0) {
      add_term(schema::prefix_joined, text, form.joined_units);
    }
    if ((form.evidence & analysis::evidence_person) != 0) {
      add_term(schema::prefix_person, text, 0);
    }
    if ((form.evidence & analysis::evidence_company) != 0) {
      add_term(schema::prefix_company, text, 0);
    }
    if (form.quoted_only) {
      add_term(schema::prefix_work, text, 0);
    }
    if (form.in_title) {
      add_term(schema::prefix_title, text, 0);
    }
  }
  for (const analysis::Signature& signature : analysis_.signatures()) {
    add_term(schema::prefix_byline, signature.form, 0);
  }
  if (!article.outlet.empty()) {
    const std::string outlet = analysis::normalize(article.outlet);
    add_term(schema::prefix_outlet, std::string_view(outlet).substr(0, schema::max_key_bytes), 0);
  }
  terms_.emplace_back(schema::key_term(article.id), 0);
  std::sort(terms_.begin(), terms_.end());
  terms_.erase(std::unique(terms_.begin(), terms_.end()), terms_.end());

  Xapian::Document document;
  for (const auto& [term, wdf] : terms_) {
    document.add_term(term, wdf);
  }
  document.add_value(schema::slot_key, article.id);
  document.add_value(schema::slot_fingerprint, fingerprint);
  if (date) {
    document.add_value(schema::slot_date, Xapian::sortable_serialise(static_cast<double>(*date)));
  }
  schema::StoredArticle stored;
  stored.id = article.id;
  stored.title = article.title;
  stored.body = article.body;
  stored.date_given = article.date;
  stored.date = date;
  stored.outlet = article.outlet;
  stored.url = article.url;
  stored.byline = article.byline;
  stored.fields = article.extra;
  document.set_data(schema::encode(stored));
  return document;
}

}  // namespace ireum::indexer
