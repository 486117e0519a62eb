// SHA-256 of libmd, by which Disk identifies a submission.
#pragma once
#include <sys/types.h>
#include <sha2.h>
