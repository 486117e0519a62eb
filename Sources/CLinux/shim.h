// What Linux has and Glibc's module leaves out: the kind of a file system, and a descriptor that wakes who waits.
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
