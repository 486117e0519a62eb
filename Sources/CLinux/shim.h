// What Linux has and Glibc's module leaves out: the kind of a file system, a descriptor that wakes who waits, and what
// the headers hide behind _GNU_SOURCE: making a file system durable, and renaming without replacing.
#pragma once
#include <errno.h>
#include <sys/eventfd.h>
#include <sys/statfs.h>

// The type that statfs tells, 0 when the call fails (errno says why). Masked, for the field is signed on some machines and
// CIFS and SMB2 have the uppermost bit set.
static inline unsigned int vtlt_file_system_type(const char *path) {
  struct statfs status;
  int result;
  do { result = statfs(path, &status); } while (result != 0 && errno == EINTR);
  return result == 0 ? (unsigned int)status.f_type : 0;
}

static inline int vtlt_eventfd(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

static inline int vtlt_eventfd_add(int descriptor) { return eventfd_write(descriptor, 1); }

extern int syncfs(int descriptor);

static inline int vtlt_syncfs(int descriptor) { return syncfs(descriptor); }

extern int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);

// Renames where nothing is: EEXIST where something is, EINVAL where the file system cannot tell (renameat2(2)).
static inline int vtlt_rename_new(const char *from, const char *to) {
  return renameat2(-100 /* AT_FDCWD */, from, -100, to, 1 /* RENAME_NOREPLACE */);
}
