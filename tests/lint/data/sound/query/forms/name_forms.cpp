#include "query/forms/name_forms.h"
#include "query/index/index_reader.h"
#include "query/typed/request.h"
