"""ZIP archives; office documents are packed the same way, and are not archives."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from pressarchive.containers.naming import clean, fault
from pressarchive.containers.passing import is_passed_over
from pressarchive.containers.port import Broken, Budget, Exhausted, Fault, Member, Oversized

_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
# Members that only documents packed as ZIP have: office documents, e-books, packages of programs.
_DOCUMENTS = frozenset({"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"})
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)
_ENCRYPTED = 0x1
_UNICODE = 0x800
# The directory at the end of an archive: its bytes per member, and the records that tell its size.
_DIRECTORY_ENTRY = 46
_END = re.compile(rb"PK\x05\x06.{8}(.{4})", re.DOTALL)
_END_64 = re.compile(rb"PK\x06\x06.{36}(.{8})", re.DOTALL)
_TAIL = 66_000
# What the library and the decompressors raise at damaged members.
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, OverflowError,
    NotImplementedError, RuntimeError, MemoryError, IndexError,
)  # fmt: skip


class ZipContainer:
    """Takes the files out of a ZIP archive."""

    def claims(self, name: str, file: BinaryIO) -> bool:
        """Claim what begins like a ZIP archive and is no document."""
        del name
        if not file.read(4).startswith(_MAGIC):
            return False
        file.seek(0)
        try:
            return _DOCUMENTS.isdisjoint(_opened(file, Budget()).namelist())
        except (Broken, Exhausted):  # its members will tell why
            return True

    def members(self, file: BinaryIO, budget: Budget) -> Iterator[Member | Fault]:
        """Yield the files in the order of the archive's directory; locked ones are one fault."""
        archive = _opened(file, budget)
        locked = 0
        for info in archive.infolist():
            name = clean(_name(info))
            # Not `info.is_dir()`: it fails on a member without a name.
            if info.filename.endswith("/") or is_passed_over(name):
                continue
            if info.flag_bits & _ENCRYPTED:
                locked += 1
            else:
                yield fault(name) or _member(archive, info, name, budget)
        if locked:
            yield Fault(
                name="",
                reason=f"{locked} of its files are locked with a password",
                remedy="Unpack it with the password, and ingest the folder.",
            )


CONTAINER = ZipContainer()


def _opened(file: BinaryIO, budget: Budget) -> zipfile.ZipFile:
    length = file.seek(0, 2)
    file.seek(max(0, length - _TAIL))
    tail = file.read(_TAIL)
    sizes = [struct.unpack("<L", found) for found in _END.findall(tail)]
    sizes += [struct.unpack("<Q", found) for found in _END_64.findall(tail)]
    # The library would make an object of every member before the first is looked at.
    saturated = 0xFFFFFFFF
    if any(size > budget.members * 2 * _DIRECTORY_ENTRY for (size,) in sizes if size != saturated):
        raise Exhausted(f"it holds more than {budget.members:,} members")
    file.seek(0)
    try:
        return zipfile.ZipFile(file)
    except _DAMAGE as error:
        raise Broken("a damaged or cut ZIP archive") from error


def _member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, budget: Budget
) -> Member | Fault:
    if info.compress_type not in _METHODS:
        return Fault(
            name=name, reason="packed in a way this version does not read", remedy="Unpack it."
        )
    try:
        with archive.open(info) as opened:
            return Member(name=name, content=budget.read(opened, info.compress_size))  # type: ignore[arg-type]
    except Oversized as error:
        return Fault(name=name, reason=str(error), remedy="Leave it out, or unpack it.")
    except _DAMAGE:
        return Fault(name=name, reason="damaged in the archive", remedy="Get the archive again.")


def _name(info: zipfile.ZipInfo) -> str:
    """Return a member's name; without the mark of Unicode, it is UTF-8 or in a DOS code page."""
    if info.flag_bits & _UNICODE:
        return info.filename
    try:
        raw = info.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp850")
