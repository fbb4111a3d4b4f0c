#pragma once
#include "query/typed/name_type.h"
#include "query/variants/aliases.h"
