"""SIGKILL at random instants, of runs and of watches, while files come."""

import signal
import time


def run(bench):
    files, calm = bench.samples(bench.options.files)
    count = bench.options.kills
    workspace = bench.workspace("kills")
    waiting = list(files)
    share = max(1, len(files) // max(1, count // 2))
    for _ in range(count):
        for name, data in waiting[:share]:
            workspace.drop(name, data)
        waiting = waiting[share:]
        process = workspace.start(bench.chance.choice(["run", "run", "watch"]))
        time.sleep(bench.chance.uniform(0.005, 0.45))
        process.send_signal(signal.SIGKILL)
        process.wait()
    for name, data in waiting:
        workspace.drop(name, data)
    workspace.run()
    bench.table.add("SIGKILL", count, [data for _, data in files], workspace, calm)
    workspace.remove()
