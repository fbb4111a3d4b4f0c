#include <xapian.h>

#include "analysis/analyzer.h"
#include "corpus/article.h"
#include "schema/prefixes.h"
