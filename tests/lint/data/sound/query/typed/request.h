#pragma once
#include "query/typed/name_type.h"
#include "schema/date.h"
