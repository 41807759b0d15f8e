"""Where a head says its headline again, in one line or over several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressarchive.document import Span
from pressarchive.extractors.reading.layout import Line
from pressarchive.text import fold_line


def repeats(head: Sequence[Line], headline: str) -> Iterator[Span]:
    """Yield where consecutive lines together are a headline, whatever case and marks they have."""
    said = _letters(headline)
    told = [_letters(line.text) if len(line.text) <= 2 * len(said) else "" for line in head]
    for first in range(len(head)):
        if told[first] and (last := _end(told, first, said)) is not None:
            yield Span(start=head[first].span.start, end=head[last].span.end)


def _end(told: Sequence[str], first: int, said: str) -> int | None:
    """Return the last of the lines from one on that say it all and nothing else, if they do."""
    at = 0
    for i in range(first, len(told)):
        if not said.startswith(told[i], at):
            return None
        at += len(told[i])
        if at == len(said):
            return i
    return None


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold_line(text)))
