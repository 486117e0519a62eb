#ifndef FLOOR_CALLBACKS_H
#define FLOOR_CALLBACKS_H

#include <libxml/parser.h>

/// SAX2 callbacks that do nothing. Every kind of text has the same one: libxml2 then need not tell space that
/// matters from space that does not.
extern xmlSAXHandler empty_callbacks;

/// No network, no messages.
enum { parse_options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING };

#endif
