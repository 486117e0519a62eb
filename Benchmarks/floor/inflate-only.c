// Inflates the parts of workbooks that a reader of cells has to read, and does nothing with them.
//
//   inflate-only WORKBOOK...

#include "inflating.h"
#include "package.h"

#include <stdio.h>

enum { piece_size = 64 << 10 };

static void use_part(const struct part *part, void *user) {
  (void)user;
  begin_part(part, piece_size);
  while (!next_piece().is_last) {
  }
}

int main(int count, char **arguments) {
  for (int each = 1; each < count; each++) each_part(arguments[each], use_part, NULL);
  printf("%zu bytes inflated\n", inflated_bytes());
}
