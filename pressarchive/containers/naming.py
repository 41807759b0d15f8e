"""Names of members: what they are called, and whether that is a place inside the archive."""

from __future__ import annotations

import re

from pressarchive.containers.port import Fault

_DRIVE = re.compile(r"[A-Za-z]:")
_LONGEST = 1_000


def clean(name: str) -> str:
    """Return a name with "/" between its parts, without those that mean nothing ("./")."""
    parts = name.replace("\\", "/").split("/")
    lead = "/" if name[:1] in {"/", "\\"} else ""
    return lead + "/".join(part for part in parts if part not in {"", "."})


def fault(name: str) -> Fault | None:
    """Return what is wrong with a clean name of a member, or None."""
    if name.startswith("/") or _DRIVE.match(name) or ".." in name.split("/"):
        return Fault(
            name=name, reason="its name leads out of the archive", remedy="Unpack it by hand."
        )
    if not name or len(name) > _LONGEST or "\0" in name:
        return Fault(
            name=name[:_LONGEST].replace("\0", ""),
            reason="its name is none a file can have",
            remedy="Unpack it by hand, and rename it.",
        )
    return None
