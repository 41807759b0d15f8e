"""Files packed with gzip, bzip2 or xz: what they are unpacked to, as it is read."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
import zlib
from typing import BinaryIO, cast

_GZIP, _BZIP2, _XZ = b"\x1f\x8b\x08", b"BZh", b"\xfd7zXZ\x00"

DAMAGE = (OSError, EOFError, zlib.error, lzma.LZMAError, MemoryError, ValueError)
"""What reading a damaged packed file raises."""


def is_packed(file: BinaryIO) -> bool:
    """Tell whether a file is a packed one; it is at its start, and left there."""
    return _head(file).startswith((_GZIP, _BZIP2, _XZ))


def unpacked(file: BinaryIO) -> BinaryIO:
    """Return the file as it is unpacked, or itself where it is not packed."""
    head = _head(file)
    if head.startswith(_GZIP):
        return cast("BinaryIO", gzip.GzipFile(fileobj=file))
    if head.startswith(_BZIP2):
        return cast("BinaryIO", bz2.BZ2File(file))
    if head.startswith(_XZ):
        return cast("BinaryIO", lzma.LZMAFile(file))
    return file


def holds_tar(file: BinaryIO) -> bool:
    """Tell whether a file begins, once it is unpacked, with the sound header of a TAR archive."""
    try:
        head = unpacked(file).read(tarfile.BLOCKSIZE)
        tarfile.TarInfo.frombuf(head, "utf-8", "surrogateescape")
    except (*DAMAGE, tarfile.HeaderError):
        return False
    finally:
        file.seek(0)
    return True


def _head(file: BinaryIO) -> bytes:
    head = file.read(6)
    file.seek(0)
    return head
