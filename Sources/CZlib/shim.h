// zlib as ZipArchive uses it. `inflateInit2` and `deflateInit2` are macros, which Swift does not import, so each gets a
// function of the same meaning.
#pragma once
#include <zlib.h>

static inline int vtlt_inflateInitRaw(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }

static inline int vtlt_deflateInitRaw(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
}
