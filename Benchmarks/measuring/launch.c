// Runs a program with its standard output thrown away and prints what the run took: wall seconds, CPU seconds (user
// and system) and the peak of resident memory in KiB.
//
//   launch PROGRAM ARGUMENT...
//
// The kernel counts the memory of whoever starts a program towards that program's peak, so no process larger than what
// it measures may do that: Python alone holds some 15 MiB.

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int count, char **arguments) {
  if (count < 2) return 64;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);

  const double start = now();
  pid_t child;
  const int problem = posix_spawn(&child, arguments[1], &actions, NULL, arguments + 1, environ);
  if (problem != 0) {
    fprintf(stderr, "launch: %s: %s\n", arguments[1], strerror(problem));
    return 66;
  }
  int status;
  struct rusage usage;
  while (wait4(child, &status, 0, &usage) < 0) {
    if (errno != EINTR) return 71;
  }
  const double wall = now() - start;

  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return 1;
  printf("%.6f %.6f %ld\n", wall, seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss);
  return 0;
}
