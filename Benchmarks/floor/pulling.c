#include "callbacks.h"
#include "inflating.h"
#include "parsing.h"
#include "stop.h"

#include <libxml/parserInternals.h>
#include <string.h>

/// What libxml2 has not yet taken of the piece it was given last.
static struct piece rest;

/// Gives libxml2 up to `wanted` bytes; it never asks for more than 4,000 after the first time.
static int read_piece(void *user, char *bytes, int wanted) {
  (void)user;
  if (rest.size == 0 && !rest.is_last) rest = next_piece();
  const size_t size = rest.size < (size_t)wanted ? rest.size : (size_t)wanted;
  memcpy(bytes, rest.bytes, size);
  rest.bytes += size;
  rest.size -= size;
  return (int)size;
}

/// The one parser, reset for each part, with its callbacks replaced by ours.
static xmlParserCtxtPtr fresh_parser(void) {
  static xmlParserCtxtPtr parser;
  if (parser == NULL) {
    parser = xmlNewParserCtxt();
    if (parser == NULL) stop("libxml2", "fails");
    xmlFree(parser->sax);
    parser->sax = &empty_callbacks;
  } else {
    xmlCtxtReset(parser);
  }
  xmlCtxtUseOptions(parser, parse_options);
  return parser;
}

void pull_part(const struct part *part, size_t piece_size) {
  begin_part(part, piece_size);
  rest = (struct piece){0};
  xmlParserCtxtPtr parser = fresh_parser();
  xmlParserInputBufferPtr buffer = xmlParserInputBufferCreateIO(read_piece, NULL, NULL, XML_CHAR_ENCODING_NONE);
  // The first piece goes in whole; most parts are no longer, and libxml2 then parses them without asking again.
  const size_t first = piece_size == 0 || piece_size > part->size ? part->size + 1 : piece_size;
  xmlParserInputBufferGrow(buffer, (int)first);
  inputPush(parser, xmlNewIOInputStream(parser, buffer, XML_CHAR_ENCODING_NONE));
  if (xmlParseDocument(parser) != 0) stop("a part", "is not well-formed");
}

/// The largest part that is parsed in place; stored ones are not, for they have no zero behind them.
static const size_t small_size = 128 << 10;

void parse_part_in_place(const struct part *part, size_t piece_size) {
  if (part->size > small_size || part->method == 0) {
    pull_part(part, piece_size);
    return;
  }
  begin_part(part, 0);
  const struct piece whole = next_piece();
  xmlParserCtxtPtr parser = fresh_parser();
  xmlParserInputPtr input = xmlNewInputStream(parser);
  if (input == NULL) stop("libxml2", "fails");
  input->base = input->cur = (const xmlChar *)whole.bytes;
  input->end = input->base + whole.size;
  input->length = (int)whole.size;
  inputPush(parser, input);
  if (xmlParseDocument(parser) != 0) stop("a part", "is not well-formed");
}
