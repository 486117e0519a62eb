// SHA-256 of libmd, by which Disk identifies a submission; and `syncfs`, which Glibc's module hides behind _GNU_SOURCE.
#pragma once
#include <sys/types.h>
#include <sha2.h>

extern int syncfs(int descriptor);

static inline int vtlt_syncfs(int descriptor) { return syncfs(descriptor); }
