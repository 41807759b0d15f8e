"""The text of a release as paragraphs, headings and lists of readable width."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from pressarchive.model import Block, Document, Quote
from pressarchive.render.console import MARGIN, TITLE
from pressarchive.render.safe import safe_line

_DEEPEST = 4  # levels of lists that are set in further and further


def body(
    content: str, *, document: Document, quotes: tuple[Quote, ...] = (), width: int
) -> Iterator[RenderableType]:
    """Yield the paragraphs of a text, an empty line between groups of lines.

    Lines that begin with "• " are items; the document tells the headings, and how deep a list is.
    """
    blocks = {document.block_text(block): block for block in reversed(document.blocks)}
    quoted = [safe_line(quote.text) for quote in quotes]
    first = True
    for group in content.split("\n\n"):
        lines = [line for line in group.split("\n") if line.strip()]
        if lines and not first:
            yield Text()
        for line in lines:
            first = False
            bullet, text = line.startswith("• "), line.removeprefix("• ").strip()
            yield _paragraph(text, blocks.get(text), quoted, width, bullet=bullet)


def _paragraph(
    line: str, block: Block | None, quoted: list[str], width: int, *, bullet: bool
) -> Padding:
    shown = Text(safe_line(line))
    indent = MARGIN
    if block is not None and block.kind == "heading":
        shown.stylize(TITLE)
    for quote in quoted:
        start = shown.plain.find(quote)
        if start >= 0:
            shown.stylize("italic", start, start + len(quote))
    if bullet:
        level = block.level if block is not None else 1
        return _hanging("• ", shown, indent + 2 * min(max(0, level - 1), _DEEPEST), width)
    return _set(shown, indent, width)


def _hanging(bullet: str, shown: Text, indent: int, width: int) -> Padding:
    from rich.table import Table

    grid = Table.grid(padding=0)
    grid.add_column(width=len(bullet))
    grid.add_column(max_width=max(10, width - indent - len(bullet) + MARGIN))
    grid.add_row(bullet, shown)
    return Padding(grid, (0, 0, 0, indent), expand=False)


def _set(shown: Text, indent: int, width: int) -> Padding:
    from rich.constrain import Constrain

    return Padding(Constrain(shown, width - indent + MARGIN), (0, 0, 0, indent), expand=False)
