"""PDF, by ReportLab: one column on A4, the title set large.

Space parts groups, and paragraphs longer than a line: a page shows no other end of a paragraph
whose last line is full.
"""

from __future__ import annotations

import io
from functools import cache
from html import escape
from pathlib import Path

from benchmarks.writing import groups, runs
from pressarchive.document import Document

SUFFIX = "pdf"
_LINE = 80
_SIZES = {0: 10, 1: 18, 2: 14}


@cache
def _fonts() -> str:
    """Load a font that has the characters of the two languages; ReportLab brings it."""
    import reportlab
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    folder = Path(reportlab.__file__).parent / "fonts"
    pdfmetrics.registerFont(TTFont("Vera", str(folder / "Vera.ttf")))
    return "Vera"


def write(document: Document, title: str) -> bytes:
    """Return the release as PDF on A4."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    font = _fonts()
    parts: list[object] = []
    for blocks in groups(document):
        for kind, run in runs(blocks):
            texts = [document.block_text(block) for block in run]
            if kind == "row":
                rows = [text.split(" | ") for text in texts]
                width = max(map(len, rows))
                grid = Table([row + [""] * (width - len(row)) for row in rows])
                grid.setStyle([("FONT", (0, 0), (-1, -1), font, 8)])
                parts.append(grid)
                continue
            for block, text in zip(run, texts, strict=True):
                large = kind == "heading" or text == title
                size = _SIZES.get(max(block.level, 1) if large else 0, 12)
                listed = kind == "item" and not text[:1].isdigit()
                style = ParagraphStyle(
                    "x", fontName=font, fontSize=size, leading=1.25 * size,
                    spaceAfter=10 if large or block is blocks[-1] or len(text) > _LINE else 0,
                    leftIndent=18 if listed else 0, bulletFontName=font,
                )  # fmt: skip
                parts.append(Paragraph(escape(text), style, bulletText="•" if listed else None))
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, title=title, author="Press office").build(parts)
    return out.getvalue()
