"""Measure people, quotations, contacts and boilerplate on the releases labelled by hand.

    python benchmarks/labelled.py [--field F]… [--worst 40] [--unread]

`--unread` measures on the labels nobody looked at while the rules were written: the last
measurement, not one to work from.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.evaluation.cases import record
from benchmarks.evaluation.labels import labelled_cases, use_unread
from benchmarks.evaluation.report import Results
from benchmarks.evaluation.scorers import scorers

_FIELDS = ("people", "quotes", "contacts", "boilerplate")


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--field", action="append", dest="fields", default=[], choices=_FIELDS)
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="show mistakes")
    parser.add_argument("--unread", action="store_true", help="the last measurement")
    args = parser.parse_args()
    if args.unread:
        use_unread()
    results, together = Results(), Results()
    for case in labelled_cases():
        release = record(case)
        scores = [score for scorer in scorers() for score in scorer.score(case, release)]
        scores = [s for s in scores if s.field in (args.fields or _FIELDS)]
        results.add(case, scores)
        together.add(replace(case, set="all"), scores)
    for mistake in results.mistakes[: args.worst]:
        print(f"--- {mistake.case.set}/{mistake.case.name} · {mistake.score.field}")
        print(f"    missed {mistake.score.expected}")
        print(f"    wrong  {mistake.score.got}")
    for line in [*results.table(), *list(together.table())[1:]]:
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
