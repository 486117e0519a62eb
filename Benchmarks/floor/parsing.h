#ifndef FLOOR_PARSING_H
#define FLOOR_PARSING_H

#include "package.h"

/// Inflates a part and has libxml2 parse it with callbacks that do nothing: in pieces, where either libxml2 asks for the
/// next (pull) or we for its parser to take one (push); or, when it is small, in one step where it was inflated to
/// (in place), else by pulling.
void parse_part_in_place(const struct part *part, size_t piece_size);
void pull_part(const struct part *part, size_t piece_size);
void push_part(const struct part *part, size_t piece_size);

#endif
