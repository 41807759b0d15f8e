"""The port every reader fills."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from pressarchive.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """The bytes of one input and the name they came under."""

    name: str
    content: bytes


class Reader(Protocol):
    """Turns the bytes of one format into a Document."""

    def score(self, source: Input) -> int | None:
        """Tell how surely this reader is right for the input, by its content; None declines."""
        ...

    def read(self, source: Input) -> Document:
        """Return the document; raises ReadError with what is wrong and a remedy."""
        ...
