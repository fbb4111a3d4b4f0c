#pragma once
#include "query/typed/request.h"
#include "../matching/search.h"
