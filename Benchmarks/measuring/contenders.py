"""Who runs on what."""

from dataclasses import dataclass
from glob import glob
from os.path import abspath, dirname, join

ROOT = dirname(dirname(abspath(__file__)))
FLOOR, OURS = "floor", "ours"


@dataclass(frozen=True)
class Contender:
    """A program that takes the paths of workbooks; a slow one runs in the first rounds only."""

    name: str
    command: tuple
    is_slow: bool = False


def built(name, *folder):
    return (join(ROOT, ".build", *folder, name),)


def peer(script):
    return (join(ROOT, ".venv", "bin", "python"), join(ROOT, "peers", script))


CONTENDERS = (
    Contender("inflate-only", built("inflate-only", "floor")),
    Contender(FLOOR, built("inflate-and-parse", "floor")),
    Contender("floor-in-place", built("inflate-and-parse", "floor") + ("--in-place",)),
    Contender(OURS, built("read-every-cell", "release")),
    Contender("ours-values", built("read-every-cell", "release") + ("--values",)),
    Contender("python-calamine", peer("calamine_rows.py")),
    Contender("xlsx2csv", peer("csv_to_nowhere.py"), is_slow=True),
    Contender("openpyxl-read-only", peer("openpyxl_read_only.py"), is_slow=True),
    Contender("openpyxl", peer("openpyxl_normal.py"), is_slow=True),
)

#: The corpora: what each is, and whether the slow ones run on it.
CORPORA = {
    "small": ("2,000 submissions of 60 to 80 rows", True),
    "large": ("one sheet of 100,000 rows of 10 cells", True),
    "million": ("one sheet of 1,000,000 rows of 10 cells", False),
}


def contenders(corpus, only=(), is_quick=False):
    """Those that run on a corpus; floor and ours always do, since ratios are made to them."""
    takes_slow = CORPORA[corpus][1] and not is_quick
    return [
        each
        for each in CONTENDERS
        if each.name in (FLOOR, OURS) or ((takes_slow or not each.is_slow) and (not only or each.name in only))
    ]


def paths(corpus):
    """The corpus's workbooks, always in the same order."""
    return sorted(glob(join(ROOT, ".corpora", corpus, "*.xlsx")))
