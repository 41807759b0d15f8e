"""Files that hold several inputs: archives, mailboxes, mails. One file each, with a `CONTAINER`.

    with path.open("rb") as file:
        if is_container(path.name, file):
            for found in unfold(path.name, file):
                ...  # Member: an input of its own, whose source is f"{path}/{found.name}"
                     # Fault: a failure of f"{path}/{found.name}"

Nothing is written to a disk and no member is fetched from anywhere. `unfold` yields, in the
order of the file, every input at any depth ("2020.zip/dir/a.docx", "box.mbox/5d41402abc4b.eml",
"box.mbox/5d41402abc4b.eml/report.pdf"); a `Member` with the empty name is the file itself, to be
read like any other (a mail is one *and* carries "report.pdf"). Bombs, locked or damaged members
and names that lead out of the archive come as a `Fault`, never as an exception.
Pictures, signatures and what operating systems leave behind are passed over (`passing`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import BinaryIO

from pressarchive.containers.passing import is_passed_over, is_unread
from pressarchive.containers.port import Broken, Budget, Container, Exhausted, Fault, Member
from pressarchive.discovery import discover

__all__ = ["Budget", "Container", "Fault", "Member", "containers", "is_container", "unfold"]

_UNPACK = "Unpack it, and ingest the folder."


@cache
def containers() -> tuple[Container, ...]:
    """Return every container of this folder."""
    return tuple(found for _, found in discover(__name__, "CONTAINER"))


def is_container(name: str, file: BinaryIO) -> bool:
    """Tell whether a file holds inputs of its own; the file is left at its start."""
    return _container(name, file) is not None


def unfold(name: str, file: BinaryIO, budget: Budget | None = None) -> Iterator[Member | Fault]:
    """Yield every input that lies in a file, however deep; nothing where it is no container.

    `file` can be sought and stays open; `name` is its name. A spent budget ends the unfolding
    with a Fault of the empty name.
    """
    container = _container(name, file)
    try:
        if container is not None:
            yield from _unfold(container, file, budget or Budget(), 0)
    except Exhausted as error:
        yield Fault(name="", reason=str(error), remedy=_UNPACK)


def _unfold(
    container: Container, file: BinaryIO, budget: Budget, depth: int
) -> Iterator[Member | Fault]:
    if depth >= budget.depth:
        yield Fault(name="", reason=f"containers in containers, {depth} deep", remedy=_UNPACK)
        return
    seen: set[str] = set()
    try:
        for found in container.members(file, budget):
            budget.take()
            if isinstance(found, Fault):
                yield found
            elif found.name in seen:
                yield Fault(name=found.name, reason="a second member of this name", remedy=_UNPACK)
            elif found.name:
                yield from _inside(found, budget, depth)
            else:
                yield found
            seen.add(found.name)
    except Broken as error:
        yield Fault(name="", reason=str(error), remedy="Get the file again, or unpack it.")


def _inside(found: Member, budget: Budget, depth: int) -> Iterator[Member | Fault]:
    if is_passed_over(found.name) or is_unread(found.content):
        return
    file = BytesIO(found.content)
    container = _container(found.name, file)
    if container is None:
        yield found
        return
    for inner in _unfold(container, file, budget, depth + 1):
        yield replace(inner, name=f"{found.name}/{inner.name}" if inner.name else found.name)


def _container(name: str, file: BinaryIO) -> Container | None:
    for container in containers():
        file.seek(0)
        claimed = container.claims(name, file)
        file.seek(0)
        if claimed:
            return container
    return None
