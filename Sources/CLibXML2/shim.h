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
#include <string.h>

// Swift does not see `memchr` without the whole C library.
static inline const unsigned char *vtlt_find(const unsigned char *bytes, unsigned char byte, size_t count) {
  return (const unsigned char *)memchr(bytes, byte, count);
}

static inline void vtlt_ignore(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

// Some faults of encoding are told to the library's own channel, which is standard error, whatever a parser's options
// say: to no one, on this thread and on those that come.
static inline void vtlt_prepareParser(void) {
  xmlInitParser();
  xmlThrDefSetGenericErrorFunc(NULL, vtlt_ignore);
  xmlSetGenericErrorFunc(NULL, vtlt_ignore);
}
