"""The releases of ../shared/corpora as text files, for benchmarks that run the program."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

HERE = Path(__file__).resolve().parent
SETS = ("swiss-fr", "swiss-en", "us-doj", "wires", "us-prosecutors", "who-outbreaks", "undated")


def corpora() -> Path | None:
    """Return the folder of the corpora (PRESSARCHIVE_CORPORA names another), or None."""
    default = HERE.parents[1] / "shared" / "corpora"
    folder = Path(os.environ.get("PRESSARCHIVE_CORPORA", default))
    return folder if folder.is_dir() else None


def unpack(target: Path, count: int) -> list[Path]:
    """Write `count` releases, taken in turn from the sets, as files below `target`."""
    folder = corpora()
    if folder is None:
        raise SystemExit("The corpora are not here: nothing to measure with.")
    share, written = -(-count // len(SETS)), list[Path]()
    for name in (*SETS, *SETS):
        done = sum(path.parent.name == name for path in written)
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf8") as lines:
            for number, line in enumerate(lines):
                if number < done:
                    continue
                if number >= (share if not done else count) or len(written) >= count:
                    break
                row = json.loads(line)
                path = target / name / row["name"]
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(row["text"], encoding="utf8")
                written.append(path)
    return written
