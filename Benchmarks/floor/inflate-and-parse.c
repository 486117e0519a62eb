// The floor: inflates the parts of workbooks that a reader of cells has to read and has libxml2 parse them with
// callbacks that do nothing. A reader on zlib and libxml2 does all of this, and then its own work.
//
//   inflate-and-parse [--push | --in-place] [--pieces BYTES | --whole] WORKBOOK...
//
// The default is the fastest way to read parts of any size in pieces. Wall time against the default, medians of 11 alternating runs with
// zlib 1.2.13 and libxml2 2.9.14:
//
//                                2,000 small files    100,000 x 10
//   pull, pieces of 64 KiB               1.00               1.00
//   pull, 16 KiB / 128 KiB            1.01 / 1.00        1.03 / 1.00
//   pull, whole                          1.01               1.20   (and 92 MiB)
//   push, 16 / 32 KiB                 1.02 / 0.99        1.08 / 1.06
//   push, 64 / 128 KiB                1.00 / 1.00        1.04 / 1.04
//   in place up to 128 KiB, else pull    0.96               1.00
//
// The last is a contender of its own: there libxml2 parses a small part where it was inflated to, without a buffer between.
// A new parser for each part cost 2% more on the small files, xmlCreateMemoryParserCtxt on whole parts 2% and 10% more
// than to pull, xmlCtxtReadMemory as much as to pull.
// Whole parts cannot be pushed: libxml2 refuses more than 10 MB at a time.

#include "inflating.h"
#include "package.h"
#include "parsing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t piece_size = 64 << 10;
static void (*parse_part)(const struct part *, size_t) = pull_part;

static void use_part(const struct part *part, void *user) {
  (void)user;
  parse_part(part, piece_size);
}

/// Takes the options; the place of the first path.
static int take_options(int count, char **arguments) {
  int at = 1;
  for (; at < count && strncmp(arguments[at], "--", 2) == 0; at++) {
    if (strcmp(arguments[at], "--in-place") == 0) {
      parse_part = parse_part_in_place;
    } else if (strcmp(arguments[at], "--push") == 0) {
      parse_part = push_part;
    } else if (strcmp(arguments[at], "--whole") == 0) {
      piece_size = 0;
    } else if (strcmp(arguments[at], "--pieces") == 0 && at + 1 < count) {
      piece_size = strtoul(arguments[++at], NULL, 10);
    } else {
      fprintf(stderr, "inflate-and-parse: unknown option %s\n", arguments[at]);
      exit(64);
    }
  }
  return at;
}

int main(int count, char **arguments) {
  for (int each = take_options(count, arguments); each < count; each++) each_part(arguments[each], use_part, NULL);
  printf("%zu bytes inflated\n", inflated_bytes());
}
