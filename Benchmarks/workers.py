"""Measures what grading in worker processes costs over grading in one process; `make bench-workers` builds what this needs."""

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
import zipfile
from dataclasses import dataclass
from os.path import abspath, dirname, isdir, join
from statistics import median

HERE = dirname(abspath(__file__))
PROGRAM = join(dirname(HERE), ".build", "release", "vtlt-batch")
CORPUS = join(HERE, ".corpora", "round")

#: A submission whose unit is named in capitals in one text of the workbook.
SAMPLE = join(dirname(HERE), "SampleInbox", "inbox", "Dai Mach.xlsx")
NAME = "ĐẠI MẠCH"

#: The most that the CPU time of a run with workers may be of one without.
AT_MOST = 1.1


@dataclass(frozen=True)
class Run:
    """What one run took, its workers included."""

    wall: float
    cpu: float


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="rounds that count (7); a first one warms up")
    parser.add_argument("--submissions", type=int, default=1_000, help="how many submissions a run grades (1,000)")
    parser.add_argument("--inbox", help="an inbox of one's own instead, with --roster")
    parser.add_argument("--roster", help="the roster of one's own inbox")
    parser.add_argument("--program", default=PROGRAM, help="another build of the program")
    parser.add_argument("--json", action="store_true", help="print figures by name instead of a table")
    parser.add_argument("--check", action="store_true", help=f"fail when the CPU time is more than {AT_MOST} times as much")
    return parser.parse_args()


def corpus(count):
    """An inbox of so many units' submissions, and their roster; made when missing, and then kept."""
    folder = f"{CORPUS}-{count}"
    if not isdir(folder):
        unfinished = f"{folder}.unfinished.{os.getpid()}"
        os.makedirs(join(unfinished, "inbox"))
        make(unfinished, count)
        os.rename(unfinished, folder)
    return join(folder, "inbox"), join(folder, "roster.csv")


def make(folder, count):
    with zipfile.ZipFile(SAMPLE) as sample:
        parts = [(each, sample.read(each)) for each in sample.infolist()]
    if not any(NAME.encode() in content for _, content in parts):
        sys.exit(f"bench: {SAMPLE} does not name {NAME}")
    with open(join(folder, "roster.csv"), "w", encoding="utf-8") as roster:
        print("id,name,kind,cluster,lead,aliases", file=roster)
        for number in range(count):
            print(f"u{number:05},Thôn {number:05},xã,C{number // 4},,", file=roster)
            with zipfile.ZipFile(join(folder, "inbox", f"u{number:05}.xlsx"), "w", zipfile.ZIP_DEFLATED) as workbook:
                for part, content in parts:
                    workbook.writestr(part, content.replace(NAME.encode(), f"THÔN {number:05}".encode()))


def run(program, inbox, roster, out, *others):
    """One run into a new folder; ends the benchmark when it comes to anything but outputs."""
    command = [program, "run", "--inbox", inbox, "--roster", roster, "--scheme", "hanoi-2017", "--out", out, *others]
    silence = [(os.POSIX_SPAWN_OPEN, each, "/dev/null", os.O_WRONLY, 0) for each in (1, 2)]
    start = time.monotonic()
    child = os.posix_spawn(program, command, os.environ, file_actions=silence)
    _, status, usage = os.wait4(child, 0)
    wall = time.monotonic() - start
    # 65: some submission has an error, and every output is written.
    if os.waitstatus_to_exitcode(status) not in (0, 65):
        sys.exit(f"bench: {' '.join(command)} failed")
    return Run(wall, usage.ru_utime + usage.ru_stime)


def alternate(asked, inbox, roster):
    """The runs with workers and without, in turns: what slows the machine for a while slows both."""
    ways = {"workers": (), "in-process": ("--in-process",)}
    runs = {name: [] for name in ways}
    folder = tempfile.mkdtemp(prefix="vtlt-bench-")
    try:
        for number in range(asked.rounds + 1):
            for name, others in ways.items():
                # A new folder each time: creating again what was just deleted is slower.
                one = run(asked.program, inbox, roster, join(folder, f"{number}-{name}"), *others)
                if number > 0:
                    runs[name].append(one)
    finally:
        shutil.rmtree(folder)
    return runs


def figures(runs):
    """Medians, and the median of the ratios of both runs in the same round."""
    found = {}
    for what in ("wall", "cpu"):
        taken = {name: [getattr(each, what) for each in its] for name, its in runs.items()}
        for name, seconds in taken.items():
            found[f"{name}-{what}"] = median(seconds)
        found[f"workers-to-in-process-{what}"] = median(
            each / other for each, other in zip(taken["workers"], taken["in-process"]))
    return {name: round(figure, 3) for name, figure in found.items()}


def table(found):
    lines = ["|            | wall s | CPU s |", "| ---------- | -----: | ----: |"]
    for name in ("workers", "in-process"):
        lines.append(f"| {name:10} | {found[f'{name}-wall']:6.2f} | {found[f'{name}-cpu']:5.2f} |")
    lines.append(
        f"| ratio      | {found['workers-to-in-process-wall']:6.3f} | {found['workers-to-in-process-cpu']:5.3f} |")
    return "\n".join(lines)


def main():
    asked = options()
    inbox, roster = (asked.inbox, asked.roster) if asked.inbox else corpus(asked.submissions)
    found = figures(alternate(asked, inbox, roster))
    print(json.dumps(found, indent=2) if asked.json else table(found))
    if asked.check and found["workers-to-in-process-cpu"] > AT_MOST:
        sys.exit(1)


if __name__ == "__main__":
    main()
