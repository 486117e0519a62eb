// What a worker process needs of Linux that Swift cannot say: starting it, the filter of system calls, Landlock, the
// limits of resources, and a handler that runs while the process dies.
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

// A pipe that no other program inherits, as large as the system gives up to 256 KiB, so that a usual message is one call
// on either side. Returns 0 or an error number.
int vtlt_pipe(int *reading, int *writing);

// Starts a program with two descriptors as its standard input and output, standard error kept and every other descriptor
// closed, in "/", deaf to SIGINT, SIGTERM and SIGHUP; the path must be absolute and the descriptors those of a pipe from above. Returns 0 or
// an error number.
int vtlt_spawn(const char *path, char *const arguments[], char *const environment[], int input, int output,
               pid_t *child);

// What became of a child.
struct vtlt_ending {
  enum { VTLT_ALIVE, VTLT_EXITED, VTLT_SIGNALLED, VTLT_UNKNOWN } what;
  int value;
};

// Looks whether a child has ended, and leaves it to be reaped; the second forgets it.
struct vtlt_ending vtlt_look(pid_t child);
void vtlt_reap(pid_t child);

// The first acts of a worker: to keep some of the memory that a job gives back for the next, to die with the thread that started it, to be the first that a machine without memory ends,
// to hear of a closed pipe or a full file by an error and not by a signal.
void vtlt_worker_begins(void);

// Sets what holds for the life of a worker: no core file, no growing file (nor one for its
// last words), few descriptors, no new rights.
void vtlt_limit_resources(void);

// Prepares for limits of memory: opens what tells how much is in use and tells a death for want of memory from others by
// the exit code below. To be called by the thread that does the work, before the filter. Returns 0 or an error number.
int vtlt_watch_memory(void);

// The exit code of a worker that died for want of memory.
enum { VTLT_EXIT_OUT_OF_MEMORY = 112 };

// Begins a job: so many seconds of processor time from now, and so many bytes more than are in use. 0 is no limit.
void vtlt_job_begins(uint64_t seconds, uint64_t bytes);

// Refuses the system calls that reach out of the process, in all of its threads, for good. Returns 0 or an error number.
int vtlt_filter(void);

// Refuses every path, by Landlock, to the calling thread and those it starts. Returns 0 or an error number.
int vtlt_landlock(void);
