"""Is an archive that is exported, and ingested elsewhere, the same archive?

    python -m benchmarks.exchange [--releases 1000] [--seed 1]

Ingests releases of all sets, states dates and places, links and unlinks, merges and renames
organisations at random, exports all as JSON Lines and ingests that into another folder. Compares
records, documents, corrections, links, organisations and what searches answer; then backs up,
restores, and compares again. Fails where anything differs.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.corpus import unpack
from pressarchive import Archive
from pressarchive.model import to_json

QUERIES = ("accord OR agreement", '"press release"', "santé", "micro*")
_DECISIONS = 40


def main() -> int:
    """Compare; return 1 where anything differs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--releases", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    differing = 0
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        unpack(home / "press", args.releases)
        with Archive.open(home / "index", create=True) as archive:
            archive.ingest([home / "press"])
            _decide(archive, random.Random(args.seed))  # noqa: S311 - no secret
            before, started = _content(archive), time.monotonic()
            with (home / "all.jsonl").open("w", encoding="utf-8") as out:
                for release in archive:
                    out.write(json.dumps(archive.exported(release.id).to_line()) + "\n")
            print(f"{len(archive)} releases exported in {time.monotonic() - started:.1f} s")
            archive.backup(home / "backup.tar.gz")
        started = time.monotonic()
        (home / "other").mkdir()
        with Archive.open(home / "other" / "index", create=True) as other:
            report = other.ingest([home / "all.jsonl"])
            print(f"{len(report.added)} ingested in {time.monotonic() - started:.1f} s")
            differing += _compare("exported and ingested", before, _content(other))
        Archive.restore(home / "backup.tar.gz", home / "restored" / "index")
        with Archive.open(home / "restored" / "index") as restored:
            differing += _compare("backed up and restored", before, _content(restored))
    return 1 if differing else 0


def _decide(archive: Archive, chance: random.Random) -> None:
    """Say by hand what a user would, of releases and names drawn at random."""
    numbers = [release.id for release in archive]
    linked = [release.id for release in archive if release.translations]
    for _ in range(_DECISIONS):
        day = f"20{chance.randint(10, 24)}-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}"
        archive.edit(
            chance.choice(numbers), {"date": day, "place": chance.choice(("Bern", "none"))}
        )
        one, two = chance.sample(numbers, 2)
        archive.link(one, two)
        if linked:
            one = chance.choice(linked)
            for two in archive.get(one).translations:
                archive.link(one, two, linked=False)
        names = [found.name for found in archive.organisations()]
        kept, other, old = chance.sample(names, 3)
        archive.merge_organisations(kept, [other])
        archive.rename_organisation(old, f"{old} {chance.randint(1, 9)}")


def _content(archive: Archive) -> Mapping[str, Any]:
    """Return all that an archive holds and shows, by kind."""
    numbers = [release.id for release in archive]
    return {
        "records": [to_json(release) for release in archive],
        "shown": [to_json(archive.get(one)) for one in numbers],
        "documents": [to_json(archive.document(one)) for one in numbers],
        "links": [archive.links(one) for one in numbers],
        "organisations": archive.organisations(),
        "answers": [
            [hit.summary.id for hit in archive.search(query, limit=None).hits] for query in QUERIES
        ],
    }


def _compare(what: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> int:
    """Print which kinds of content differ; return how many."""
    differing = 0
    for kind, ours in before.items():
        theirs = after[kind]
        apart = [
            at for at, (one, other) in enumerate(zip(ours, theirs, strict=False)) if one != other
        ]
        same = len(ours) == len(theirs) and not apart
        differing += not same
        told = "equal" if same else f"{len(apart)} of {len(ours)} differ, first {apart[:3]}"
        print(f"{what}: {kind} {told}")
    return differing


if __name__ == "__main__":
    sys.exit(main())
