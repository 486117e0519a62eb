#include "callbacks.h"
#include "inflating.h"
#include "parsing.h"
#include "stop.h"

/// The one parser, reset for each part.
static xmlParserCtxtPtr fresh_parser(void) {
  static xmlParserCtxtPtr parser;
  if (parser == NULL) {
    parser = xmlCreatePushParserCtxt(&empty_callbacks, NULL, NULL, 0, NULL);
    if (parser == NULL) stop("libxml2", "fails");
  } else if (xmlCtxtResetPush(parser, NULL, 0, NULL, NULL) != 0) {
    stop("libxml2", "fails");
  }
  xmlCtxtUseOptions(parser, parse_options);
  return parser;
}

void push_part(const struct part *part, size_t piece_size) {
  begin_part(part, piece_size);
  xmlParserCtxtPtr parser = fresh_parser();
  struct piece piece;
  do {
    piece = next_piece();
    if (xmlParseChunk(parser, piece.bytes, (int)piece.size, piece.is_last) != 0) {
      stop("a part", "is not well-formed");
    }
  } while (!piece.is_last);
}
