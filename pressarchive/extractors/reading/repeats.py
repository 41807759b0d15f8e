"""Where a head says its headline again, in one line or over several."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from pressarchive.document import Span
from pressarchive.extractors.reading.layout import Line
from pressarchive.text import fold_line


def repeats(head: Sequence[Line], headline: str) -> Iterator[Span]:
    """Yield where consecutive lines together are a headline, whatever case and marks they have."""
    said = _letters(headline)
    tell = cache(partial(_told, head, said))
    for first, line in enumerate(head):
        if line.may_begin(said) and (last := _end(tell, range(first, len(head)), said)):
            yield Span(start=line.span.start, end=head[last - 1].span.end)


def _told(head: Sequence[Line], said: str, i: int) -> str:
    """Return what a line says, nothing where it is too long to be a part of what is said."""
    text = head[i].text
    return _letters(text) if len(text) <= 2 * len(said) else ""


def _end(tell: Callable[[int], str], numbers: range, said: str) -> int | None:
    """Return where the lines end that say it all and nothing else, None where none do."""
    if not tell(numbers[0]):
        return None
    at = 0
    for i in numbers:
        if not said.startswith(tell(i), at):
            return None
        at += len(tell(i))
        if at == len(said):
            return i + 1
    return None


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold_line(text)))
