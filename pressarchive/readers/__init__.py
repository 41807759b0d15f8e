"""One input format per file: Input -> Document. A new format is one new file with a `READER`."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import PurePath

from pressarchive.discovery import discover
from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.readers.decoding import LOCKED, recognise
from pressarchive.readers.port import Enclosed, Input, Reader

__all__ = ["Input", "Reader", "is_native", "read", "readers"]


_LOCKS = ("~$", ".~lock.")
"""How the names begin of what Word and LibreOffice leave beside a document that is open."""

_REMEDIES = {
    LOCKED: "Open it, and save it without a password.",
    "a mail saved by Outlook (MSG)": "Save it as EML, or as text.",
}


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


def is_native(source: Input) -> bool:
    """Tell whether an input is read by our own linear code alone, and by no library of a format.

    A reader says so of itself with `native = True`; any other is foreign.
    """
    reader = _choose(source)
    return reader is not None and getattr(reader, "native", False)


def _choose(source: Input) -> Reader | None:
    """Return the reader that claims an input most, None where none does."""
    scored = [
        (score, reader) for reader in readers() if (score := reader.score(source)) is not None
    ]
    return max(scored, key=lambda pair: pair[0])[1] if scored else None


def _read(source: Input) -> Document | Enclosed:
    reader = _choose(source)
    if reader is None:
        if PurePath(source.name).name.startswith(_LOCKS):
            raise ReadError(
                "no document, but the mark of an office program that one is open",
                "Leave it out: it goes when the document is closed.",
            )
        known = recognise(source.content)
        raise ReadError(
            f"{known}: not a format this version reads"
            if known
            else "not a format this version reads: the content looks binary",
            _REMEDIES.get(known or "", "Convert it to text, PDF or DOCX first."),
        )
    return reader.read(source)
