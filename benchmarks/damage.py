"""Damage archives at random: is it noticed, is everything readable saved, is the index mended?

    python -m benchmarks.damage [--times 200] [--releases 300] [--seed 1]

Half of the times bytes of the records' file are flipped, pages overwritten with zeros or the
file cut short. Then `status --check` must notice wherever a record or what lists read of it is
harmed, and a salvage must bring back every release unharmed or name it as lost. The other half
does the same to a file of the index: a search must answer as before, and say so if it had to
rebuild.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.corpus import unpack
from pressarchive import Archive
from pressarchive.errors import PressarchiveError
from pressarchive.model import to_json

QUERIES = ("accord OR agreement", '"press release"', "santé", "micro*")
PAGE = 4096


def main() -> int:
    """Do the damage; return 1 where any of it cost more than it may."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--releases", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)  # noqa: S311 - no secret
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        unpack(home / "press", args.releases)
        with Archive.open(home / "whole", create=True) as archive:
            archive.ingest([home / "press"])
            shown = _shown(archive)
            whole, answers = _content(archive), _answers(archive)
        for time in range(args.times):
            folder = Path(shutil.copytree(home / "whole", home / "damaged"))
            if time % 2:
                outcome = _index(folder, chance, answers)
            else:
                outcome = _records(folder, home / "saved", chance, whole, shown)
            counts[outcome] += 1
            if "FAULT" in outcome:
                print(f"{time}: {outcome}")
            shutil.rmtree(folder)
            shutil.rmtree(home / "saved", ignore_errors=True)
    for outcome, count in sorted(counts.items()):
        print(f"{count:5} {outcome}")
    return 1 if any("FAULT" in outcome for outcome in counts) else 0


def harm(path: Path, chance: random.Random) -> str:
    """Harm a file in one of three ways; returns which."""
    data = bytearray(path.read_bytes())
    way = chance.choice(("flipped", "zeroed", "cut"))
    if way == "flipped":
        for _ in range(chance.choice((1, 1, 2, 8))):
            data[chance.randrange(len(data))] ^= chance.randrange(1, 256)
    elif way == "zeroed":
        begin = chance.randrange(len(data)) // PAGE * PAGE
        data[begin : begin + PAGE] = bytes(len(data[begin : begin + PAGE]))
    else:
        del data[chance.randrange(len(data)) :]
    path.write_bytes(data)
    return way


def _records(
    folder: Path,
    saved: Path,
    chance: random.Random,
    whole: Mapping[str, object],
    shown: Mapping[str, object],
) -> str:
    way = harm(folder / "records.sqlite3", chance)
    noticed, read = False, None
    try:
        with Archive.open(folder) as archive:
            noticed = bool(archive.damage())
            read = _shown(archive)
    except PressarchiveError:
        noticed = True
    if read != shown and not noticed:
        return f"records {way}: FAULT, harm not noticed"
    salvaged = Archive.salvage(folder, saved)
    with Archive.open(saved) as archive:
        kept = _content(archive)
        if archive.damage():
            return f"records {way}: FAULT, what was salvaged is damaged"
    lost = {one.id for one in salvaged.lost}
    if any(kept[number] != whole.get(number) for number in kept):
        return f"records {way}: FAULT, a salvaged release is not what it was"
    if missing := set(whole) - set(kept) - lost:
        # A file that is cut short, or whose head is gone, no longer knows what it held.
        if any(int(number) < max(map(int, kept), default=-1) for number in missing):
            return f"records {way}: FAULT, lost without a word"
        return f"records {way}: the end was cut off; all before it salvaged or named"
    told = "noticed" if noticed else "unnoticed, nothing harmed"
    return f"records {way}: {told}; " + ("some lost and named" if lost else "none lost")


def _index(folder: Path, chance: random.Random, answers: object) -> str:
    files = [path for path in (folder / "whoosh").iterdir() if path.stat().st_size]
    path = chance.choice(sorted(files))
    way = harm(path, chance)
    said: list[str] = []
    with Archive.open(folder, on_notice=said.append) as archive:
        known = bool(archive.damage())
        if _answers(archive) != answers:
            return f"index {way}: FAULT, another answer"
    if not known:
        return f"index {way}: FAULT, --check did not notice"
    return f"index {way}: " + ("rebuilt and said" if said else "not met by these searches")


def _shown(archive: Archive) -> Mapping[str, object]:
    return {one.id: (one, archive.document(one.id)) for one in archive}


def _content(archive: Archive) -> Mapping[str, object]:
    """Return what was read of each release: what others settle of it goes with those others."""
    found = [archive.exported(release.id) for release in archive]
    alone: dict[str, Any] = {"translations": [], "versions": [], "duplicates": []}
    return {one.release.id: (to_json(one.as_read) | alone, to_json(one.document)) for one in found}


def _answers(archive: Archive) -> object:
    return [
        [(hit.summary.id, round(hit.score, 6)) for hit in archive.search(query, limit=50).hits]
        for query in QUERIES
    ]


if __name__ == "__main__":
    sys.exit(main())
