"""One input format per file: Input -> Document. A new format is one new file with a `READER`."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from pressarchive.discovery import discover
from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.readers.decoding import recognise
from pressarchive.readers.port import Enclosed, Input, Reader

__all__ = ["Input", "Reader", "read", "readers"]


@cache
def readers() -> tuple[Reader, ...]:
    """Return every reader of this folder."""
    return tuple(found for _, found in discover(__name__, "READER"))


def read(source: Input) -> Document:
    """Read an input with the reader that claims it most; raises ReadError where none can."""
    found = _read(source)
    if isinstance(found, Document):
        return found
    inner = _read(replace(found.inner, ocr=source.ocr))
    if not isinstance(inner, Document):
        raise ReadError("a mail that holds nothing but another", "Save the inner one.")
    return replace(
        inner,
        media_type=found.media_type,
        encoding=found.encoding,
        declared={**inner.declared, **found.declared},
    )


def _read(source: Input) -> Document | Enclosed:
    scored = [
        (score, reader) for reader in readers() if (score := reader.score(source)) is not None
    ]
    if not scored:
        known = recognise(source.content)
        raise ReadError(
            f"{known}: not a format this version reads"
            if known
            else "not a format this version reads: the content looks binary",
            "Convert it to text or Markdown first.",
        )
    return max(scored, key=lambda pair: pair[0])[1].read(source)
