"""Several processes at one archive: do readers ever meet an error, or half an answer?

    python -m benchmarks.together [--seconds 120] [--readers 8]

One process ingests new files batch by batch, edits and rebuilds, while readers search,
list and show. Each batch of files brings a word of its own and no other; so every search tells
whether it saw a batch whole: all of its releases or none. What a reader has seen it must see
again. A second writer comes by every few seconds: it must wait and finish, or be told.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

BATCH = 20


class Crowd:
    """Readers and writers of one archive, and what they met."""

    def __init__(self, home: Path, seconds: float) -> None:
        self.home = home
        self.faults: list[str] = []
        self.done: Counter[str] = Counter()
        self._end = time.monotonic() + seconds
        self._written = 0

    def write(self) -> None:
        """Ingest batch after batch; between them edit and rebuild."""
        while time.monotonic() < self._end:
            folder = self.home / "press" / f"{self._written:04}"
            folder.mkdir(parents=True)
            for number in range(BATCH):
                text = (
                    f"Communiqué {number}\n\nParis, le 3 mai 2019\n\nMot {word(self._written)}.\n"
                )
                (folder / f"{number}.txt").write_text(text)
            while not self._expect("ingest", ("ingest", "press"), {0, 4}):
                continue  # told that another writes
            self._written += 1
            if self._written % 3 == 0:
                self._expect("rebuild", ("rebuild",), {0, 4})
            if self._written % 4 == 0:
                self._expect("edit", ("edit", "003", f"place=Brest {self._written}"), {0, 4})

    def read(self, seed: int) -> None:
        """Search, list and show, and see that nothing is missing or half there."""
        chance = random.Random(seed)  # noqa: S311 - no secret
        seen = 0
        while time.monotonic() < self._end:
            whole = self._written
            asked = chance.randrange(max(1, whole + 1))
            done = self._expect("search", ("search", word(asked), "--json", "--limit", "1"), {0, 1})
            if done is None:
                continue
            total = json.loads(done)["total"]
            if total not in (0, BATCH):
                self.faults.append(f"search {word(asked)}: {total} of {BATCH}")
            if asked < whole and total != BATCH:
                self.faults.append(f"search {word(asked)}: stale, {total}")
            if whole:
                listed = self._expect("list", ("list", "--json", "--limit", "5"), {0})
                if listed is not None:
                    total = json.loads(listed)["total"]
                    if total < max(seen, whole * BATCH):
                        self.faults.append(f"list: {total}, before {seen}")
                    seen = max(seen, total)
                self._expect("show", ("show", f"{chance.randrange(whole * BATCH):03}"), {0})

    def intrude(self) -> None:
        """Be a second writer now and then: it waits and finishes, or is told why not."""
        while time.monotonic() < self._end:
            time.sleep(1)
            if self._written:
                self._expect("second writer", ("edit", "002", "place=Brest"), {0, 4})

    def _expect(self, name: str, words: tuple[str, ...], codes: set[int]) -> str | None:
        done = subprocess.run(
            [sys.executable, "-m", "pressarchive", "--index", "index", *words],
            cwd=self.home,
            capture_output=True,
            text=True,
            check=False,
        )
        told = done.returncode == 4 and "Another process is writing" in done.stderr
        if done.returncode not in codes or (done.returncode == 4 and not told):
            self.faults.append(f"{name}: {done.returncode} {done.stderr.strip()}")
            return None
        self.done[f"{name} (told to wait)" if told else name] += 1
        return done.stdout


def word(batch: int) -> str:
    """Return the word that only the releases of a batch have."""
    return "zorg" + "".join(chr(ord("a") + int(digit)) for digit in f"{batch:04}")


def crowded(home: Path, *, seconds: float, readers: int) -> Crowd:
    """Let readers and writers loose for a while; return what they met."""
    crowd = Crowd(home, seconds)
    (home / "press").mkdir()
    threads = [
        threading.Thread(target=crowd.write),
        threading.Thread(target=crowd.intrude),
        *(threading.Thread(target=crowd.read, args=(seed,)) for seed in range(readers)),
    ]
    # Readers have nothing to read before there is an archive.
    crowd._expect("ingest", ("ingest", "press"), {0, 3})  # noqa: SLF001 - of this module
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return crowd


def main() -> int:
    """Let them loose; return 1 where anything went wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--readers", type=int, default=8)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        crowd = crowded(Path(scratch), seconds=args.seconds, readers=args.readers)
    for name, count in sorted(crowd.done.items()):
        print(f"{count:6} {name}")
    for fault in crowd.faults[:20]:
        print(f"FAULT: {fault}")
    print(f"{len(crowd.faults)} faults")
    return 1 if crowd.faults else 0


if __name__ == "__main__":
    sys.exit(main())
