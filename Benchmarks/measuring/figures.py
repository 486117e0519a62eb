"""Runs to figures."""

from statistics import median

from measuring.contenders import FLOOR, OURS


def wall(runs):
    """The median wall time, in seconds."""
    return median(each.wall for each in runs)


def cpu(runs):
    """The median CPU time, user and system, in seconds."""
    return median(each.cpu for each in runs)


def peak(runs):
    """The highest peak of resident memory, in MiB."""
    return max(each.peak_kib for each in runs) / 1024


def ratio(runs, to):
    """How many times the wall time of another: the median of the ratios of both in the same round.

    What slows the machine during a round slows both, so this moves less than a ratio of medians.
    """
    return median(each.wall / other.wall for each, other in zip(runs, to))


def named(results):
    """All figures by name, as `corpus/contender-to-floor`, from the runs by corpus and contender."""
    figures = {}
    for corpus, runs in results.items():
        for name, its in runs.items():
            if name != FLOOR:
                figures[f"{corpus}/{name}-to-floor"] = ratio(its, runs[FLOOR])
            if name not in (FLOOR, OURS, "inflate-only"):
                figures[f"{corpus}/{name}-to-ours"] = ratio(its, runs[OURS])
            figures[f"{corpus}/{name}-peak-mib"] = peak(its)
    if "large" in results and "million" in results:
        growth = peak(results["million"][OURS]) / peak(results["large"][OURS])
        figures["million/ours-peak-to-large"] = growth
    return {name: round(figure, 3) for name, figure in figures.items()}
