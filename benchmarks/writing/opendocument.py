"""An OpenDocument text, by odfpy."""

from __future__ import annotations

import io

from benchmarks.writing import groups, runs
from pressarchive.document import Document

SUFFIX = "odt"


def write(document: Document, title: str) -> bytes:
    """Return the release as ODT."""
    del title
    from odf import style, table, text
    from odf.opendocument import OpenDocumentText

    made = OpenDocumentText()
    apart = style.Style(name="Apart", family="paragraph")
    apart.addElement(style.ParagraphProperties(marginbottom="0.35cm"))
    made.automaticstyles.addElement(apart)
    bullets = text.ListStyle(name="Bullets")
    bullets.addElement(text.ListLevelStyleBullet(level=1, bulletchar="•"))
    made.automaticstyles.addElement(bullets)
    for blocks in groups(document):
        for kind, run in runs(blocks):
            texts = [document.block_text(block) for block in run]
            if kind == "row":
                grid = table.Table()
                for line in texts:
                    row = table.TableRow()
                    for cell in line.split(" | "):
                        box = table.TableCell()
                        box.addElement(text.P(text=cell))
                        row.addElement(box)
                    grid.addElement(row)
                made.text.addElement(grid)
                continue
            listed = text.List(stylename="Bullets")
            for block, line in zip(run, texts, strict=True):
                name = "Apart" if block is blocks[-1] else "Standard"
                if kind == "heading":
                    made.text.addElement(
                        text.H(outlinelevel=max(1, block.level), text=line, stylename=name)
                    )
                elif kind == "item" and not line[:1].isdigit():
                    item = text.ListItem()
                    item.addElement(text.P(text=line, stylename=name))
                    listed.addElement(item)
                else:
                    made.text.addElement(text.P(text=line, stylename=name))
            if listed.childNodes:
                made.text.addElement(listed)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()
