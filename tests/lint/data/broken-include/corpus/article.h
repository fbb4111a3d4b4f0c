#pragma once
#include <string>
#include "schema/prefixes.h"
