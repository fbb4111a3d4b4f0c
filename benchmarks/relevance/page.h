#pragma once

#include <optional>
#include <string>
#include <vector>

namespace ireum::relevance {

// A figure with its interval, a plain figure or words.
struct ReportCell {
  std::string text;
  std::string interval;  // "0.943–0.957"; empty: none
  bool best = false;     // of its column or row
  bool numeric = false;
};

struct ReportTable {
  std::string title;
  std::string caption;
  std::vector<std::string> columns;
  std::vector<std::vector<ReportCell>> rows;
};

// A hit that went wrong, or a relevant article that was missed.
struct WrongHit {
  std::size_t rank = 0;  // from 1; 0: missed
  std::string article;
  std::string snippet;  // empty unless asked for
};

struct WorstTopic {
  std::string topic;
  std::string type;
  std::string query;  // empty: not to be shown
  std::string value;  // of AP
  std::string found;  // "3 of 5"
  std::vector<WrongHit> wrong;
  std::vector<WrongHit> missed;
};

struct ReportSection {
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<ReportTable> tables;
  std::string plot;  // an <svg> element; empty: none
  std::string plot_caption;
  std::string worst_title;
  std::vector<WorstTopic> worst;
};

struct ReportPage {
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<ReportSection> sections;
  std::vector<std::string> notes;
};

// One page that needs nothing else, no script and no network, in the light or dark colours that the reader's system
// prefers.
std::string render_html(const ReportPage& page);

// The same tables in Markdown, without plots and topics.
std::string render_markdown(const ReportPage& page);

}  // namespace ireum::relevance
