#define _GNU_SOURCE
#include "CSandbox.h"
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static void limit(int resource, rlim_t value) {
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0) return;
  limit.rlim_cur = value < limit.rlim_max ? value : limit.rlim_max;
  setrlimit(resource, &limit);
}

static void limit_for_good(int resource, rlim_t value) {
  limit(resource, value);
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0) return;
  limit.rlim_max = limit.rlim_cur;
  setrlimit(resource, &limit);
}

// A machine or container without memory ends a worker before the program.
static void offer_to_die_first(void) {
  int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (file < 0) return;
  // A system that refuses keeps its own order.
  ssize_t ignored = write(file, "900", 3);
  (void)ignored;
  close(file);
}

// Lest the first file that is opened takes the place of standard error, when there is none.
static void have_standard_error(void) {
  if (fcntl(STDERR_FILENO, F_GETFD) >= 0) return;
  int nothing = open("/dev/null", O_WRONLY);
  if (nothing >= 0 && nothing != STDERR_FILENO) close(nothing);
}

// What one job gives back the next one takes again: given to the system between them, it costs a page fault for each page.
static void keep_freed_memory(void) {
  const int usual_job = 16 << 20;
  mallopt(M_MMAP_THRESHOLD, usual_job);
  mallopt(M_TRIM_THRESHOLD, usual_job);
}

void vtlt_worker_begins(void) {
  keep_freed_memory();
  have_standard_error();
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
  offer_to_die_first();
}

// A file would take nothing more, and each refusal would put its number in errno, where ENOMEM tells why a worker dies.
static void lose_last_words(void) {
  struct stat status;
  if (fstat(STDERR_FILENO, &status) != 0 || !S_ISREG(status.st_mode)) return;
  int nothing = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nothing < 0) return;
  dup2(nothing, STDERR_FILENO);
  close(nothing);
}

void vtlt_limit_resources(void) {
  lose_last_words();
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  limit_for_good(RLIMIT_CORE, 0);
  limit_for_good(RLIMIT_FSIZE, 0);
  limit_for_good(RLIMIT_NOFILE, 32);
}

// /proc/self/statm, kept open for the handler, which the filter lets open nothing.
static int statm = -1;
static volatile uint64_t allowed = 0;

// The bytes of private writable memory, which RLIMIT_DATA counts, and of stacks; safe in a handler. 0 if unknown.
static uint64_t bytes_in_use(void) {
  char text[128];
  ssize_t count = pread(statm, text, sizeof text, 0);
  int field = 1;
  uint64_t pages = 0;
  for (ssize_t at = 0; at < count && field <= 6; at++) {
    if (text[at] == ' ') field++;
    else if (field == 6 && text[at] >= '0' && text[at] <= '9') pages = pages * 10 + (uint64_t)(text[at] - '0');
  }
  return pages * (uint64_t)sysconf(_SC_PAGESIZE);
}

// Memory is to blame when it was the last thing the system refused to this thread, or when hardly any is left. A stack
// that overflows near the limit is none of the latter.
static void die(int signal) {
  const uint64_t hardly_any = 1 << 20;
  bool refused = errno == ENOMEM;
  bool used_up = signal != SIGSEGV && allowed != 0 && bytes_in_use() + hardly_any >= allowed;
  if (refused || used_up) _exit(VTLT_EXIT_OUT_OF_MEMORY);
  // Reset to its default and blocked in here: it ends the process when this returns, and so is what the parent sees.
  raise(signal);
}

int vtlt_watch_memory(void) {
  statm = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  if (statm < 0) return errno;
  static char stack[64 << 10];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = die;
  action.sa_flags = SA_ONSTACK | (int)SA_RESETHAND;
  const int deadly[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS};
  for (size_t each = 0; each < sizeof deadly / sizeof *deadly; each++) sigaction(deadly[each], &action, NULL);
  return 0;
}

void vtlt_job_begins(uint64_t seconds, uint64_t bytes) {
  struct timespec used = {0, 0};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  // Rounded up: a job has its seconds, and at most one more.
  if (seconds > 0) limit(RLIMIT_CPU, (rlim_t)used.tv_sec + seconds + (used.tv_nsec > 0));
  uint64_t before = bytes > 0 && statm >= 0 ? bytes_in_use() : 0;
  if (before > 0) {
    allowed = before + bytes;
    limit(RLIMIT_DATA, allowed);
  }
  errno = 0;
}
