// Preloaded before the program's C library: the time of day jumps by years between two questions.
//
//   CLOCK_SEED=N CLOCK_LOG=FILE LD_PRELOAD=clock.so vtlt-batch watch ...
//
// Only CLOCK_REALTIME and what is made of it: clocks that count from the start of the machine do not jump. CLOCK_LOG gets how often
// the program asked, when it ends: 0 would mean that nothing was broken.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

static atomic_long questions;
static uint64_t seed = 1;

__attribute__((constructor)) static void begin(void) {
  const char *text = getenv("CLOCK_SEED");
  if (text) seed = (uint64_t)atol(text) * 2654435761u + 1;
}

__attribute__((destructor)) static void end(void) {
  const char *log = getenv("CLOCK_LOG");
  FILE *file = log ? fopen(log, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld\n", atomic_load(&questions));
  fclose(file);
}

// The seconds by which the clock is wrong now: some years to either side, another number every third question. It may be before 1970.
static int64_t jump(void) {
  uint64_t number = (uint64_t)atomic_fetch_add(&questions, 1) / 3 + seed;
  number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9u;
  number = (number ^ (number >> 27)) * 0x94d049bb133111ebu;
  return (int64_t)(number % 4000000000u) - 2000000000;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  static int (*real)(clockid_t, struct timespec *);
  if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
  int result = real(clock, time);
  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) time->tv_sec += jump();
  return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
  (void)zone;
  struct timespec now;
  if (clock_gettime(CLOCK_REALTIME, &now) != 0) return -1;
  time->tv_sec = now.tv_sec;
  time->tv_usec = now.tv_nsec / 1000;
  return 0;
}

time_t time(time_t *result) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (result) *result = now.tv_sec;
  return now.tv_sec;
}
