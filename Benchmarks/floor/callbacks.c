#include "callbacks.h"

#define UNUSED __attribute__((unused))

static void start_element(
  UNUSED void *user, UNUSED const xmlChar *name, UNUSED const xmlChar *prefix, UNUSED const xmlChar *uri,
  UNUSED int namespace_count, UNUSED const xmlChar **namespaces, UNUSED int attribute_count, UNUSED int defaulted_count,
  UNUSED const xmlChar **attributes
) {}

static void end_element(
  UNUSED void *user, UNUSED const xmlChar *name, UNUSED const xmlChar *prefix, UNUSED const xmlChar *uri
) {}

static void characters(UNUSED void *user, UNUSED const xmlChar *text, UNUSED int length) {}

xmlSAXHandler empty_callbacks = {
  .initialized = XML_SAX2_MAGIC,
  .startElementNs = start_element,
  .endElementNs = end_element,
  .characters = characters,
  .ignorableWhitespace = characters,
  .cdataBlock = characters,
};
