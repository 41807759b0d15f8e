"""When a file may be taken for unchanged without reading it. Pure.

The times of a file tell a change only if no second change can bear the same time. So what was
changed within two seconds of being read is remembered without its times, and read again by the
next run, as git does with its index. The time of the inode is compared too: it changes even
where a program sets the other time back.
"""

from __future__ import annotations

from pressarchive.ingest.walk import Found
from pressarchive.records.inputs_port import Seen

YOUNG_NS = 2_000_000_000
"""The coarsest clock of a file system: two seconds, of FAT."""


def as_seen(found: Found, path: str, sha256: str, *, now_ns: int) -> Seen:
    """Return what to remember of a file that was read at `now_ns` or later."""
    settled = max(found.modified_ns, found.changed_ns) < now_ns - YOUNG_NS
    return Seen(
        path=path,
        bytes=found.bytes,
        sha256=sha256,
        modified_ns=found.modified_ns if settled else None,
        changed_ns=found.changed_ns if settled else None,
    )


def is_as_seen(found: Found, seen: Seen | None) -> bool:
    """Tell whether a file is surely the one that was seen."""
    return seen is not None and (found.bytes, found.modified_ns, found.changed_ns) == (
        seen.bytes,
        seen.modified_ns,
        seen.changed_ns,
    )
