"""Breaks the program in every way that an office meets, and holds what it leaves against an undisturbed run.

    faults.py PROGRAM [--kills 200] [--files 300] [--quick]

Each kind of fault has a line in the table: faults injected, submissions in, out, lost (must be 0), done twice (must be 0).
"""

import argparse
import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SAMPLES = os.path.join(ROOT, "SampleInbox")


class Workspace:
    """A workspace of its own with files in its inbox."""

    def __init__(self, folder, program, files):
        self.folder, self.program = folder, program
        subprocess.run([program, "init", folder], check=True, stderr=subprocess.DEVNULL)
        shutil.copy(os.path.join(SAMPLES, "roster.csv"), folder)
        path = os.path.join(folder, "vtlt.yaml")
        text = open(path, encoding="utf-8").read().replace("# roster:", "roster:").replace("settle: 2", "settle: 0")
        open(path, "w", encoding="utf-8").write(text)
        for name, data in files:
            self.drop(name, data)

    def drop(self, name, data):
        """Puts a file into the inbox as a copy does that is renamed when it is whole."""
        aside = os.path.join(self.folder, "inbox", name + ".part")
        with open(aside, "wb") as file:
            file.write(data)
        target = os.path.join(self.folder, "inbox", name)
        os.rename(aside, target)
        # The order of arrival is that of writing: the same in every workspace.
        stamp = 1_500_000_000 + int(name.split("-")[0])
        os.utime(target, (stamp, stamp))

    def start(self, command="run", env=None, **options):
        """Starts the program."""
        return subprocess.Popen(
            [self.program, command, self.folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, **(env or {})}, **options)

    def run(self, env=None, **options):
        """Runs the program to its end; its exit code."""
        return self.start(env=env, **options).wait()

    def outputs(self):
        """The outputs that must be the same byte for byte."""
        found = {}
        for folder, _, names in os.walk(os.path.join(self.folder, "out")):
            for name in names:
                if name.endswith((".json", ".html")):
                    path = os.path.join(folder, name)
                    found[os.path.relpath(path, self.folder)] = open(path, "rb").read()
        return found

    def originals(self):
        """The bytes of all originals, in the inbox or in the archive, as often as they are there."""
        found = []
        for top in ("inbox", "archive"):
            for folder, _, names in os.walk(os.path.join(self.folder, top)):
                for name in names:
                    if not name.endswith(".tmp"):
                        found.append(open(os.path.join(folder, name), "rb").read())
        return sorted(found)

    def ledger(self):
        """The submissions, and how often each was judged for the first time."""
        database = sqlite3.connect(os.path.join(self.folder, "ledger.sqlite"))
        submissions = database.execute("SELECT id, sha256, name FROM submission").fetchall()
        judged = database.execute(
            "SELECT submission, count(*) FROM journal WHERE event IN ('graded', 'incomplete', 'rejected') GROUP BY submission"
        ).fetchall()
        check = database.execute("PRAGMA integrity_check").fetchone()[0]
        database.close()
        return submissions, judged, check


class Table:
    """What was found, a line a kind of fault."""

    def __init__(self):
        self.lines, self.is_bad = [], False

    def add(self, kind, faults, files, workspace, calm):
        """Holds a workspace that was disturbed against a calm one."""
        submissions, judged, check = workspace.ledger()
        originals = workspace.originals()
        expected = sorted(data for _, data in files)
        lost = sum(1 for data in set(expected) if originals.count(data) < expected.count(data))
        twice = max(0, len(submissions) - len(files)) + max(0, len(originals) - len(expected))
        twice += sum(1 for _, count in judged if count > 1)
        found = workspace.outputs()
        differ = sum(1 for name in calm.keys() | found.keys() if calm.get(name) != found.get(name))
        is_bad = lost or twice or differ or check != "ok"
        self.is_bad = self.is_bad or bool(is_bad)
        self.lines.append((kind, faults, len(files), len(submissions), lost, twice, differ, check))
        print("  " + "  ".join(map(str, self.lines[-1])), file=sys.stderr)

    def print(self):
        heads = ("fault", "injected", "in", "out", "lost", "twice", "outputs that differ", "ledger")
        rows = [heads] + [tuple(map(str, line)) for line in self.lines]
        widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
        for place, row in enumerate(rows):
            print("| " + " | ".join(text.ljust(width) for text, width in zip(row, widths)) + " |")
            if place == 0:
                print("| " + " | ".join("-" * width for width in widths) + " |")


def sample_files(count):
    """Submissions: the samples again and again, each with bytes of its own behind the archive, so that none repeats another."""
    folder = os.path.join(SAMPLES, "inbox")
    names = sorted(name for name in os.listdir(folder) if name.endswith(".xlsx") and not name.startswith("~"))
    whole = [(name, open(os.path.join(folder, name), "rb").read()) for name in names]
    whole = [(name, data) for name, data in whole if data[:2] == b"PK" and b"PK\x05\x06" in data[-200:]]
    return [
        (f"{place:05d}-{whole[place % len(whole)][0]}", whole[place % len(whole)][1] + b"%06d" % place)
        for place in range(count)
    ]


def calm_run(program, folder, files):
    workspace = Workspace(os.path.join(folder, "calm"), program, files)
    code = workspace.run()
    assert code in (0, 65), f"the undisturbed run ended with {code}"
    outputs = workspace.outputs()
    shutil.rmtree(workspace.folder)
    return outputs


def kills(program, folder, table, count, size, seed):
    """SIGKILL at random instants, of runs and of watches, while files come."""
    files = sample_files(size)
    calm = calm_run(program, folder, files)
    chance = random.Random(seed)
    workspace = Workspace(os.path.join(folder, "kills"), program, [])
    waiting = list(files)
    for number in range(count):
        share = max(1, len(files) // max(1, count // 2))
        for name, data in waiting[:share]:
            workspace.drop(name, data)
        waiting = waiting[share:]
        process = workspace.start(chance.choice(["run", "run", "watch"]))
        time.sleep(chance.uniform(0.005, 0.45))
        process.send_signal(signal.SIGKILL)
        process.wait()
    for name, data in waiting:
        workspace.drop(name, data)
    workspace.run()
    table.add("SIGKILL", count, files, workspace, calm)
    shutil.rmtree(workspace.folder)


def injected(program, folder, table, kind, shim, limit):
    """The first call that changes the disk fails, then the second, and so on; each time the next run makes up for it."""
    files = sample_files(6)
    calm = calm_run(program, folder, files)
    log = os.path.join(folder, "calls")
    probe = Workspace(os.path.join(folder, "probe"), program, files)
    probe.run(env={"LD_PRELOAD": shim, "FAULT_LOG": log})
    total = int(open(log).read())
    shutil.rmtree(probe.folder)
    places = range(1, total + 1) if total <= limit else sorted(random.Random(total).sample(range(1, total + 1), limit))
    worst = None
    for place in places:
        workspace = Workspace(os.path.join(folder, "injected"), program, files)
        workspace.run(env={"LD_PRELOAD": shim, "FAULT_AT": str(place), "FAULT_KIND": kind})
        workspace.run()
        before = len(table.lines)
        table.add(f"{kind} at a write, flush, rename, commit", 1, files, workspace, calm)
        line = table.lines.pop(before)
        if worst is None or line[4:] > worst[4:]:
            worst = line
        if any(line[4:7]):
            print(f"    at call {place} of {total}", file=sys.stderr)
        shutil.rmtree(workspace.folder)
    table.lines.append((worst[0], len(places), worst[2], worst[3], *worst[4:]))


def full_disk(program, folder, table, size):
    """No file may grow beyond a limit: as on a full disk; then there is room again."""
    files = sample_files(size)
    calm = calm_run(program, folder, files)
    workspace = Workspace(os.path.join(folder, "full"), program, files)

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))

    for _ in range(3):
        workspace.run(preexec_fn=limit)
    workspace.run()
    table.add("full disk (no file beyond 20 KB)", 3, files, workspace, calm)
    shutil.rmtree(workspace.folder)


def two_instances(program, folder, table, size):
    """Several instances at once: one works, the others say so and end with 69."""
    files = sample_files(size)
    calm = calm_run(program, folder, files)
    workspace = Workspace(os.path.join(folder, "two"), program, files)
    processes = [workspace.start() for _ in range(6)]
    codes = sorted(process.wait() for process in processes)
    assert set(codes) <= {0, 65, 69} and codes.count(69) < 6, codes
    workspace.run()
    table.add("six instances at once", 6, files, workspace, calm)
    shutil.rmtree(workspace.folder)


def many(program, folder, table, size):
    """Thousands of files dropped at once on a watch."""
    files = sample_files(size)
    calm = calm_run(program, folder, files)
    workspace = Workspace(os.path.join(folder, "many"), program, [])
    process = workspace.start("watch")
    for name, data in files:
        workspace.drop(name, data)
    deadline = time.time() + 600
    while time.time() < deadline:
        path = os.path.join(workspace.folder, "out", "summary.json")
        if os.path.exists(path) and not any(os.scandir(os.path.join(workspace.folder, "inbox"))):
            try:
                if json.load(open(path, encoding="utf-8"))["counts"]["received"] == size:
                    break
            except ValueError:
                pass
        time.sleep(0.5)
    process.send_signal(signal.SIGTERM)
    process.wait()
    workspace.run()
    table.add("dropped at once on a watch", size, files, workspace, calm)
    shutil.rmtree(workspace.folder)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--files", type=int, default=300)
    parser.add_argument("--many", type=int, default=5_000)
    parser.add_argument("--calls", type=int, default=400, help="how many of the calls are made to fail, for each kind")
    parser.add_argument("--seed", type=int, default=20171105)
    parser.add_argument("--only", action="append")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    folder = tempfile.mkdtemp(prefix="vtlt-faults-")
    shim = os.path.join(folder, "inject.so")
    subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", shim, os.path.join(HERE, "inject.c"), "-ldl"], check=True)
    table = Table()
    kinds = {
        "kills": lambda: kills(program, folder, table, options.kills, options.files, options.seed),
        "kill-at": lambda: injected(program, folder, table, "kill", shim, options.calls),
        "eio": lambda: injected(program, folder, table, "eio", shim, options.calls),
        "enospc": lambda: injected(program, folder, table, "enospc", shim, options.calls),
        "full": lambda: full_disk(program, folder, table, min(60, options.files)),
        "two": lambda: two_instances(program, folder, table, min(60, options.files)),
        "many": lambda: many(program, folder, table, options.many),
    }
    for name, inject in kinds.items():
        if not options.only or name in options.only:
            print(name, file=sys.stderr)
            inject()
    table.print()
    shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if table.is_bad else 0)


if __name__ == "__main__":
    main()
