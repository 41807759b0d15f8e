"""The characters of a page from PDFium, upright and on their base lines."""

from __future__ import annotations

import ctypes
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from math import hypot
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from pressarchive.readers.pdf.geometry import Glyph

MOST_ON_A_PAGE = 100_000
"""Characters beyond which a page is not read: nobody set so many on one."""

# How far from its corner a page may have anything.
_FAR = 20_000.0
# How far type reaches above and below its base line, in sizes: boxes that files declare vary.
_ASCENT, _DESCENT = 0.9, 0.25
# A hyphen at the end of a line, as PDFium marks it and as some fonts code it.
_HYPHENS = {0xFFFE: "-", 0x02: "-", 0xAD: "-"}


class _Drawn(NamedTuple):
    """A character as it is drawn: its box, where its base line begins, its size, its turns.

    `turns` are quarter turns from upright; -1 for a blank, which stands no way.
    """

    char: str
    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float
    size: float
    turns: int


def upright(text: Any, width: float, height: float) -> tuple[int, list[Glyph]]:
    """Return how a page is turned and its characters, turned so that most of them stand upright.

    Those that stand otherwise (stamps, notes in margins) are left out. `width` and `height`
    are those of the page unturned.
    """
    drawn = list(_drawn(text))
    counts = Counter(one.turns for one in drawn if one.turns >= 0)
    turns = counts.most_common(1)[0][0] if counts else 0
    return turns, [_turned(one, turns, width, height) for one in drawn if one.turns in {turns, -1}]


def _drawn(text: Any) -> Iterator[_Drawn]:
    handle, box, matrix = text.raw, pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    size, turns = 0.0, 0
    for i in range(min(text.count_chars(), MOST_ON_A_PAGE)):
        code = pdfium.FPDFText_GetUnicode(handle, i)
        if not code or not pdfium.FPDFText_GetLooseCharBox(handle, i, box):
            continue
        left, right, bottom, top = box.left, box.right, box.bottom, box.top
        if not (-_FAR < left <= right < _FAR and -_FAR < bottom <= top < _FAR):
            continue  # nowhere, or not a number
        char = _char(code)
        if char.isspace():
            yield _Drawn(char, left, bottom, right, top, left, bottom, 0.0, -1)
            size = 0.0
            continue
        pdfium.FPDFText_GetCharOrigin(handle, i, x, y)
        if not size:  # a word is of one size, and stands one way
            pdfium.FPDFText_GetMatrix(handle, i, matrix)
            size = pdfium.FPDFText_GetFontSize(handle, i) * hypot(matrix.c, matrix.d)
            turns = _turns(matrix)
        yield _Drawn(char, left, bottom, right, top, x.value, y.value, size, turns)


@lru_cache(maxsize=4096)
def _char(code: int) -> str:
    char = _HYPHENS.get(code) or (chr(code) if code <= 0x10FFFF else "\ufffd")  # noqa: PLR2004
    if "\ufb00" <= char <= "\ufb06":
        return unicodedata.normalize("NFKC", char)  # "ﬁ" is one glyph and two letters
    return "\ufffd" if "\ud800" <= char <= "\udfff" else char


def _turns(matrix: Any) -> int:
    if abs(matrix.a) >= abs(matrix.b):
        return 0 if matrix.a >= 0 else 2
    return 3 if matrix.b > 0 else 1


def _turned(one: _Drawn, turns: int, width: float, height: float) -> Glyph:
    if turns == 0:
        left, right, base = one.left, one.right, one.y
    elif turns == 1:
        left, right, base = height - one.top, height - one.bottom, one.x
    elif turns == 2:  # noqa: PLR2004
        left, right, base = width - one.right, width - one.left, height - one.y
    else:
        left, right, base = one.bottom, one.top, width - one.x
    return Glyph(one.char, left, right, base - _DESCENT * one.size, base + _ASCENT * one.size)
