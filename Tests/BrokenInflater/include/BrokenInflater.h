// What a workbook meets in BrokenInflater, by the words of its file `faults`; see BrokenInflater.c.
#ifndef BROKEN_INFLATER_H
#define BROKEN_INFLATER_H

enum broken_inflater_fault { BROKEN_INFLATER_CRASH, BROKEN_INFLATER_SPIN, BROKEN_INFLATER_EAT };

#endif
