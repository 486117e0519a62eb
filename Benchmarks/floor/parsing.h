#ifndef FLOOR_PARSING_H
#define FLOOR_PARSING_H

#include "package.h"

/// Inflates a part in pieces and has libxml2 parse it with callbacks that do nothing. The two ways differ in who asks:
/// libxml2 for the next piece (pull), or we for its parser to take one (push).
void pull_part(const struct part *part, size_t piece_size);
void push_part(const struct part *part, size_t piece_size);

#endif
