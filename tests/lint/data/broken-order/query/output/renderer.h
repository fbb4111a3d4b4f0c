#pragma once
#include "query/matching/search.h"
#include "query/options.h"
