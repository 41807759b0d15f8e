"""Measure extraction on real releases: right, wrong and missed, by set and field.

    python benchmarks/evaluate.py [--set NAME]… [--limit N] [--field F]… [--worst 20]
                                  [--json FILE] [--against FILE]

The releases are those of ../shared/corpora, or of the folder that PRESSARCHIVE_CORPORA names.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from multiprocessing import Pool
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.corpus import SETS, corpora
from benchmarks.evaluation.cases import Case, cases, record
from benchmarks.evaluation.report import Results, changes
from benchmarks.evaluation.score import Score
from benchmarks.evaluation.scorers import scorers


def evaluate(names: Sequence[str], limit: int | None, fields: Sequence[str], jobs: int) -> Results:
    """Extract and score the releases of some sets; no `fields` means every one."""
    results = Results()
    with Pool(jobs) as pool:
        for name in names:
            chosen = list(cases(name, limit))
            for case, scores in zip(chosen, pool.imap(_score, chosen, 64), strict=True):
                results.add(
                    case, [s for s in scores if not fields or s.field.split(":")[0] in fields]
                )
    return results


def _score(case: Case) -> list[Score]:
    release = record(case)
    return [score for scorer in scorers() for score in scorer.score(case, release)]


def main() -> int:
    """Run the command; 0 also where there is nothing to measure with."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--set", action="append", dest="sets", metavar="NAME", choices=SETS)
    parser.add_argument("--limit", type=int, help="releases of each set, spread evenly over it")
    parser.add_argument("--field", action="append", dest="fields", default=[], metavar="F")
    parser.add_argument("--worst", type=int, default=20, metavar="N")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the result")
    parser.add_argument("--against", type=Path, metavar="FILE", help="compare with a result")
    args = parser.parse_args()
    if corpora() is None:
        print("The corpora are not here: nothing to measure with.")
        return 0
    started = time.perf_counter()
    results = evaluate(args.sets or SETS, args.limit, args.fields, args.jobs)
    plain = results.plain()
    for line in results.worst(args.worst):
        print(line)
    for line in results.table():
        print(line)
    print(f"{time.perf_counter() - started:.1f} s")
    if args.against:
        before = json.loads(args.against.read_text(encoding="utf8"))
        print(f"Against {args.against}:")
        for line in list(changes(plain, before)) or ["nothing changed"]:
            print(f"  {line}")
    if args.json:
        args.json.write_text(json.dumps(plain, indent=1, sort_keys=True), encoding="utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
