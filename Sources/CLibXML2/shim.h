// libxml2 as XLSXReader uses it.
//
// Debian's libxml2 is built with ICU, whose headers define `UErrorCode` in a way that clashes with the one inside
// Foundation's module. The ICU switch is therefore turned off before any header that would pull ICU in.
#pragma once
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
