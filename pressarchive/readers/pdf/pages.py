"""PDFium behind a few questions: what stands on a page, where it links to, how it looks.

Each call into the library is plain C: it sees no Python object but bytes.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from pressarchive.errors import ReadError
from pressarchive.readers.pdf.geometry import Row, rows, stretches
from pressarchive.readers.pdf.glyphs import MOST_ON_A_PAGE, upright
from pressarchive.text import repair

MOST_PAGES = 300
"""No release is longer; what follows is left out with a warning, as it is beyond `_MOST_GLYPHS`."""

_MOST_GLYPHS = 500_000
_MOST_LINKS = 500
_LONGEST_URL = 2000
_PASSWORD, _SECURITY = 4, 5
_DPI = 300
_MOST_PIXELS = 40_000_000


class File:
    """An open PDF."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self.warnings: list[str] = []
        self.links: list[str] = []
        self._left = _MOST_GLYPHS
        self._heights: dict[int, float] = {}

    @property
    def information(self) -> dict[str, str]:
        """The document's information: Title, Author, CreationDate and so on."""
        return dict(self._document.get_metadata_dict(skip_empty=True))

    @property
    def language(self) -> str:
        """The language that the file declares, or nothing."""
        size = pdfium.FPDFCatalog_GetLanguage(self._document, None, 0)
        if not 2 < size < _LONGEST_URL:  # noqa: PLR2004 - the mark of the end alone is two bytes
            return ""
        buffer = (ctypes.c_ushort * (size // 2))()
        pdfium.FPDFCatalog_GetLanguage(self._document, buffer, size)
        return bytes(buffer)[: size - 2].decode("utf-16-le", "replace")

    def height(self, number: int) -> float:
        """Return the height of a page, upright, in points."""
        return self._heights.get(number, 0.0)

    def pages(self) -> list[list[Row]]:
        """Return the rows of text of each page, as far as a release could go."""
        total, read = len(self._document), list[list[Row]]()
        while len(read) < min(total, MOST_PAGES) and self._left > 0:
            read.append(self._rows(len(read)))
        if len(read) < total:
            self.warnings.append(f"only the first {len(read)} of {total} pages were read")
        return read

    def _rows(self, number: int) -> list[Row]:
        """Return the rows of a page; one that is damaged has none, and a warning."""
        with self._page(number) as page:
            if page is None:
                self.warnings.append(f"page {number + 1} is damaged and was left out")
                return []
            width, height = page.get_size()
            if page.get_rotation() % 180:
                width, height = height, width
            self._links(page)
            text = page.get_textpage()
            turned, glyphs = upright(text, width, height)
            if text.count_chars() > MOST_ON_A_PAGE:
                self.warnings.append(
                    f"page {number + 1}: only the first {MOST_ON_A_PAGE:,} characters were read"
                )
            text.close()
        self._left -= len(glyphs)
        self._heights[number] = width if turned % 2 else height
        made = rows(stretches(glyphs))
        for row in made:
            for cell in row.cells:
                cell.text = repair(cell.text).replace("\n", " ")
        return made

    def shows_something(self, number: int) -> bool:
        """Tell whether a page has anything to see on it: a picture, or drawn letters."""
        with self._page(number) as page:
            return page is not None and pdfium.FPDFPage_CountObjects(page) > 0

    def picture(self, number: int) -> bytes:
        """Return a page as a grey picture (PGM, 300 dots per inch, less where it is very large)."""
        with self._page(number) as page:
            width, height = page.get_size()
            scale = min(_DPI / 72, math.sqrt(_MOST_PIXELS / max(width * height, 1)))
            bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
            lines = bytes(bitmap.buffer)
            head = f"P5 {bitmap.width} {bitmap.height} 255\n".encode()
            return head + b"".join(
                lines[row * bitmap.stride : row * bitmap.stride + bitmap.width]
                for row in range(bitmap.height)
            )

    @contextmanager
    def _page(self, number: int) -> Iterator[Any]:
        """Open a page, or None where it is damaged."""
        try:
            page = self._document[number]
        except pypdfium2.PdfiumError:
            page = None
        try:
            yield page
        finally:
            if page is not None:
                page.close()

    def _links(self, page: Any) -> None:
        start, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        while len(self.links) < _MOST_LINKS and pdfium.FPDFLink_Enumerate(page, start, link):
            action = pdfium.FPDFLink_GetAction(link)
            if action and pdfium.FPDFAction_GetType(action) == pdfium.PDFACTION_URI:
                buffer = ctypes.create_string_buffer(_LONGEST_URL)
                pdfium.FPDFAction_GetURIPath(self._document, action, buffer, _LONGEST_URL)
                self.links.append(buffer.value.decode("utf-8", "replace"))


@contextmanager
def opened(content: bytes) -> Iterator[File]:
    """Open a PDF; raises ReadError where it is encrypted or damaged."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code in {_PASSWORD, _SECURITY}:
            raise ReadError(
                "the PDF is encrypted and asks for a password",
                "Save a copy without one: open it in a viewer and print it to PDF, or run"
                " qpdf --decrypt --password=… .",
            ) from error
        raise ReadError(
            "the PDF is damaged and cannot be opened",
            "Get it again, or open it in a viewer and print it to a new PDF.",
        ) from error
    try:
        yield File(document)
    finally:
        document.close()
