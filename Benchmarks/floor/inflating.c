#include "inflating.h"
#include "stop.h"

#include <stdlib.h>
#include <zlib.h>

/// The one state of zlib, reset for each part: to make it anew would cost an allocation of 40 KiB a part.
static z_stream stream;
static int is_stream_made;

/// Room for a piece, used again for the next one.
static unsigned char *room;
static size_t room_size;

static size_t piece_size;
static struct part current;
static size_t total;

void begin_part(const struct part *part, size_t wanted_size) {
  current = *part;
  // One byte more than the part has lets zlib see the end of its stream in the same call.
  piece_size = wanted_size == 0 || wanted_size > part->size ? part->size + 1 : wanted_size;
  if (piece_size > room_size) {
    free(room);
    room = malloc(piece_size);
    if (room == NULL) stop("a part", "is too large");
    room_size = piece_size;
  }
  if ((is_stream_made ? inflateReset(&stream) : inflateInit2(&stream, -MAX_WBITS)) != Z_OK) stop("zlib", "fails");
  is_stream_made = 1;
  stream.next_in = (unsigned char *)part->packed;
  stream.avail_in = (unsigned)part->packed_size;
}

struct piece next_piece(void) {
  if (current.method == 0) {
    total += current.packed_size;
    return (struct piece){(const char *)current.packed, current.packed_size, 1};
  }
  stream.next_out = room;
  stream.avail_out = (unsigned)piece_size;
  const int result = inflate(&stream, Z_NO_FLUSH);
  if (result != Z_OK && result != Z_STREAM_END) stop("a part", "cannot be inflated");
  const size_t size = piece_size - stream.avail_out;
  // libxml2 reads up to a zero; a piece that is a whole part has a byte left.
  if (size < piece_size) room[size] = 0;
  total += size;
  return (struct piece){(const char *)room, size, result == Z_STREAM_END};
}

size_t inflated_bytes(void) { return total; }
