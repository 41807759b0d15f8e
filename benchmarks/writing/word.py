"""A Word document, by python-docx: styles for headings and lists.

Space parts groups, and paragraphs longer than a line, as in Word's own template.
"""

from __future__ import annotations

import io

from benchmarks.writing import groups, runs
from pressarchive.document import Document

SUFFIX = "docx"
_LINE = 80


def write(document: Document, title: str) -> bytes:
    """Return the release as DOCX; its template's own properties are emptied."""
    import docx
    from docx.shared import Pt

    made = docx.Document()
    made.core_properties.title = ""
    made.core_properties.author = title and "Press office"
    for blocks in groups(document):
        for kind, run in runs(blocks):
            texts = [document.block_text(block) for block in run]
            if kind == "row":
                rows = [text.split(" | ") for text in texts]
                table = made.add_table(rows=0, cols=max(map(len, rows)))
                for row in rows:
                    for cell, text in zip(table.add_row().cells, row, strict=False):
                        cell.text = text
                continue
            for block, text in zip(run, texts, strict=True):
                if kind == "heading":
                    paragraph = made.add_heading(text, max(1, block.level))
                else:
                    bullet = kind == "item" and not text[:1].isdigit()
                    paragraph = made.add_paragraph(text, "List Bullet" if bullet else None)
                paragraph.paragraph_format.space_before = Pt(0)
                apart = block is blocks[-1] or len(text) > _LINE
                paragraph.paragraph_format.space_after = Pt(10 if apart else 0)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()
