#define _GNU_SOURCE
#include "CSandbox.h"
#include "pretence.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

// Open for reading, always at its end.
static int nothing = -1;

// Whether a path is what Dispatch reads once a second to count its running threads: /proc/ID/stat.
static bool is_state_of_thread(const char *path) {
  if (strncmp(path, "/proc/", 6) != 0) return false;
  const char *rest = path + 6;
  while (*rest >= '0' && *rest <= '9') rest++;
  return rest > path + 6 && strcmp(rest, "/stat") == 0;
}

// In the place of the call that was kept from the kernel: a file that says nothing, or no file.
static long outcome(const char *path) {
  if (path == NULL || !is_state_of_thread(path)) return -EPERM;
  int before = errno;
  long file = fcntl(nothing, F_DUPFD, 0);
  if (file < 0) file = -errno;
  errno = before;
  return file;
}

static void pretend(int signal, siginfo_t *info, void *context) {
  (void)signal;
  mcontext_t *registers = &((ucontext_t *)context)->uc_mcontext;
#if defined(__x86_64__)
  int path = info->si_syscall == SYS_open ? REG_RDI : REG_RSI;
  registers->gregs[REG_RAX] = outcome((const char *)registers->gregs[path]);
#elif defined(__aarch64__)
  (void)info;
  registers->regs[0] = (unsigned long)outcome((const char *)registers->regs[1]);
#else
  (void)info;
  (void)registers;
#endif
}

int vtlt_prepare_pretence(void) {
  nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
  if (nothing < 0) return errno;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = pretend;
  action.sa_flags = SA_SIGINFO | SA_RESTART | SA_NODEFER;
  return sigaction(SIGSYS, &action, NULL) == 0 ? 0 : errno;
}
