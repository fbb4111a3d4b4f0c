#include "analysis/analyzer.h"
#  include "indexer/writer.h"
#include "../corpus/article.h"
#include "tests/data/articles.h"
