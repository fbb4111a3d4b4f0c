#include "analysis/analyzer.h"
#include "schema/prefixes.h"
