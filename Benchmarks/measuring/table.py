"""Figures for people."""

from measuring import figures
from measuring.contenders import CORPORA, FLOOR, OURS

HEADER = ("contender", "runs", "wall s", "x floor", "x ours", "CPU s", "peak MiB")


def table(corpus, runs):
    """One corpus's table, in Markdown."""
    lines = [row(name, its, runs) for name, its in runs.items()]
    widths = [max(len(line[at]) for line in [HEADER, *lines]) for at in range(len(HEADER))]
    rule = ["-" * (widths[0])] + ["-" * (width - 1) + ":" for width in widths[1:]]
    text = "\n".join(printed(line, widths) for line in [HEADER, rule, *lines])
    return f"{corpus}: {CORPORA[corpus][0]}\n\n{text}\n"


def row(name, its, runs):
    """A contender's cells."""
    return (
        name,
        f"{len(its)}",
        f"{figures.wall(its):.3f}",
        f"{figures.ratio(its, runs[FLOOR]):.2f}",
        f"{figures.ratio(its, runs[OURS]):.2f}",
        f"{figures.cpu(its):.3f}",
        f"{figures.peak(its):.1f}",
    )


def printed(cells, widths):
    first, *others = zip(cells, widths)
    return " | ".join(["| " + first[0].ljust(first[1]), *(text.rjust(width) for text, width in others)]) + " |"
