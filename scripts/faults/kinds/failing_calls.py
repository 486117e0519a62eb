"""The first call that changes the disk fails, then the second, and so on; each time the next run makes up for it."""

import os
import random
import sys

FILES = 6


def run(bench, kind):
    shim = bench.library("inject")
    files, calm = bench.samples(FILES)
    contents = [data for _, data in files]
    total = count_calls(bench, shim, files)
    limit = bench.options.calls
    places = range(1, total + 1) if total <= limit else sorted(random.Random(total).sample(range(1, total + 1), limit))
    worst = None
    for place in places:
        workspace = bench.workspace("injected", files)
        workspace.run(env={"LD_PRELOAD": shim, "FAULT_AT": str(place), "FAULT_KIND": kind})
        workspace.run()
        line = bench.table.line(f"{kind} at a write, flush, rename, commit", len(places), contents, workspace, calm)
        is_bad = bench.table.is_line_bad(line)
        if worst is None or is_bad and not bench.table.is_line_bad(worst):
            worst = line
        if is_bad:
            print(f"    at call {place} of {total}: {line}", file=sys.stderr)
        workspace.remove()
    bench.table.append(worst)


def count_calls(bench, shim, files):
    """How many such calls an undisturbed run makes."""
    log = os.path.join(bench.folder, "calls")
    probe = bench.workspace("probe", files)
    probe.run(env={"LD_PRELOAD": shim, "FAULT_LOG": log})
    probe.remove()
    with open(log, encoding="ascii") as file:
        return int(file.read())
