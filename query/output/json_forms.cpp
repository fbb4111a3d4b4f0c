#include "query/output/json_forms.h"

namespace ireum::query {

void write_meaning(JsonWriter& json, const Answer& answer, std::size_t name, const Variant* variant) {
  if (answer.names.size() > 1) {
    write(json, "name", answer.names[name].name.typed);
  }
  if (variant != nullptr) {
    write(json, "reason", reason_name(variant->reason));
    json.Key("confidence");
    json.Double(variant->confidence);
    if (!variant->through.empty()) {
      write(json, "through", variant->through);
    }
  }
}

void write_forms(JsonWriter& json, const Answer& answer, const std::vector<FormCount>& forms) {
  json.Key("forms");
  json.StartArray();
  for (const FormCount& form : forms) {
    json.StartObject();
    write(json, "form", form.form);
    write_number(json, "count", form.count);
    write_meaning(json, answer, form.name, form.variant);
    json.EndObject();
  }
  json.EndArray();
}

}  // namespace ireum::query
