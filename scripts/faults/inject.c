// Preloaded before the program's C library: the Nth of the calls that change the disk fails, or the process is killed there.
//
//   FAULT_AT=N FAULT_KIND=kill|eio|enospc FAULT_LOG=FILE FAULT_DELAY=MICROSECONDS LD_PRELOAD=inject.so vtlt-batch run ...
//
// With FAULT_DELAY each flush and rename takes so much longer, as on a slow disk.
//
// FAULT_LOG gets the number of calls when the process ends, so that N can go through all of them. Workers are started without this
// variable, and are not touched.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long calls;
static long fault_at;
static useconds_t delay;
static int fault_kind;  // 0 none, 1 kill, or the error number

__attribute__((constructor)) static void begin(void) {
  const char *at = getenv("FAULT_AT");
  const char *kind = getenv("FAULT_KIND");
  const char *slow = getenv("FAULT_DELAY");
  fault_at = at ? atol(at) : 0;
  delay = slow ? (useconds_t)atol(slow) : 0;
  if (kind) fault_kind = strcmp(kind, "kill") == 0 ? 1 : strcmp(kind, "eio") == 0 ? EIO : ENOSPC;
}

__attribute__((destructor)) static void end(void) {
  const char *log = getenv("FAULT_LOG");
  if (!log) return;
  FILE *file = fopen(log, "w");
  if (file) {
    fprintf(file, "%ld\n", atomic_load(&calls));
    fclose(file);
  }
}

/// Counts a call; whether it is the one that fails.
static int fails(void) {
  if (atomic_fetch_add(&calls, 1) + 1 != fault_at || !fault_kind) return 0;
  if (fault_kind == 1) kill(getpid(), SIGKILL);
  errno = fault_kind;
  return 1;
}

/// The same for calls that are slow on a slow disk.
static int fails_slowly(void) {
  if (delay) usleep(delay);
  return fails();
}

/// Whether a descriptor is a file: pipes, sockets and terminals are no disk.
static int is_file(int descriptor) {
  struct stat status;
  return fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *bytes, size_t count) {
  if (is_file(file) && fails()) return -1;
  return REAL(write)(file, bytes, count);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  if (fails()) return -1;
  return REAL(pwrite64)(file, bytes, count, offset);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  if (fails()) return -1;
  return REAL(pwrite)(file, bytes, count, offset);
}

int fsync(int file) { return fails_slowly() ? -1 : REAL(fsync)(file); }

int fdatasync(int file) { return fails_slowly() ? -1 : REAL(fdatasync)(file); }

int syncfs(int file) { return fails_slowly() ? -1 : REAL(syncfs)(file); }

int rename(const char *from, const char *to) { return fails_slowly() ? -1 : REAL(rename)(from, to); }
int renameat2(int a, const char *from, int b, const char *to, unsigned int flags) {
  return fails_slowly() ? -1 : REAL(renameat2)(a, from, b, to, flags);
}

int mkdir(const char *path, mode_t mode) { return fails() ? -1 : REAL(mkdir)(path, mode); }

int unlink(const char *path) { return fails() ? -1 : REAL(unlink)(path); }

int ftruncate64(int file, off64_t length) { return fails() ? -1 : REAL(ftruncate64)(file, length); }
