#ifndef FLOOR_PACKAGE_H
#define FLOOR_PACKAGE_H

#include <stddef.h>

/// One member of a workbook's ZIP file that a reader of cells has to read, still packed.
struct part {
  const unsigned char *packed;
  size_t packed_size;
  size_t size;
  int method; // 0: stored, 8: deflated
};

/// What is done with a part.
typedef void part_use(const struct part *part, void *user);

/// Reads the workbook at `path` and hands on, in the order of the central directory, the parts that a reader of
/// cells has to read. Ends the program when the file cannot be read.
void each_part(const char *path, part_use *use, void *user);

#endif
