#include "analysis/analyzer.h"
// A comment may speak of fopen and of "query/query.h".
/* #include "query/query.h" */
const char* kWhy = "no fopen here";
