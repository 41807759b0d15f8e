"""The answer to a search on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pressarchive.model import ReleaseDate, Summary
from pressarchive.render.console import (
    DOUBT,
    FAINT,
    MARGIN,
    MATCH,
    NUMBER,
    TITLE,
    indented,
    joined,
    measure,
    text,
)
from pressarchive.render.safe import safe_line
from pressarchive.render.wording import count, doubt, marked

if TYPE_CHECKING:  # the values of commands that were not called cost start-up time
    from pressarchive.results import Hit, Results
    from pressarchive.snippets import Snippet

_NAMES = 3  # organisations shown per hit
_LONG_TITLE = 300
_SENTENCE_ENDS = (".", "!", "?", "…", "”", "»", '"')
_COMMONEST = 10  # values shown of a facet


def hits(
    results: Results, *, offset: int, console: Console, explain: bool = False
) -> Iterator[RenderableType]:
    """Yield the hits of a page with what was searched for, and how to see the next page."""
    width = measure(console)
    yield indented(_head(results))
    also = _also(results)
    if also:
        yield Padding(also, (0, 0, 0, MARGIN))
    if explain:
        yield Text()
        yield Padding(_explanation(results), (0, 0, 0, MARGIN), expand=False)
    digits = max((len(hit.summary.id) for hit in results.hits), default=3)
    for hit in results.hits:
        yield Text()
        yield _hit(hit, digits, width)
    if results.facets:
        yield Text()
        yield Padding(_facets(results), (0, 0, 0, MARGIN), expand=False)
    yield Text()
    shown = offset + len(results.hits)
    if results.hits and shown < results.total:
        yield indented(
            Text(f"{offset + 1:,}–{shown:,} of {results.total:,}; --offset {shown} goes on", FAINT)
        )
        yield Text()


def describe_date(date: ReleaseDate | None) -> Text:
    """Return a date with its doubt in few words."""
    if date is None:
        return Text("undated", style=DOUBT)
    why = doubt(date)
    shown = Text(marked(date), style=DOUBT if why else "")
    if why:
        shown.append(f" ({why})")
    return shown


def _head(results: Results) -> Text:
    head = Text()
    if results.relaxed:
        head.append("No release has all the words", style=TITLE)
        head.append(f" of {safe_line(results.text)}; ")
        head.append(f"{count(results.total, 'release')} with some of them:")
        return head
    head.append(count(results.complete, "release"), style=TITLE)
    others = results.total - results.complete
    head.append(" with all the words of " if others else " for ")
    head.append(safe_line(results.text), style=TITLE)
    if others:
        head.append(f"; {others:,} more with some of them")
    return head


def _also(results: Results) -> Text | None:
    added = [a.text for expansion in results.expansions for a in expansion.added]
    if not added:
        return None
    words = ", ".join(safe_line(word) for word in dict.fromkeys(added))
    return Text(f"also: {words}", style=FAINT)


def _hit(hit: Hit, digits: int, width: int) -> Padding:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(width=digits, no_wrap=True)
    grid.add_column(max_width=width - digits - 2)
    title = hit.summary.title or "Untitled"
    if len(title) > _LONG_TITLE:
        title = title[: _LONG_TITLE - 1] + "…"
    grid.add_row(text(hit.summary.id, NUMBER), text(title, TITLE))
    grid.add_row("", summary_line(hit.summary))
    for snippet in hit.snippets:
        grid.add_row("", highlighted(snippet))
    if hit.missing:
        grid.add_row("", text(f"without: {', '.join(hit.missing)}", DOUBT))
    return Padding(grid, (0, 0, 0, MARGIN), expand=False)


def summary_line(summary: Summary) -> Text:
    """Return date, language, organisations and links of a release in one line."""
    parts = [describe_date(summary.date)]
    if summary.language:
        parts.append(text(summary.language))
    names = summary.organisations
    more = f" +{len(names) - _NAMES}" if len(names) > _NAMES else ""
    if names:
        parts.append(text(", ".join(names[:_NAMES]) + more))
    for what, numbers in (
        ("translated as", summary.translations),
        ("another version of", summary.versions),
        ("the same text as", summary.duplicates),
    ):
        if numbers:
            parts.append(Text(f"{what} ") + text(" ".join(numbers), NUMBER))
    return joined(parts)


def highlighted(snippet: Snippet) -> Text:
    """Return a passage with the words that matched standing out."""
    shown = Text("" if _begins_a_sentence(snippet.text) else "… ")
    end = 0
    # Made safe piece by piece: the offsets count the characters of the raw text.
    for start, stop in sorted(snippet.spans):
        shown.append(safe_line(snippet.text[end : max(start, end)]))
        shown.append(safe_line(snippet.text[max(start, end) : stop]), style=MATCH)
        end = max(end, stop)
    shown.append(safe_line(snippet.text[end:]))
    shown.append("" if snippet.text.rstrip().endswith(_SENTENCE_ENDS) else " …")
    return shown


def _begins_a_sentence(passage: str) -> bool:
    return not passage[:1].islower()


def _explanation(results: Results) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style=FAINT)
    for name in ("term", "added", "language", "source", "weight"):
        table.add_column(name, justify="right" if name == "weight" else "left")
    for expansion in results.expansions:
        for position, added in enumerate(expansion.added):
            table.add_row(
                text("" if position else expansion.term, TITLE),
                text(added.text),
                text(added.language or "any"),
                text(added.via),
                Text(f"{added.weight:.2f}"),
            )
    if not any(expansion.added for expansion in results.expansions):
        table.add_row(text("nothing was added"))
    table.caption = text(f"understood as: {results.parsed}", FAINT)
    table.caption_justify = "left"
    return table


def _facets(results: Results) -> Table:
    side_by_side = Table.grid(padding=(0, 4))
    tables = []
    for name, counts in results.facets.items():
        table = Table(box=None, padding=(0, 2, 0, 0), header_style=FAINT)
        table.add_column(name)
        table.add_column("", justify="right")
        commonest = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        for value, number in commonest[:_COMMONEST]:
            table.add_row(text(value or "unknown"), Text(f"{number:,}"))
        if len(counts) > _COMMONEST:
            table.add_row(Text(f"{len(counts) - _COMMONEST:,} more", style=FAINT), "")
        tables.append(table)
    side_by_side.add_row(*tables)
    return side_by_side
