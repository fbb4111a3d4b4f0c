#pragma once
#include "query/typed/request.h"
