// Opening a file never reaches the kernel: the filter hands it to a handler in the worker itself, which refuses it, but
// for what Dispatch reads of its threads. It ends the process when it cannot; so it is given a file without a byte, takes
// the thread for one that waits, and starts another sooner than it would.
#pragma once

// Gets ready to answer in the kernel's place. Returns 0 or an error number.
int vtlt_prepare_pretence(void);
