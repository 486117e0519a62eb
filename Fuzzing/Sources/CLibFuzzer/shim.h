// libFuzzer's own mutation, which its runtime brings and for which it has no header of C.
#include <stddef.h>
#include <stdint.h>

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t capacity);
