"""The thesaurus on a terminal: its files, concepts of a word, what is to be mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pressarchive.overview import ConceptLine, LearnedWord, Mending, Vocabulary
from pressarchive.render.console import FAINT, MARGIN, TITLE, joined, text
from pressarchive.render.safe import safe_line
from pressarchive.render.wording import count, language_name


def vocabularies(values: Sequence[Vocabulary], *, console: Console) -> Iterator[RenderableType]:
    """Yield a line per file: concepts, name, whose it is."""
    del console
    yield _head(count(sum(one.concepts for one in values), "concept"))
    digits = max(len(f"{one.concepts:,}") for one in values)
    for one in values:
        line = Text(" " * MARGIN)
        line.append(f"{one.concepts:,}".rjust(digits)).append("  ")
        line.append(safe_line(one.name), style=TITLE)
        line.append("" if one.shipped else "  this archive's own", style=FAINT)
        yield line


def concepts(
    values: Sequence[ConceptLine], word: str, *, console: Console
) -> Iterator[RenderableType]:
    """Yield each concept: a line per language, and where it stands."""
    del console
    yield _head(count(len(values), "concept"), f" with {word}")
    for one in values:
        yield Text()
        grid = Table.grid(padding=(0, 2))
        grid.add_column(style=FAINT, no_wrap=True)
        grid.add_column()
        for code, names in one.words.items():
            grid.add_row(language_name(code), text(", ".join(names)))
        place = [Text(safe_line(one.vocabulary)), Text(f"line {one.line}")]
        grid.add_row("", Text("", style=FAINT).append_text(joined(place)))
        yield Padding(grid, (0, 0, 0, MARGIN), expand=False)


def learned(values: Sequence[LearnedWord], *, console: Console) -> Iterator[RenderableType]:
    """Yield a line per learned word: its partner, strength, in how many paragraphs both stand."""
    del console
    yield _head(count(len(values), "learned word"))
    yield Text()
    table = Table(box=None, padding=(0, 2, 0, 0), header_style=FAINT)
    for name in ("word", "", "partner", ""):
        table.add_column(name)
    for name in ("strength", "paragraphs"):
        table.add_column(name, justify="right")
    for one in values:
        table.add_row(
            text(one.word, TITLE),
            text(one.language),
            text(one.partner, TITLE),
            text(one.partner_language),
            Text(f"{one.strength:.2f}"),
            Text(f"{one.count:,}"),
        )
    yield Padding(table, (0, 0, 0, MARGIN), expand=False)


def mendings(values: Sequence[Mending], *, console: Console) -> Iterator[RenderableType]:
    """Yield what is to be mended, each with its place and remedy."""
    del console
    yield _head(count(len(values), "thing"), " to mend")
    for one in values:
        yield Text()
        grid = Table.grid(padding=(0, 2))
        grid.add_row(text(f"{one.file}:{one.line}  {one.what}"))
        grid.add_row(text(one.remedy, FAINT))
        yield Padding(grid, (0, 0, 0, MARGIN), expand=False)


def _head(bold: str, rest: str = "") -> Text:
    return Text(" " * MARGIN).append(bold, style=TITLE).append(safe_line(rest))
