// libdeflate as ZipArchive uses it: to inflate what fits one buffer, and for the checksum of all.
#pragma once
#include <libdeflate.h>
