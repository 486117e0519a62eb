#define _GNU_SOURCE
#include "CSandbox.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

// A program that was started without standard streams gets its pipes in their place, where a child would take them for its
// own.
static int above_standard(int descriptor) {
  if (descriptor > STDERR_FILENO) return descriptor;
  int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  int code = errno;
  close(descriptor);
  errno = code;
  return moved;
}

int vtlt_pipe(int *reading, int *writing) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return errno;
  // A system that gives no more leaves it as it is.
  fcntl(ends[1], F_SETPIPE_SZ, 256 << 10);
  *reading = above_standard(ends[0]);
  *writing = above_standard(ends[1]);
  if (*reading >= 0 && *writing >= 0) return 0;
  int code = errno;
  if (*reading >= 0) close(*reading);
  if (*writing >= 0) close(*writing);
  return code;
}

// The mask, not "ignored": it holds from the first instruction, and the terminal signals its whole group at once.
static int set_signals(posix_spawnattr_t *attributes) {
  sigset_t deaf, usual;
  sigemptyset(&deaf);
  sigaddset(&deaf, SIGINT);
  sigaddset(&deaf, SIGTERM);
  sigaddset(&deaf, SIGHUP);
  sigfillset(&usual);
  posix_spawnattr_setsigmask(attributes, &deaf);
  posix_spawnattr_setsigdefault(attributes, &usual);
  return posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

static int set_files(posix_spawn_file_actions_t *actions, int input, int output) {
  int code = posix_spawn_file_actions_adddup2(actions, input, STDIN_FILENO);
  if (code == 0) code = posix_spawn_file_actions_adddup2(actions, output, STDOUT_FILENO);
  if (code == 0) code = posix_spawn_file_actions_addclosefrom_np(actions, STDERR_FILENO + 1);
  if (code == 0) code = posix_spawn_file_actions_addchdir_np(actions, "/");
  return code;
}

int vtlt_spawn(const char *path, char *const arguments[], char *const environment[], int input, int output,
               pid_t *child) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int code = posix_spawn_file_actions_init(&actions);
  if (code != 0) return code;
  code = posix_spawnattr_init(&attributes);
  if (code == 0) {
    code = set_signals(&attributes);
    if (code == 0) code = set_files(&actions, input, output);
    if (code == 0) code = posix_spawn(child, path, &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return code;
}

struct vtlt_ending vtlt_look(pid_t child) {
  siginfo_t info;
  memset(&info, 0, sizeof info);
  int result;
  do result = waitid(P_PID, (id_t)child, &info, WEXITED | WNOHANG | WNOWAIT);
  while (result != 0 && errno == EINTR);
  // Who ignores SIGCHLD has no children to ask about.
  if (result != 0) return (struct vtlt_ending){VTLT_UNKNOWN, errno};
  if (info.si_pid == 0) return (struct vtlt_ending){VTLT_ALIVE, 0};
  return (struct vtlt_ending){info.si_code == CLD_EXITED ? VTLT_EXITED : VTLT_SIGNALLED, info.si_status};
}

void vtlt_reap(pid_t child) {
  while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
}
