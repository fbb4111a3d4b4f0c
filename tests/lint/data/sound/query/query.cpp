#include "analysis/analyzer.h"
#include "schema/prefixes.h"
#include "tool/plain_line.h"
