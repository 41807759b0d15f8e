"""One file packed with gzip, bzip2 or xz, which is no archive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from pressarchive.containers.packing import DAMAGE, holds_tar, is_packed, unpacked
from pressarchive.containers.port import Broken, Budget, Fault, Member, Oversized


class PackedContainer:
    """Unpacks a single file; its one member is called "unpacked"."""

    def claims(self, name: str, file: BinaryIO) -> bool:
        """Claim what is packed and holds no TAR archive."""
        del name
        return is_packed(file) and not holds_tar(file)

    def members(self, file: BinaryIO, budget: Budget) -> Iterator[Member | Fault]:
        """Yield the file as it was before it was packed."""
        packed = file.seek(0, 2)
        file.seek(0)
        try:
            yield Member(name="unpacked", content=budget.read(unpacked(file), packed))
        except Oversized as error:
            yield Fault(name="", reason=str(error), remedy="Leave it out, or unpack it.")
        except DAMAGE as error:
            raise Broken("a damaged or cut packed file") from error


CONTAINER = PackedContainer()
