"""Measure people, quotations, contacts and boilerplate on the releases labelled by hand.

    python benchmarks/labelled.py [--field F]… [--worst 40] [--unread | --held-out] [--archive N]

`--unread` measures on the labels nobody looked at while the first rules were written; `--held-out`
on those made afterwards, without sight of what the rules find. Sums to quote, not cases to work
from: of the held-out releases none are ever shown. `--archive N` takes the records from an archive
of each set that holds N other releases too, where what an issuer repeats shows.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.evaluation.archived import archived
from benchmarks.evaluation.cases import record
from benchmarks.evaluation.labels import labelled_cases, use
from benchmarks.evaluation.report import Results
from benchmarks.evaluation.scorers import scorers

_FIELDS = ("people", "quotes", "contacts", "boilerplate", "reference")


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--field", action="append", dest="fields", default=[], choices=_FIELDS)
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="show mistakes")
    parts = parser.add_mutually_exclusive_group()
    parts.add_argument("--unread", action="store_true", help="the last measurement")
    parts.add_argument("--held-out", action="store_true", help="sums of the fresh labels")
    parser.add_argument("--archive", type=int, default=0, metavar="N", help="among N others")
    args = parser.parse_args()
    if args.held_out and args.worst:
        parser.error("--held-out shows sums only: its cases are not to be worked from")
    if args.unread or args.held_out:
        use("unread" if args.unread else "fresh")
    results, together = Results(), Results()
    labelled = list(labelled_cases())
    alone = ((case, record(case)) for case in labelled)
    for case, release in archived(labelled, args.archive) if args.archive else alone:
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
