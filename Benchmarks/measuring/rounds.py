"""Alternating runs: A B C, A B C, so that what slows the machine for a while slows everyone."""

import subprocess
import sys
from dataclasses import dataclass
from os.path import join

from measuring.contenders import ROOT

LAUNCH = join(ROOT, ".build", "launch")

#: Rounds that the slow ones take part in: what a median needs.
SLOW_ROUNDS = 5


@dataclass(frozen=True)
class Run:
    """What one run took."""

    wall: float
    cpu: float
    peak_kib: int


def launch(command, paths):
    """One run of a command on workbooks; ends the benchmark when it fails."""
    result = subprocess.run([LAUNCH, *command, *paths], stdout=subprocess.PIPE, text=True)
    if result.returncode != 0:
        sys.exit(f"bench: {' '.join(command)} failed")
    wall, cpu, peak = result.stdout.split()
    return Run(float(wall), float(cpu), int(peak))


def alternate(contenders, paths, rounds):
    """The runs of each contender by name, round by round; a first round of all warms up and is not counted."""
    runs = {each.name: [] for each in contenders}
    for number in range(rounds + 1):
        for each in contenders:
            if each.is_slow and number > SLOW_ROUNDS:
                continue
            show(f"round {number} of {rounds}: {each.name}")
            run = launch(each.command, paths)
            if number > 0:
                runs[each.name].append(run)
    show("")
    return runs


def show(progress):
    """Says on the terminal's one line how far the benchmark is."""
    if sys.stderr.isatty():
        print(f"\r\033[K{progress}", end="", file=sys.stderr, flush=True)
