"""Thousands of files dropped at once on a watch, which is told of them or looks for itself."""

import os

from workspace import below, end, is_within


def run(bench, *arguments):
    size = bench.options.many
    files, calm = bench.samples(size)
    workspace = bench.workspace("many")
    process = workspace.start("watch", *arguments)
    for name, data in files:
        workspace.drop(name, data)
    summary = workspace.path("out", "summary.json")
    is_done = lambda: os.path.exists(summary) and not below(workspace.path("inbox")) and is_judged(workspace, size)
    besides = [] if is_within(900, is_done) else ["the watch did not come to its end"]
    if (code := end(process)) != 0:
        besides.append(f"the watch ended with {code}")
    workspace.run()
    how = "dropped at once on a watch" + (" that polls" if arguments else "")
    bench.table.add(how, size, [data for _, data in files], workspace, calm, besides)
    if arguments:
        bench.table.note("many-polled: polling was asked for by --poll; no network share or FUSE mount was made")
    workspace.remove()


def is_judged(workspace, size):
    return workspace.query("SELECT count(*) FROM submission WHERE state <> 'taken'")[0][0] == size
