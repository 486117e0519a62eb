#include "package.h"
#include "stop.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/// The bytes of the file being read; the room is used again for the next one.
static unsigned char *bytes;
static size_t room;

static unsigned u16(const unsigned char *at) { return at[0] | at[1] << 8; }

static uint32_t u32(const unsigned char *at) { return u16(at) | (uint32_t)u16(at + 2) << 16; }

static size_t read_file(const char *path) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) stop(path, "cannot be opened");
  size_t size = (size_t)status.st_size;
  if (size > room) {
    room = size;
    free(bytes);
    bytes = malloc(room);
    if (bytes == NULL) stop(path, "is too large");
  }
  for (size_t done = 0; done < size;) {
    ssize_t got = read(file, bytes + done, size - done);
    if (got <= 0) stop(path, "cannot be read");
    done += (size_t)got;
  }
  close(file);
  return size;
}

/// Whether the name is one of the parts that cells are made from.
static int is_wanted(const char *name, size_t length) {
  static const char *const names[] = {
    "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
    "xl/sharedStrings.xml",
  };
  static const char sheets[] = "xl/worksheets/";
  const size_t folder = sizeof sheets - 1;
  for (size_t each = 0; each < sizeof names / sizeof *names; each++) {
    if (strlen(names[each]) == length && memcmp(names[each], name, length) == 0) return 1;
  }
  return length > folder + 4 && memcmp(name, sheets, folder) == 0 && memcmp(name + length - 4, ".xml", 4) == 0
    && memchr(name + folder, '/', length - folder) == NULL;
}

/// The place of the record that ends the central directory: 22 bytes and a comment of at most 65,535.
static size_t end_of_directory(const char *path, size_t size) {
  for (size_t back = 22; back <= size && back <= 22 + 65535; back++) {
    if (u32(bytes + size - back) == 0x06054b50) return size - back;
  }
  stop(path, "is not a ZIP file");
}

void each_part(const char *path, part_use *use, void *user) {
  const size_t size = read_file(path);
  const size_t end = end_of_directory(path, size);
  const unsigned count = u16(bytes + end + 10);
  size_t at = u32(bytes + end + 16);
  for (unsigned member = 0; member < count; member++) {
    if (at + 46 > size || u32(bytes + at) != 0x02014b50) stop(path, "has a broken directory");
    const unsigned char *entry = bytes + at;
    const size_t name_length = u16(entry + 28);
    at += 46 + name_length + u16(entry + 30) + u16(entry + 32);
    if (at > size) stop(path, "has a broken directory");
    if (!is_wanted((const char *)entry + 46, name_length)) continue;

    const size_t local = u32(entry + 42);
    if (local + 30 > size || u32(bytes + local) != 0x04034b50) stop(path, "has a broken member");
    const size_t data = local + 30 + u16(bytes + local + 26) + u16(bytes + local + 28);
    const struct part part = {
      .packed = bytes + data, .packed_size = u32(entry + 20), .size = u32(entry + 24), .method = (int)u16(entry + 10)};
    if (data + part.packed_size > size) stop(path, "has a broken member");
    use(&part, user);
  }
}
