"""SIGTERM at random instants of a watch: it ends with 0 within a bounded time, and another goes on."""

import os
import socket
import time

from workspace import end

# What is under way is finished; on a busy machine that may take a while.
BOUND = 30


def run(bench):
    files, calm = bench.samples(bench.options.files)
    count = bench.options.terms
    workspace = bench.workspace("terms")
    waiting = list(files)
    share = max(1, len(files) // max(1, count * 3 // 4))
    codes, longest = [], 0
    for _ in range(count):
        for name, data in waiting[:share]:
            workspace.drop(name, data)
        waiting = waiting[share:]
        process = ready(bench, workspace)
        time.sleep(bench.chance.uniform(0, 0.6))
        began = time.monotonic()
        codes.append(end(process))
        longest = max(longest, time.monotonic() - began)
    for name, data in waiting:
        workspace.drop(name, data)
    workspace.run()
    besides = [] if set(codes) == {0} else [f"it ended with {sorted(set(codes), key=str)}"]
    if longest > BOUND:
        besides.append(f"it took {longest:.0f} s to end")
    bench.table.add("SIGTERM while watching", count, [data for _, data in files], workspace, calm, besides)
    bench.table.note(f"terms: ended with 0 {codes.count(0)} times of {count}, at the latest after {longest:.2f} s")
    workspace.remove()


def ready(bench, workspace):
    """A watch that has said that it is ready, as systemd waits for it: before, SIGTERM may end it as it ends any program."""
    path = os.path.join(bench.folder, "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(path)
        listener.settimeout(60)
        process = workspace.start("watch", env={"NOTIFY_SOCKET": path})
        while b"READY=1" not in listener.recv(4096):
            pass
    os.remove(path)
    return process
