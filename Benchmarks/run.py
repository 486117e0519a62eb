"""Measures our reader against the floor and its peers; `make bench` builds what this needs."""

import argparse
import json
import sys

from measuring import figures, targets
from measuring.contenders import CONTENDERS, CORPORA, contenders, paths
from measuring.rounds import alternate
from measuring.table import table


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9, help="rounds that count; slow contenders run in the first 5")
    parser.add_argument("--corpus", action="append", choices=CORPORA, help="this corpus alone; may be repeated")
    parser.add_argument(
        "--only", action="append", choices=[each.name for each in CONTENDERS], metavar="NAME", default=[],
        help="this contender beside floor and ours; may be repeated",
    )
    parser.add_argument("--quick", action="store_true", help="without the slow contenders")
    parser.add_argument("--json", action="store_true", help="print figures by name instead of tables")
    parser.add_argument("--check", action="store_true", help="fail when a target is missed")
    return parser.parse_args()


def main():
    asked = options()
    results = {}
    for corpus in asked.corpus or CORPORA:
        results[corpus] = alternate(contenders(corpus, asked.only, asked.quick), paths(corpus), asked.rounds)
        if not asked.json:
            print(table(corpus, results[corpus]), flush=True)
    found = figures.named(results)
    if asked.json:
        print(json.dumps(found, indent=2))
    if asked.check and not targets.are_reached(found):
        sys.exit(1)


if __name__ == "__main__":
    main()
