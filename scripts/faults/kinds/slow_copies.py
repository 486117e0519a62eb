"""Files that are copied in pieces with pauses, some longer than the settle time, some never finished, while others arrive whole.

The slow ones get their last piece only when all the others are graded: who is blocked by them is blocked for ever.
"""

import os
import threading
import time

from workspace import digest, end, is_within, sample_files

SETTLE = 1
SHORT, LONG = (0.05, 0.3), (1.5, 3.0)
# What a sample has behind its end as a ZIP file: a piece never ends there, for then it would be complete.
BEHIND = 64


class SlowCopy(threading.Thread):
    """Copies a file to its name in pieces; the last one waits until it is let go, or never comes."""

    def __init__(self, target, data, pauses, closes, last):
        super().__init__()
        self.target, self.data, self.pauses, self.closes, self.last = target, data, pauses, closes, last
        self.is_waiting = threading.Event()

    def run(self):
        pieces = self.pieces()
        file = open(self.target, "wb", buffering=0)
        for number, piece in enumerate(pieces):
            if number == len(pieces) - 1:
                self.is_waiting.set()
                if not self.last:
                    break
                self.last.wait()
            elif number > 0:
                time.sleep(self.pauses[number - 1])
            if self.closes and number > 0:
                # As a copy over a share that closes and opens between its pieces.
                file.close()
                file = open(self.target, "ab", buffering=0)
            file.write(piece)
        file.close()

    def pieces(self):
        count = len(self.pauses) + 2
        size = (len(self.data) - BEHIND) // count
        return [self.data[place * size:(place + 1) * size] for place in range(count - 1)] + [
            self.data[(count - 1) * size:]]


def run(bench):
    chance, count = bench.chance, bench.options.slow
    files = sample_files(count * 2)
    slow, fast = files[:count], files[count:]
    never = slow[: count // 5]
    workspace = bench.workspace("slow", settle=SETTLE)
    process = workspace.start("watch")
    last = threading.Event()
    copies = []
    for place, (name, data) in enumerate(slow):
        pauses = [chance.uniform(*(LONG if place % 2 else SHORT)) for _ in range(3)]
        is_never = (name, data) in never
        copies.append(SlowCopy(
            workspace.path("inbox", name), data, pauses, chance.random() < 0.5, None if is_never else last))
    for copy in copies:
        copy.start()
    for name, data in fast:
        workspace.drop(name, data)
        time.sleep(0.05)
    meanwhile = {digest(data) for _, data in fast}
    besides = []
    if not is_within(120, lambda: workspace.judged() >= meanwhile):
        besides.append("files that came whole were blocked by slow ones")
    for copy in copies:
        copy.is_waiting.wait()
    # All are paused: nothing of them may have been taken, also when they look settled for longer than the settle time.
    time.sleep(SETTLE * 2)
    graded = len(workspace.judged())
    if len(workspace.submissions()) != len(fast):
        besides.append("a slow copy was taken before its end")
    if len(workspace.status().get("waiting", ())) != len(slow):
        besides.append("status does not show the slow ones as waiting")
    last.set()
    for copy in copies:
        copy.join()
    whole = [data for name, data in files if (name, data) not in never]
    if not is_within(120, lambda: len(workspace.judged()) == len(whole)):
        besides.append("not all copies that came to their end were graded")
    if (code := end(process)) != 0:
        besides.append(f"the watch ended with {code}")
    workspace.run()
    besides += unfinished(workspace, copies)
    bench.table.add(
        "slow copies, a fifth never finished", len(slow), whole, workspace, bench.replay(workspace), besides,
        unfinished=[part(copy) for copy in copies if not copy.last])
    bench.table.note(
        f"slow: {graded} of {len(fast)} that came whole were graded while {len(slow)} slow copies were under way; "
        f"{len(never)} never finished stayed in the inbox")
    workspace.remove()


def part(copy):
    """What is there of a copy that was never finished."""
    return b"".join(copy.pieces()[:-1])


def unfinished(workspace, copies):
    """What is wrong with the copies that were never finished: they must be where they were."""
    gone = [copy for copy in copies if not copy.last and not os.path.exists(copy.target)]
    return [f"{len(gone)} unfinished were taken"] if gone else []
