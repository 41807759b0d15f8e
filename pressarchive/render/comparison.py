"""Two releases side by side on a terminal; under each other where it is narrow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pressarchive.model import Summary
from pressarchive.overview import Comparison, Passage
from pressarchive.render.body import unbroken
from pressarchive.render.console import (
    DOUBT,
    FAINT,
    GOOD,
    MARGIN,
    MATCH,
    NUMBER,
    TITLE,
    joined,
    text,
)
from pressarchive.render.hits import describe_date
from pressarchive.render.wording import count, language_name, linked_by

_NARROW = 76  # columns below which two texts have no room beside each other
_WIDEST = 160
_GUTTER = 3
_WORD = re.compile(r"\w+|[^\w\s]")
_ALIKE = 0.5  # of two passages: less alike, all their words would stand out
_MOST_WORDS = 2_000  # of a passage whose words are compared


def comparison(value: Comparison, *, console: Console) -> Iterator[RenderableType]:
    """Yield how the two are linked, then passage by passage what each says."""
    same_language = value.left.language == value.right.language
    width = min(console.width, _WIDEST) - 2 * MARGIN
    layout = _stacked if console.width < _NARROW else _beside
    yield Text()
    yield layout(_head(value.left), _head(value.right), width)
    yield Padding(_told(value), (0, 0, 0, MARGIN))
    for position, passage in enumerate(value.passages):
        left, right = _texts(passage, title=position == 0, words=same_language)
        yield Text()
        if passage.left and passage.right:
            yield layout(left, right, width)
        else:
            yield layout(left or _lacking(value.right), right or _lacking(value.left), width)
    yield Text()


def _head(summary: Summary) -> Text:
    parts = [text(summary.id, NUMBER), Text(language_name(summary.language))]
    return joined([*parts, describe_date(summary.date)])


def _told(value: Comparison) -> Text:
    parts = [Text("not linked", style=DOUBT)]
    if value.link:
        parts = [text(value.link.kind, GOOD), text(linked_by(value.link))]
    for side, other in (("left", "right"), ("right", "left")):
        alone = [one for one in value.passages if getattr(one, side) and not getattr(one, other)]
        if alone:
            number = count(sum(len(getattr(one, side)) for one in alone), "paragraph")
            parts.append(text(f"{number} only in {getattr(value, side).id}", DOUBT))
    return joined(parts)


def _lacking(has: Summary) -> Text:
    return text(f"(only in {has.id})", FAINT)


def _texts(passage: Passage, *, title: bool, words: bool) -> tuple[Text, Text]:
    made = [_text(passage.left), _text(passage.right)]
    if title:
        for one in made:
            one.stylize(TITLE)
    if not (passage.left and passage.right):
        for one in made:
            one.stylize(DOUBT)
    elif words:
        for one, spans in zip(made, _differing(made[0].plain, made[1].plain), strict=True):
            for start, end in spans:
                one.stylize(MATCH, start, end)
    return made[0], made[1]


def _text(lines: Sequence[str]) -> Text:
    return Text("\n".join(map(unbroken, lines)))


def _differing(left: str, right: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return where the words stand that only one of two texts in one language has."""
    sides = [list(_WORD.finditer(one)) for one in (left, right)]
    if max(map(len, sides)) > _MOST_WORDS:
        return [], []
    words = [[match[0] for match in side] for side in sides]
    found: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    matcher = SequenceMatcher(None, words[0], words[1], autojunk=False)
    if matcher.ratio() < _ALIKE:
        return found
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            for side, spans, start, end in zip(sides, found, (a, c), (b, d), strict=True):
                if start < end:
                    spans.append((side[start].start(), side[end - 1].end()))
    return found


def _beside(left: Text, right: Text, width: int) -> RenderableType:
    half = (width - _GUTTER) // 2
    grid = Table.grid(padding=0)
    grid.add_column(width=half)
    grid.add_column(width=_GUTTER)
    grid.add_column(width=half)
    grid.add_row(left, "", right)
    return Padding(grid, (0, 0, 0, MARGIN), expand=False)


def _stacked(left: Text, right: Text, width: int) -> RenderableType:
    grid = Table.grid(padding=0)
    grid.add_column(width=2)
    grid.add_column(width=width - 2)
    grid.add_row(Text("<", style=FAINT), left)
    grid.add_row(Text(">", style=FAINT), right)
    return Padding(grid, (0, 0, 0, MARGIN), expand=False)
