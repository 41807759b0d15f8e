"""Write the archive of today's schema that the tests of every later version will open.

    python tests/data/archives/write.py

It holds the seeds with a date stated for 003, 000 and 001 stated as strangers, and an
organisation renamed. What an earlier schema wrote is never written again.
"""

from __future__ import annotations

import gzip
import shutil
import sys
import tempfile
from pathlib import Path

from pressarchive import Archive
from pressarchive.records.schema import STEPS

HERE = Path(__file__).parent
SEEDS = HERE.parents[2] / "seeds"


def main() -> int:
    """Write it, unless it is there; return 1 where it is."""
    target = HERE / f"schema-{len(STEPS)}"
    if target.exists():
        sys.stderr.write(f"{target} is there already.\n")
        return 1
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        shutil.copytree(SEEDS, home / "seeds")
        with Archive.open(home / "index", create=True) as archive:
            archive.ingest([home / "seeds"])
            archive.edit("003", {"date": "2015-06"})
            archive.link("000", "001", linked=False)
            archive.rename_organisation("SFR", "Radiologie française")
        target.mkdir()
        records = (home / "index" / "records.sqlite3").read_bytes()
        (target / "records.sqlite3.gz").write_bytes(gzip.compress(records, mtime=0))
        shutil.copyfile(home / "index" / "organisations.toml", target / "organisations.toml")
    sys.stderr.write(f"{target} is written.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
