"""Stretches of a text that are accounted for, and whether a place lies in one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from pressarchive.document import Span


class Covering:
    """A growing set of spans that answers in logarithmic time; spans that touch become one."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans, key=lambda one: one.start):
            self.add(span)

    def add(self, span: Span) -> None:
        """Account for a span."""
        start, end = span.start, span.end
        first = bisect_right(self._ends, start - 1)
        last = bisect_right(self._starts, end)
        if first < last:
            start = min(start, self._starts[first])
            end = max(end, self._ends[last - 1])
        self._starts[first:last] = [start]
        self._ends[first:last] = [end]

    def holds(self, offset: int) -> bool:
        """Tell whether an offset lies in one of the spans."""
        i = bisect_right(self._starts, offset) - 1
        return i >= 0 and offset < self._ends[i]

    def overlaps(self, span: Span) -> bool:
        """Tell whether a span shares a character with one of them."""
        i = bisect_right(self._starts, span.end - 1) - 1
        return i >= 0 and span.start < self._ends[i]

    def gaps(self, span: Span) -> Iterator[Span]:
        """Yield what of a span lies in none of them, in order."""
        start = span.start
        for i in range(bisect_right(self._ends, start), len(self._starts)):
            if self._starts[i] >= span.end:
                break
            if start < self._starts[i]:
                yield Span(start=start, end=self._starts[i])
            start = max(start, self._ends[i])
        if start < span.end:
            yield Span(start=start, end=span.end)

    def spans(self) -> tuple[Span, ...]:
        """Return the spans in order."""
        return tuple(
            Span(start=start, end=end) for start, end in zip(self._starts, self._ends, strict=True)
        )
