#ifndef FLOOR_INFLATING_H
#define FLOOR_INFLATING_H

#include "package.h"

/// Inflated bytes of a part, good until the next piece is asked for.
struct piece {
  const char *bytes;
  size_t size;
  int is_last;
};

/// Begins a part, to be had in pieces of at most `piece_size` bytes, or in one when that is 0.
void begin_part(const struct part *part, size_t piece_size);

/// Inflates the next piece of the part that was begun last.
struct piece next_piece(void);

/// The bytes inflated since the program started.
size_t inflated_bytes(void);

#endif
