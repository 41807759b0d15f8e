"""PDFs that tests read, written by a library that knows nothing of the reader."""

from __future__ import annotations

from fpdf import FPDF

LINE = 6


def pdf(*, margin: float = 20) -> FPDF:
    """Return an empty document of one A4 page with a font of the PDF standard."""
    made = FPDF(format="A4")
    made.set_margin(margin)
    made.add_page()
    made.set_font("Helvetica", size=11)
    return made


def paragraph(
    made: FPDF, text: str, *, size: float = 11, align: str = "L", after: float = 4
) -> None:
    """Set a paragraph, broken into lines where they are full, with space below it."""
    made.set_font("Helvetica", size=size)
    made.multi_cell(0, LINE * size / 11, text, align=align, new_x="LMARGIN", new_y="NEXT")
    made.ln(after)


def scan(made: FPDF, picture: bytes | None = None) -> None:
    """Fill the page with a picture, and no text."""
    from io import BytesIO

    from PIL import Image

    if picture is None:
        made.image(Image.new("L", (200, 280), 240), x=0, y=0, w=210)
    else:
        made.image(Image.open(BytesIO(picture)), x=0, y=0, w=210)


def written(made: FPDF) -> bytes:
    """Return the bytes of a document."""
    return bytes(made.output())
