"""How fast is each format read where a file is large, and how much memory does that take?

    python -m benchmarks.large [--kilobytes 2000]

Writes one release of that much text in every format, and reads it in a process of its own. Prints
the size of the file, seconds of processor time and the memory it took beside that of the program.
Fails where a reader takes more than ten times the file's size and 100 MB.
"""

from __future__ import annotations

import argparse
import multiprocessing
import re
import resource
import sys
import time
from pathlib import Path
from typing import Any

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.writing import formats
from pressarchive.errors import ReadError
from pressarchive.readers import Input, read

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
_MEGABYTE = 1024 * 1024


def written(kilobytes: int) -> dict[str, bytes]:
    """Return a long release in every format: the seeds, over and over."""
    texts = [path.read_bytes().decode() for path in sorted(SEEDS.glob("*.txt"))]
    whole = "\n\n".join(texts)
    text = "\n\n".join([whole] * max(1, 1024 * kilobytes // len(whole.encode())))
    document = read(Input(name="a.txt", content=text.encode()))
    return {suffix: write(document, "Titre") for suffix, write in formats().items()}


def _in_child(connection: Any, suffix: str, content: bytes, warm: bytes) -> None:
    read(Input(name=f"a.{suffix}", content=warm))  # loads the libraries
    before, started, refused = _peak(), time.process_time(), ""
    try:
        read(Input(name=f"a.{suffix}", content=content))
    except ReadError as error:
        refused = error.message
    connection.send((time.process_time() - started, _peak() - before, refused))


def _peak() -> float:
    # What the system says of a process begins, unlike this, with what its parent took.
    status = Path("/proc/self/status")
    if status.exists():
        found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text())
        return int(found[1]) / 1024 if found else 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    """Measure; return 1 where a reader takes too much."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kilobytes", type=int, default=2000, help="of text, in each file")
    large = written(parser.parse_args().kilobytes)
    small = written(1)
    short = 0
    print(f"{'':5} {'file, MB':>9} {'seconds':>8} {'memory, MB':>11} {'allowed':>8}")
    for suffix, content in large.items():
        ours, theirs = multiprocessing.Pipe(duplex=False)
        child = multiprocessing.get_context("spawn").Process(
            target=_in_child, args=(theirs, suffix, content, small[suffix])
        )
        child.start()
        theirs.close()
        seconds, memory, refused = ours.recv()
        child.join()
        size = len(content) / _MEGABYTE
        allowed = 10 * size + 100
        short += memory > allowed
        print(f"{suffix:5} {size:9.2f} {seconds:8.1f} {memory:11.0f} {allowed:8.0f}  {refused}")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
