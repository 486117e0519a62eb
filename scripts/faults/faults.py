"""Breaks the program in every way that an office meets, and holds what it leaves against an undisturbed run.

    faults.py PROGRAM [--only KIND]... [--kills 200] [--files 300] [--many 5000] ...

Each kind of fault (a file under kinds/) has a line in the table: faults injected, submissions in, out, lost (must be 0),
done twice (must be 0), outputs other than those of an undisturbed run (must be 0), and what else was found wrong.
"""

import argparse
import os
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True

from bench import Bench
from kinds import clock, failing_calls, full_disk, kills, many, mended, renames, slow_copies, terms, two_instances
from mounts import Mounts
from table import Table

KINDS = {
    "kills": kills.run,
    "kill-at": lambda bench: failing_calls.run(bench, "kill"),
    "eio": lambda bench: failing_calls.run(bench, "eio"),
    "enospc": lambda bench: failing_calls.run(bench, "enospc"),
    "full": full_disk.run,
    "full-tmpfs": full_disk.run_in_memory,
    "two": two_instances.run,
    "many": many.run,
    "many-polled": lambda bench: many.run(bench, "--poll"),
    "slow": slow_copies.run,
    "renames": renames.run,
    "terms": terms.run,
    "clock": clock.run_jumping,
    "times": clock.run_odd_times,
    "mended": mended.run,
}


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--terms", type=int, default=50)
    parser.add_argument("--files", type=int, default=300)
    parser.add_argument("--many", type=int, default=5_000)
    parser.add_argument("--slow", type=int, default=50, help="how many files are copied slowly")
    parser.add_argument("--renames", type=int, default=1_000, help="how many files are renamed, moved, replaced, removed")
    parser.add_argument("--calls", type=int, default=400, help="how many of the calls are made to fail, for each kind")
    parser.add_argument("--seed", type=int, default=20171105)
    parser.add_argument("--only", action="append", choices=KINDS)
    return parser.parse_args()


def main():
    options = arguments()
    mounts = Mounts()
    folder = tempfile.mkdtemp(prefix="vtlt-faults-")
    table = Table()
    bench = Bench(os.path.abspath(options.program), folder, table, options, mounts)
    try:
        for name, inject in KINDS.items():
            if not options.only or name in options.only:
                print(name, file=sys.stderr)
                inject(bench)
    finally:
        table.print()
    if table.is_bad:
        print(f"what was left is in {folder}", file=sys.stderr)
    else:
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if table.is_bad else 0)


if __name__ == "__main__":
    main()
