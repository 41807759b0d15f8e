"""PDF: text in reading order, without what pages repeat; scans are told, or read by Tesseract."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.readers.layout import Piece, assemble, lay_out
from pressarchive.readers.port import Input
from pressarchive.readers.scans import UNREAD, recognise
from pressarchive.text import repair

if TYPE_CHECKING:
    from pressarchive.readers.pdf.geometry import Row
    from pressarchive.readers.pdf.pages import File

_SCORE = 50
_HEAD = 1024


class PdfReader:
    """Reads PDF with PDFium."""

    def score(self, source: Input) -> int | None:
        """Claim what has the mark of a PDF near its beginning, as viewers do."""
        return _SCORE if b"%PDF-" in source.content[:_HEAD] else None

    def read(self, source: Input) -> Document:
        """Return the blocks of the text; raises ReadError where the file cannot be opened."""
        # PDFium is loaded for the first PDF only.
        from pressarchive.readers.pdf.information import declared
        from pressarchive.readers.pdf.pages import opened
        from pressarchive.readers.pdf.running import without_running

        with opened(source.content) as file:
            pages = file.pages()
            scanned = [
                number
                for number, rows in enumerate(pages)
                if not _has_words(rows) and file.shows_something(number)
            ]
            heights = [file.height(number) for number in range(len(pages))]
            repeated = without_running(pages, heights)
            read = _recognised(file, scanned, source.ocr) if source.ocr else {}
            pieces = list(_pieces(pages, read))
            told = declared(file.information, file.language)
        unread = [number for number in scanned if number not in read]
        if not pieces and not unread:
            raise ReadError(
                "the PDF shows nothing: its pages are empty or damaged",
                "Get it again, or open it in a viewer and print it to a new PDF.",
            )
        return assemble(
            pieces,
            media_type="application/pdf",
            declared=told,
            links=file.links,
            warnings=(*file.warnings, *_warnings(unread, read, len(pages))),
            margins=tuple(dict.fromkeys(repeated)),
        )


READER = PdfReader()


def _has_words(rows: Sequence[Row]) -> bool:
    return any(char.isalnum() for row in rows for char in row.text)


def _recognised(file: File, scanned: Sequence[int], languages: str) -> dict[int, str]:
    """Return what Tesseract reads on pages without a text layer."""
    return {number: recognise(file.picture(number), languages) for number in scanned}


def _pieces(pages: Sequence[list[Row]], read: Mapping[int, str]) -> Iterator[Piece]:
    """Yield the blocks of pages of rows, and of those that Tesseract has read."""
    from pressarchive.readers.pdf.columns import regions
    from pressarchive.readers.pdf.paragraphs import blocks

    first = 0
    for scanned, numbers in groupby(range(len(pages)), key=read.__contains__):
        if scanned:
            found = lay_out(repair("\n\n".join(read[number] for number in numbers)))
        else:
            found = blocks(region for number in numbers for region in regions(pages[number]))
        last = first
        for piece in found:
            last = first + piece.group
            yield replace(piece, group=last)
        first = last + 1


def _warnings(unread: Sequence[int], read: Mapping[int, str], count: int) -> Iterator[str]:
    if len(unread) == count:
        yield UNREAD
    elif unread:
        yield f"{UNREAD} on {_pages(unread)}"
    if read:
        yield f"scan: {_pages(list(read))} read by Tesseract"


def _pages(numbers: Sequence[int]) -> str:
    told = ", ".join(str(number + 1) for number in numbers[:9])
    return f"page{'s' if len(numbers) > 1 else ''} {told}{', …' if len(numbers) > 9 else ''}"  # noqa: PLR2004
