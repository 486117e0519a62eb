#define _GNU_SOURCE
#include "CSandbox.h"
#include "pretence.h"
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/prctl.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef ARCHITECTURE

// Numbers that the headers of Debian 12 lack; the same on every architecture.
#ifndef __NR_fchmodat2
#define __NR_fchmodat2 452
#endif
#define NR_SETXATTRAT 463
#define NR_REMOVEXATTRAT 466
#define NR_OPEN_TREE_ATTR 467
#define NR_FILE_SETATTR 469

// Whatever their arguments: opening a file, changing what files there are or what is told of them, reaching another
// process or machine, becoming another program, and what only an administrator needs.
static const unsigned forbidden[] = {
  __NR_openat2, __NR_open_by_handle_at, __NR_memfd_create, __NR_memfd_secret, __NR_userfaultfd,
  __NR_unlinkat, __NR_renameat2, __NR_mkdirat, __NR_symlinkat, __NR_linkat, __NR_mknodat, __NR_truncate, __NR_ftruncate,
  __NR_fallocate, __NR_fchmod, __NR_fchmodat, __NR_fchmodat2, __NR_fchown, __NR_fchownat, __NR_setxattr, __NR_lsetxattr,
  __NR_fsetxattr, __NR_removexattr, __NR_lremovexattr, __NR_fremovexattr, NR_SETXATTRAT, NR_REMOVEXATTRAT,
  NR_FILE_SETATTR, __NR_utimensat,
  __NR_mount, __NR_umount2, __NR_pivot_root, __NR_chroot, __NR_move_mount, __NR_open_tree, NR_OPEN_TREE_ATTR,
  __NR_fsopen, __NR_fsmount, __NR_fsconfig, __NR_fspick, __NR_mount_setattr, __NR_quotactl, __NR_quotactl_fd, __NR_acct,
  __NR_socket, __NR_socketpair, __NR_connect, __NR_bind, __NR_listen, __NR_accept, __NR_accept4,
  __NR_execve, __NR_execveat, __NR_ptrace, __NR_process_vm_readv, __NR_process_vm_writev, __NR_process_madvise,
  __NR_process_mrelease, __NR_kcmp, __NR_tkill, __NR_rt_sigqueueinfo, __NR_rt_tgsigqueueinfo, __NR_pidfd_open,
  __NR_pidfd_getfd, __NR_pidfd_send_signal, __NR_setns, __NR_unshare, __NR_setpgid, __NR_setsid, __NR_setpriority,
  __NR_sched_setaffinity, __NR_sched_setscheduler, __NR_sched_setparam, __NR_sched_setattr, __NR_ioprio_set,
  __NR_migrate_pages, __NR_move_pages,
  __NR_shmget, __NR_shmat, __NR_shmctl, __NR_msgget, __NR_msgsnd, __NR_msgctl, __NR_semget, __NR_semop, __NR_semctl,
  __NR_mq_open, __NR_mq_unlink,
  __NR_bpf, __NR_perf_event_open, __NR_io_uring_setup, __NR_io_uring_enter, __NR_io_uring_register, __NR_io_setup,
  __NR_inotify_init1, __NR_inotify_add_watch, __NR_fanotify_init, __NR_fanotify_mark, __NR_add_key, __NR_request_key,
  __NR_keyctl, __NR_personality, __NR_reboot, __NR_swapon, __NR_swapoff, __NR_sethostname, __NR_setdomainname,
  __NR_settimeofday, __NR_clock_settime, __NR_adjtimex, __NR_clock_adjtime, __NR_syslog, __NR_init_module,
  __NR_finit_module, __NR_delete_module, __NR_kexec_load, __NR_kexec_file_load, __NR_vhangup, __NR_lookup_dcookie,
#ifdef __x86_64__
  // What the other architecture never had.
  __NR_creat, __NR_unlink, __NR_rename, __NR_renameat, __NR_mkdir, __NR_rmdir, __NR_symlink, __NR_link,
  __NR_mknod, __NR_chmod, __NR_chown, __NR_lchown, __NR_utime, __NR_utimes, __NR_futimesat, __NR_fork, __NR_vfork,
  __NR_inotify_init, __NR_uselib, __NR_iopl, __NR_ioperm, __NR_modify_ldt,
#else
  __NR_renameat,
#endif
};

// A system call that is refused for the low half of one argument; the kernel looks at no more of these.
struct rule {
  unsigned call, argument, mask, value;
  // Whether what has the value is refused, or what has not.
  bool refuses_equal;
};

#define INSTRUCTIONS (16 + 2 * sizeof forbidden / sizeof *forbidden + 7 * 16)

struct program {
  struct sock_filter code[INSTRUCTIONS];
  unsigned short count;
};

static void add(struct program *program, struct sock_filter instruction) {
  program->code[program->count++] = instruction;
}

static void load(struct program *program, size_t offset) {
  add(program, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (unsigned)offset));
}

static void answer(struct program *program, unsigned what) {
  add(program, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, what));
}

// Goes on to the next instruction when equal, else over so many.
static void unless_equal_skip(struct program *program, unsigned value, unsigned char count) {
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, count));
}

static void refuse(struct program *program, unsigned call, unsigned code) {
  unless_equal_skip(program, call, 1);
  answer(program, SECCOMP_RET_ERRNO | code);
}

static void pretend_to(struct program *program, unsigned call) {
  unless_equal_skip(program, call, 1);
  answer(program, SECCOMP_RET_TRAP);
}

static void refuse_some(struct program *program, struct rule rule) {
  unless_equal_skip(program, rule.call, 5);
  load(program, offsetof(struct seccomp_data, args) + rule.argument * sizeof(uint64_t));
  add(program, (struct sock_filter)BPF_STMT(BPF_ALU | BPF_AND | BPF_K, rule.mask));
  add(program, (struct sock_filter)BPF_JUMP(
                 BPF_JMP | BPF_JEQ | BPF_K, rule.value, rule.refuses_equal ? 0 : 1, rule.refuses_equal ? 1 : 0));
  answer(program, SECCOMP_RET_ERRNO | EPERM);
  // The number again, for the next rule.
  load(program, offsetof(struct seccomp_data, nr));
}

static void check_architecture(struct program *program) {
  load(program, offsetof(struct seccomp_data, arch));
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0));
  answer(program, SECCOMP_RET_KILL_PROCESS);
  load(program, offsetof(struct seccomp_data, nr));
#ifdef __x86_64__
  // The numbers of x32, which name the same calls again.
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1));
  answer(program, SECCOMP_RET_KILL_PROCESS);
#endif
}

static void check_arguments(struct program *program) {
  const unsigned thread = CLONE_VM | CLONE_THREAD, all = ~0u, self = (unsigned)getpid();
  const struct rule rules[] = {
    {__NR_clone, 0, thread, thread, false},
    {__NR_kill, 0, all, self, false},
    {__NR_tgkill, 0, all, self, false},
    // Its own limits only; 0 is itself too, and what glibc asks with.
    {__NR_prlimit64, 0, all, 0, false},
    // What is shared counts against no limit, and nothing new is to be run.
    {__NR_mmap, 3, MAP_SHARED, MAP_SHARED, true},
    {__NR_mmap, 2, PROT_EXEC, PROT_EXEC, true},
    {__NR_mprotect, 2, PROT_EXEC, PROT_EXEC, true},
    {__NR_pkey_mprotect, 2, PROT_EXEC, PROT_EXEC, true},
    // It dies with its parent.
    {__NR_prctl, 0, all, PR_SET_PDEATHSIG, true},
    // Typing at the terminal that its standard error may be.
    {__NR_ioctl, 1, all, TIOCSTI, true},
    {__NR_ioctl, 1, all, TIOCLINUX, true},
  };
  for (size_t each = 0; each < sizeof rules / sizeof *rules; each++) refuse_some(program, rules[each]);
}

int vtlt_filter(void) {
  int code = vtlt_prepare_pretence();
  if (code != 0) return code;
  struct program program = {.count = 0};
  check_architecture(&program);
  // Its flags lie in memory, which a filter cannot read: glibc then makes its threads by clone.
  refuse(&program, __NR_clone3, ENOSYS);
  for (size_t each = 0; each < sizeof forbidden / sizeof *forbidden; each++) refuse(&program, forbidden[each], EPERM);
  pretend_to(&program, __NR_openat);
#ifdef __NR_open
  pretend_to(&program, __NR_open);
#endif
  check_arguments(&program);
  answer(&program, SECCOMP_RET_ALLOW);
  struct sock_fprog filter = {.len = program.count, .filter = program.code};
  long result = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter);
  // Above zero is the number of a thread that could not be brought under the filter.
  return result == 0 ? 0 : result < 0 ? errno : EAGAIN;
}

#else

int vtlt_filter(void) { return ENOSYS; }

#endif
