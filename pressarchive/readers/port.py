"""The port every reader fills."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from pressarchive.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """The bytes of one input and the name they came under.

    `encoding` is what whoever delivered them says they are encoded in (a header of a mail or of
    a web server); `ocr` the languages of scans, as Tesseract writes them ("fra+eng"), or None
    where scans are not to be read.
    """

    name: str
    content: bytes
    encoding: str | None = None
    ocr: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosed:
    """What a format only wraps: `inner` is read as whatever it is, in place of the input.

    `media_type`, `encoding` and `declared` are those of the wrapping.
    """

    inner: Input
    media_type: str
    encoding: str | None
    declared: Mapping[str, str]


class Reader(Protocol):
    """Turns the bytes of one format into a Document."""

    def score(self, source: Input) -> int | None:
        """Tell how surely this reader is right for the input, by its content; None declines."""
        ...

    def read(self, source: Input) -> Document | Enclosed:
        """Return the document, or what it wraps; raises ReadError with what is wrong."""
        ...
