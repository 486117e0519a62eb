#ifndef FLOOR_STOP_H
#define FLOOR_STOP_H

/// Says what is wrong with which file and ends the program: a benchmark that skips work would be a lie.
_Noreturn void stop(const char *path, const char *problem);

#endif
