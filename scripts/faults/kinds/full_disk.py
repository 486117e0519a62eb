"""A disk without room: a limit on the size of files, and a small file system of memory where mounts are allowed."""

import os
import resource
import shutil
import signal

from workspace import Workspace, end, is_within

ROOM = 256 << 20


def run(bench):
    """No file may grow beyond a limit: as on a full disk; then there is room again."""
    files, calm = bench.samples(min(60, bench.options.files))
    workspace = bench.workspace("full", files)

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))

    codes = [workspace.run(preexec_fn=limit) for _ in range(3)]
    workspace.run()
    besides = [] if not set(codes) & {0, 65} else [f"the limit did not bite: {codes}"]
    bench.table.add("no file beyond 20 KB (RLIMIT_FSIZE)", 3, [data for _, data in files], workspace, calm, besides)
    workspace.remove()


def run_in_memory(bench):
    """A file system with hardly any room left, under runs and a watch; then there is room, and the watch goes on."""
    if bench.mounts.refusal:
        bench.table.note(f"full-tmpfs: not done, this machine allows no mounts: {bench.mounts.refusal}")
        return
    files, calm = bench.samples(min(60, bench.options.files))
    disk = os.path.join(bench.folder, "disk")
    os.makedirs(disk)
    bench.mounts.memory(disk, ROOM)
    workspace = Workspace(os.path.join(disk, "full"), bench.program, files)
    besides, runs = [], 0
    used = shutil.disk_usage(disk).used
    # A little more room each time: the disk is full at another place.
    for room in (8, 64, 128, 256, 512):
        bench.mounts.memory(disk, used + (room << 10))
        code = workspace.run()
        runs += 1
        if code not in (73, 74):
            besides.append(f"a run with {room} KB of room ended with {code}")
    process = workspace.start("watch")
    is_within(3, lambda: process.poll() is not None)
    bench.mounts.memory(disk, ROOM)
    if process.poll() is not None:
        besides.append(f"the watch ended with {process.poll()}")
        process = workspace.start("watch")
    if not is_within(120, lambda: len(workspace.judged()) == len(files)):
        besides.append("the watch did not go on")
    if (code := end(process)) != 0:
        besides.append(f"the watch ended with {code}")
    workspace.run()
    bench.table.add("full disk (tmpfs)", runs + 1, [data for _, data in files], workspace, calm, besides)
    bench.table.note("full-tmpfs: a tmpfs of its own was mounted")
    bench.mounts.end(disk)
