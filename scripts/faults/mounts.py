"""Small file systems of memory, and folders that may not be written, where this machine lets a process have mounts of its own."""

import ctypes
import os

CLONE_NEWNS = 0x20000
MS_RDONLY, MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = 1, 32, 4096, 16384, 1 << 18
MNT_DETACH = 2


class Mounts:
    """Mounts that nobody else sees, and that go with this process."""

    def __init__(self):
        self.libc = ctypes.CDLL(None, use_errno=True)
        self.refusal = None
        try:
            self._check(self.libc.unshare(CLONE_NEWNS))
            self._mount(b"none", "/", None, MS_REC | MS_PRIVATE, None)
        except OSError as error:
            self.refusal = error.strerror

    def _check(self, result):
        if result != 0:
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code))

    def _mount(self, source, target, kind, flags, data):
        self._check(self.libc.mount(source, os.fsencode(target), kind, ctypes.c_ulong(flags), data))

    def memory(self, folder, size):
        """Mounts a file system of memory of so many bytes on a folder, or changes the size of the one there."""
        flags = MS_REMOUNT if os.path.ismount(folder) else 0
        self._mount(b"tmpfs", folder, b"tmpfs", flags, b"size=%d" % size)

    def protect(self, folder):
        """Lets nothing be written below a folder, by root either."""
        self._mount(os.fsencode(folder), folder, None, MS_BIND, None)
        self._mount(None, folder, None, MS_BIND | MS_REMOUNT | MS_RDONLY, None)

    def end(self, folder):
        """Takes a mount away, whoever still uses it."""
        self._check(self.libc.umount2(os.fsencode(folder), MNT_DETACH))
