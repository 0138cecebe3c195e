// Looks up: the floors test must say so.
#include "normalize/text/utf8.h"
