"""TAR archives, packed with gzip, bzip2 or xz or not at all."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from typing import BinaryIO

from pressarchive.containers.naming import clean, fault
from pressarchive.containers.packing import DAMAGE, holds_tar, unpacked
from pressarchive.containers.passing import is_passed_over
from pressarchive.containers.port import Broken, Budget, Fault, Member, Oversized

_DAMAGE = (tarfile.TarError, *DAMAGE, OverflowError, IndexError)


class TarContainer:
    """Takes the regular files out of a TAR archive, in one pass."""

    def claims(self, name: str, file: BinaryIO) -> bool:
        """Claim what begins with the header of a member, once it is unpacked."""
        del name
        return holds_tar(file)

    def members(self, file: BinaryIO, budget: Budget) -> Iterator[Member | Fault]:
        """Yield the files in their order; links, devices and the like are faults."""
        stream = _Metered(unpacked(file), budget)
        try:
            with tarfile.open(fileobj=stream, mode="r|") as archive:  # type: ignore[call-overload]
                for info in archive:
                    name = clean(_name(info.name))
                    if not info.isdir() and not is_passed_over(name):
                        yield fault(name) or _member(archive, info, name, budget)
                    archive.members = []  # the library would keep every header
        except _DAMAGE as error:
            raise Broken("a damaged or cut TAR archive") from error


CONTAINER = TarContainer()


class _Metered:
    """A stream that ends with Exhausted where more is unpacked than may be, read or passed over."""

    def __init__(self, file: BinaryIO, budget: Budget) -> None:
        self._file = file
        self._left = Budget(total_bytes=budget.total_bytes)

    def read(self, count: int) -> bytes:
        part = self._file.read(count)
        self._left.spend(len(part))
        return part


def _member(
    archive: tarfile.TarFile, info: tarfile.TarInfo, name: str, budget: Budget
) -> Member | Fault:
    if info.issym() or info.islnk():
        return Fault(
            name=name, reason="a link, not a file", remedy="Put the file itself into the archive."
        )
    opened = archive.extractfile(info) if info.isreg() else None
    if opened is None:
        return Fault(name=name, reason="neither a file nor a folder", remedy="Leave it out.")
    try:
        return Member(name=name, content=budget.read(opened))  # type: ignore[arg-type]
    except Oversized as error:
        return Fault(name=name, reason=str(error), remedy="Leave it out, or unpack it.")


def _name(name: str) -> str:
    """Return a member's name; one that is not UTF-8 is taken for Windows-1252."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return name.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
    return name
