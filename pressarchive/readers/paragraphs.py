"""From the paragraphs of a word processor to blocks.

A word processor says what plain text only shows: what is a heading, an item, a row. What it
does not say, and people do by hand, is read as in plain text: bullets they typed, columns made
of tabs, lines that were pasted from a text wrapped to a width.

What stands directly under each other is a group, as in plain text: paragraphs are set apart by
an empty one, or by space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pressarchive.document import BlockKind
from pressarchive.readers.layout import Piece, cut, part
from pressarchive.readers.wrapping import Wrapping
from pressarchive.text import repair

_LONGEST_HEADING = 200
# A table whose cells hold more than this, or several paragraphs, lays a page out.
_LONGEST_ROW = 400
_MARKED = re.compile(r"[•‣▪●◦○■□►∙⁃·➢➤✓✔❖▶◆][ \t]*")


@dataclass(slots=True, kw_only=True)
class Paragraph:
    """What a word processor calls a paragraph: its text may hold line breaks and tabs.

    `apart` where space is left before it. `number` is what a list prints before an item, with a
    blank after it; bullets are layout.
    """

    text: str
    kind: BlockKind = "paragraph"
    level: int = 0
    apart: bool = False
    number: str = ""


def row(cells: Sequence[Sequence[Paragraph]]) -> list[Paragraph]:
    """Return a table's row: as one where its cells are short, else cell by cell."""
    filled = [[one for one in cell if one.text.strip()] for cell in cells]
    filled = [cell for cell in filled if cell]
    texts = [" ".join(one.text.split()) for cell in filled for one in cell]
    plain = all(len(cell) == 1 and "\n" not in cell[0].text.strip() for cell in filled)
    if len(filled) > 1 and plain and sum(map(len, texts)) <= _LONGEST_ROW:
        return [Paragraph(text=" | ".join(texts), kind="row")]
    for cell in filled:
        cell[0].apart = True
    return [one for cell in filled for one in cell]


def pieces(paragraphs: Iterable[Paragraph]) -> Iterator[Piece]:
    """Yield the blocks of a document."""
    groups = _groups(paragraphs)
    lines = [
        [line for one in group if one.kind == "paragraph" for line in _lines(one)]
        for group in groups
    ]
    wrapping = Wrapping.of([group for group in lines if group])
    for number, group in enumerate(groups):
        waiting: list[str] = []
        for one in group:
            if one.kind == "paragraph":
                waiting += _lines(one)
                continue
            yield from cut(waiting, number, wrapping)
            waiting = []
            text = " ".join(one.text.split("\n"))
            if one.kind == "item":  # a bullet typed into a list, too
                text = one.number + _MARKED.sub("", text.strip(), count=1)
            yield Piece(kind=one.kind, text=text, group=number, level=one.level)
        yield from cut(waiting, number, wrapping)


def _groups(paragraphs: Iterable[Paragraph]) -> list[list[Paragraph]]:
    groups: list[list[Paragraph]] = [[]]
    for one in paragraphs:
        text = repair(one.text)
        if not text.strip() and one.kind != "rule":
            groups.append([])
            continue
        if one.apart:
            groups.append([])
        if one.kind == "heading" and len(text) > _LONGEST_HEADING:
            one.kind, one.level = "paragraph", 0
        if one.kind != "paragraph":
            one.text = text
            groups[-1].append(one)
            continue
        # Two breaks in a row are an empty line.
        for number, lines in enumerate(part(text)):
            if number:
                groups.append([])
            groups[-1].append(Paragraph(text="\n".join(lines)))
    return [group for group in groups if group]


def _lines(paragraph: Paragraph) -> list[str]:
    return [line for line in paragraph.text.split("\n") if line.strip()]
