#include <xapian.h>
#include "schema/prefixes.h"
