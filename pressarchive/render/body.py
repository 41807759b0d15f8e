"""The text of a release as paragraphs, headings and lists of readable width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pressarchive.model import Quote
from pressarchive.render.console import MARGIN, TITLE, UNBROKEN
from pressarchive.render.safe import safe_line

if TYPE_CHECKING:  # only the signatures need them
    from pressarchive.document import Block, Document

_DEEPEST = 4  # levels of lists that are set in further and further
_MOST_QUOTES = 100  # marked in a text

_NUMBER = re.compile(r"(?:\d{1,2}[.)]|\(?[a-z0-9]{1,2}\)) ")
# French sets a blank beside these signs, where no line may end.
_FRENCH_BLANK = re.compile(r"(?<=«) | (?=[»;:!?%€])")


def body(
    content: str, *, document: Document, quotes: tuple[Quote, ...] = (), width: int
) -> Iterator[RenderableType]:
    """Yield the paragraphs of a text, an empty line between groups of lines.

    Lines that begin with "• " are items; the document tells the headings, and how deep a list is.
    """
    blocks = {document.block_text(block): block for block in reversed(document.blocks)}
    quoted = [unbroken(quote.text) for quote in quotes[:_MOST_QUOTES]]
    first = True
    for group in content.split("\n\n"):
        lines = [line for line in group.split("\n") if line.strip()]
        if lines and not first:
            yield Text()
        for line in lines:
            first = False
            text = line.removeprefix("• ").strip()
            block = blocks.get(text)
            shown = _paragraph(text, block, quoted)
            yield _item(shown, block, width) if line.startswith("• ") else _set(shown, width)


def _paragraph(line: str, block: Block | None, quoted: list[str]) -> Text:
    shown = Text(unbroken(line))
    if block is not None and block.kind == "heading":
        shown.stylize(TITLE)
    for quote in quoted:
        start = shown.plain.find(quote)
        if start >= 0:
            shown.stylize("italic", start, start + len(quote))
    return shown


def _item(shown: Text, block: Block | None, width: int) -> Padding:
    """Set an item with its lines under each other, right of its bullet or its own number."""
    level = block.level if block is not None else 1
    indent = MARGIN + 2 * min(max(0, level - 1), _DEEPEST)
    bullet = Text("• ")
    number = _NUMBER.match(shown.plain)
    if number is not None:
        bullet, shown = shown[: number.end()], shown[number.end() :]
    grid = Table.grid(padding=0)
    grid.add_column(width=bullet.cell_len)
    grid.add_column(max_width=max(10, width - indent - bullet.cell_len + MARGIN))
    grid.add_row(bullet, shown)
    return Padding(grid, (0, 0, 0, indent), expand=False)


def _set(shown: Text, width: int) -> Padding:
    return Padding(Constrain(shown, width), (0, 0, 0, MARGIN), expand=False)


def unbroken(text: str) -> str:
    """Return safe text that no line can break at the blanks French sets beside some signs."""
    return _FRENCH_BLANK.sub(UNBROKEN, safe_line(text))
