#include "corpus/article.h"

#include "query/query.h"
