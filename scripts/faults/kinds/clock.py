"""A time of day that jumps by years, and files that say they were written in the future, in 1970 or before."""

import os
import time

from workspace import digest, end, is_within, sample_files

ROUNDS = 20
DAY = 86_400


def run_jumping(bench):
    """Runs and watches whose clock jumps by years between two questions, while files come."""
    files, calm = bench.samples(min(60, bench.options.files))
    workspace = bench.workspace("clock")
    share = -(-len(files) // ROUNDS)
    questions, besides = 0, []
    for number in range(ROUNDS):
        log = os.path.join(bench.folder, "questions")
        env = {"LD_PRELOAD": bench.library("clock"), "CLOCK_SEED": str(number), "CLOCK_LOG": log}
        for name, data in files[number * share:(number + 1) * share]:
            workspace.drop(name, data)
        if number % 2:
            workspace.run(env=env)
        else:
            process = workspace.start("watch", env=env)
            taken = min(len(files), (number + 1) * share)
            if not is_within(60, lambda: len(workspace.judged()) == taken):
                besides.append("a watch took nothing for a minute")
            if (code := end(process)) != 0:
                besides.append(f"a watch ended with {code}")
        with open(log, encoding="ascii") as file:
            questions += int(file.read())
    workspace.run()
    now = time.time() * 1_000
    odd = workspace.query(f"SELECT count(*) FROM journal WHERE abs(at - {now}) > {30 * DAY * 1_000}")[0][0]
    if not odd:
        besides.append("the clock did not jump: nothing was shown")
    bench.table.add("clock that jumps by years", ROUNDS, [data for _, data in files], workspace, calm, besides)
    bench.table.note(f"clock: the program asked {questions} times for the time of day; {odd} lines of the journal bear odd times")
    workspace.remove()


def run_odd_times(bench):
    """Files written in the future, in 1970, before it, and several at one instant: the earlier first, then by name."""
    files = sample_files(40)
    odd = [0, 1, -DAY, 4_000_000_000, time.time() + DAY, time.time() - DAY, 1_500_000_000, 2**31]
    workspace = bench.workspace("times")
    stamps = {}
    for name, data in files:
        stamp = int(bench.chance.choice(odd))
        workspace.drop(name, data, stamp)
        stamps[digest(data)] = (stamp, name.encode())
    process = workspace.start("watch")
    besides = []
    if not is_within(60, lambda: len(workspace.judged()) == len(files)):
        besides.append("not all were taken")
    if (code := end(process)) != 0:
        besides.append(f"the watch ended with {code}")
    workspace.run()
    order = [row[1] for row in workspace.submissions()]
    if order != sorted(stamps, key=stamps.get):
        besides.append("they were taken in another order")
    contents = [data for _, data in files]
    bench.table.add("written in 2038, 2096, 1970, 1969", len(files), contents, workspace, bench.replay(workspace), besides)
    workspace.remove()
