#include "stop.h"

#include <stdio.h>
#include <stdlib.h>

void stop(const char *path, const char *problem) {
  fprintf(stderr, "floor: %s %s\n", path, problem);
  exit(1);
}
