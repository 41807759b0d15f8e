"""The seal of a commit: a small file of ours that makes it current and that nothing goes without.

Whoosh would keep what the index consists of in a pickled table of contents. The seal says it
in JSON: the stamp of the batch, the version of the layout, the segments, and of every file
the size and a checksum for each page. It is moved into place when all else is written, which
is what makes a commit visible; its first line is a checksum of the rest.
"""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from zlib import crc32

from pressarchive.engines.whoosh.files import PAGE, Pages, Unsound
from pressarchive.engines.whoosh.layout import NAME, version
from pressarchive.values import value

_SEAL = re.compile(r"seal_([0-9]+)\.json")
_SEGMENT = re.compile(r"[a-z0-9]{8,32}")
_FILE = re.compile(rf"{NAME}_[\w.]+")


@value
class Segment:
    """One portion of the index: what begins its files' names, its documents, those deleted."""

    id: str
    size: int
    deleted: frozenset[int]


@value
class Seal:
    """What a commit consists of."""

    stamp: str
    segments: tuple[Segment, ...]
    files: Mapping[str, Pages]


def generation(folder: Path) -> int:
    """Return the number of the latest commit; raises Unsound where there is none."""
    try:
        found = [_SEAL.fullmatch(path.name) for path in folder.iterdir()]
    except OSError as error:
        raise Unsound("no folder") from error
    numbers = [int(match[1]) for match in found if match]
    if not numbers:
        raise Unsound("no index")
    return max(numbers)


def identity(folder: Path) -> tuple[int, int, int]:
    """Return what tells one commit from every other, even of an index made anew."""
    number = generation(folder)
    try:
        status = seal_path(folder, number).stat()
    except OSError as error:
        raise Unsound("not sealed") from error
    return number, status.st_mtime_ns, status.st_ino


def seal_path(folder: Path, number: int) -> Path:
    """Return where the seal of a generation stands."""
    return folder / f"seal_{number}.json"


def write_seal(
    folder: Path, number: int, stamp: str, segments: Iterable[Segment], files: Mapping[str, Pages]
) -> None:
    """Make a generation current, all files of which are written."""
    data = {
        "version": version(),
        "stamp": stamp,
        "segments": [[segment.id, segment.size, sorted(segment.deleted)] for segment in segments],
        "files": {
            name: [pages.size, struct.pack(f">{len(pages.sums)}I", *pages.sums).hex()]
            for name, pages in files.items()
        },
    }
    text = json.dumps(data)
    unfinished = folder / "seal.new"
    unfinished.write_text(f"{crc32(text.encode('ascii')):08x}\n{text}", encoding="ascii")
    unfinished.replace(seal_path(folder, number))


def read_seal(folder: Path, number: int) -> Seal:
    """Return what a generation consists of; raises Unsound where it is not as it was sealed."""
    try:
        checksum, _, text = seal_path(folder, number).read_text(encoding="ascii").partition("\n")
        if checksum != f"{crc32(text.encode('ascii')):08x}":
            raise Unsound("the seal is damaged")
        data = json.loads(text)
        if data["version"] != version():
            raise Unsound("another version")
        files = {_name(name): _pages(*found) for name, found in data["files"].items()}
        for name, pages in files.items():
            if (folder / name).stat().st_size != pages.size:
                raise Unsound(name)
        segments = tuple(_segment(*found) for found in data["segments"])
        return Seal(stamp=str(data["stamp"]), segments=segments, files=files)
    except (
        OSError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        RecursionError,
        struct.error,
    ) as error:
        raise Unsound(str(error)) from error


# A seal may be a stranger's: nothing in it may name a place outside the folder.


def _name(name: str) -> str:
    if not _FILE.fullmatch(name):
        raise Unsound(name)
    return name


def _pages(size: int, sums: str) -> Pages:
    count = (size + PAGE - 1) // PAGE
    return Pages(size=size, sums=struct.unpack(f">{count}I", bytes.fromhex(sums)))


def _segment(id: str, size: int, deleted: Sequence[int]) -> Segment:
    if not _SEGMENT.fullmatch(id) or not all(0 <= one < size for one in deleted):
        raise Unsound(f"no segment of ours: {id}")
    return Segment(id=id, size=size, deleted=frozenset(deleted))
