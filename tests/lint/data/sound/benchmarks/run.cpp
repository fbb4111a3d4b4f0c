#include "corpus/article.h"
#include "indexer/writer.h"
#include "query/query.h"
