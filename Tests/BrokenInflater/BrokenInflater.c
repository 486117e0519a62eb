// A libdeflate with faults in it, as a library that reads what anyone may have sent can have them: it works, but for streams that
// hold certain texts.
//
// A test puts it into a folder as libdeflate.so.0, with the real one beside it as real.so and a file `faults`, a line a fault:
//
//   crash TEXT     writes to address 0
//   spin TEXT      computes for ever
//   eat TEXT       asks for memory until it is refused, and goes on as if it had not been
//
// and runs the program with LD_LIBRARY_PATH leading there. The product knows nothing of it.

#define _GNU_SOURCE
#include "BrokenInflater.h"
#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static const char *const words[] = {"crash", "spin", "eat"};
static struct {
  enum broken_inflater_fault fault;
  char text[256];
} faults[8];
static int count = 0;
static void *real = NULL;

static void read_faults(const char *folder) {
  char path[4096], line[300];
  snprintf(path, sizeof path, "%s/faults", folder);
  FILE *file = fopen(path, "r");
  if (!file) abort();
  while (count < 8 && fgets(line, sizeof line, file)) {
    line[strcspn(line, "\n")] = 0;
    for (int word = 0; word < 3; word++) {
      size_t length = strlen(words[word]);
      if (strncmp(line, words[word], length) != 0 || line[length] != ' ') continue;
      faults[count].fault = (enum broken_inflater_fault)word;
      snprintf(faults[count++].text, sizeof faults[0].text, "%s", line + length + 1);
    }
  }
  fclose(file);
}

// Before main, and so before the worker's walls.
__attribute__((constructor)) static void begin(void) {
  Dl_info self;
  char folder[4096], path[4200];
  if (!dladdr((void *)begin, &self)) abort();
  snprintf(folder, sizeof folder, "%s", self.dli_fname);
  char *slash = strrchr(folder, '/');
  if (!slash) abort();
  *slash = 0;
  snprintf(path, sizeof path, "%s/real.so", folder);
  real = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!real) abort();
  read_faults(folder);
}

static void crash(void) {
  volatile int *nowhere = NULL;
  *nowhere = 1;
}

// The second of processor time that is left stands for the twenty that a test has no time for.
static void spin(void) {
  struct rlimit limit;
  struct timespec used;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  getrlimit(RLIMIT_CPU, &limit);
  limit.rlim_cur = (rlim_t)used.tv_sec + 1;
  setrlimit(RLIMIT_CPU, &limit);
  for (volatile unsigned long number = 0;; number++) {}
}

static void eat(void) {
  for (;;) {
    char *piece = malloc(16 << 20);
    piece[0] = 1;
    // Lest the compiler does without.
    __asm__ volatile("" : : "r"(piece) : "memory");
  }
}

static void fail_on(const void *bytes, size_t size) {
  for (int place = 0; place < count; place++) {
    if (!memmem(bytes, size, faults[place].text, strlen(faults[place].text))) continue;
    switch (faults[place].fault) {
    case BROKEN_INFLATER_CRASH: crash(); break;
    case BROKEN_INFLATER_SPIN: spin(); break;
    case BROKEN_INFLATER_EAT: eat(); break;
    }
  }
}

int libdeflate_deflate_decompress_ex(void *state, const void *in, size_t in_size, void *out, size_t out_size,
                                     size_t *taken, size_t *written) {
  int (*inflate)(void *, const void *, size_t, void *, size_t, size_t *, size_t *) =
    (int (*)(void *, const void *, size_t, void *, size_t, size_t *, size_t *))dlsym(
      real, "libdeflate_deflate_decompress_ex");
  int result = inflate(state, in, in_size, out, out_size, taken, written);
  if (result == 0) fail_on(out, written ? *written : out_size);
  return result;
}

void *libdeflate_alloc_decompressor(void) {
  return ((void *(*)(void))dlsym(real, "libdeflate_alloc_decompressor"))();
}

void libdeflate_free_decompressor(void *state) {
  ((void (*)(void *))dlsym(real, "libdeflate_free_decompressor"))(state);
}

uint32_t libdeflate_crc32(uint32_t crc, const void *bytes, size_t size) {
  return ((uint32_t(*)(uint32_t, const void *, size_t))dlsym(real, "libdeflate_crc32"))(crc, bytes, size);
}
