#include "query/output/renderer.h"
