"""The day a release was issued: never an event's, and printed only where its place says so.

A date is believed for where it stands. From the most trusted down: a dateline; a label; the
masthead; a line of its own in the head; the start of the first line; the end of the release;
beside "today". Only without any of these may the text suggest a day, and then it is marked
as inferred (see `reading.hints`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressarchive.document import Candidate, Document, Span
from pressarchive.extractors.port import Context
from pressarchive.extractors.reading import declared
from pressarchive.extractors.reading.datelines import dateline
from pressarchive.extractors.reading.hints import hints
from pressarchive.extractors.reading.layout import (
    Line,
    author_labels,
    bare,
    date_labels,
    is_masthead,
    issued,
    last_lines,
    lines,
    masthead,
    update_labels,
    without_clock,
)
from pressarchive.extractors.reading.release_numbers import release_number
from pressarchive.extractors.reading.settling import Found, settle
from pressarchive.extractors.reading.written_dates import WrittenDate, written_dates
from pressarchive.languages import languages
from pressarchive.text import fold

_WORDLY = re.compile(r"\w")
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_PARTED = re.compile(r"\s?(?:[-–—:|/•]|--)")
# A place that follows its date: "5 December 2005 (Brussels, Belgium) The …", "…, Paris -- The …".
_PLACED = re.compile(
    r"\s?\([^()\d]{2,60}\)\s{1,2}(?=[A-ZÀ-Ý«“\"])"
    r"|(?:,\s?[A-ZÀ-Ý][^.,;()\d]{1,40}){1,3}\s?(?:--|[–—]|-\s)"
)
_WIRE = re.compile(r"[\s,]*/[^/\n]{2,60}/\s*(?:--|[-–—])")
_SHORT = 120
_TAIL = 30
_FIRST_LINES = 3
_FIRST_PARAGRAPHS = 3
_LAST_LINES = 6


class DateExtractor:
    """Finds the release's date by where it stands."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:
        """Yield the dates that could be the release's."""
        any_printed = False
        for found in _printed(document):
            candidate = settle(document, context, found)
            if candidate is not None:
                any_printed = True
                yield candidate
        told = list(declared.day(document, context, printed=any_printed))
        yield from told
        if not any_printed and not any(one.rule == declared.RULE for one in told):
            yield from hints(document, context)


def _printed(document: Document) -> Iterator[Found]:
    label: Line | None = None
    paragraphs = 0
    for line in lines(document):
        if line.is_prose:
            paragraphs += 1
            if paragraphs > _FIRST_PARAGRAPHS:
                break
            yield from (_in_prose if paragraphs == 1 else _below)(document, line)
            continue
        if paragraphs:
            yield from _below(document, line)
            continue
        if _DIGIT.search(line.text) and not _is_number(line):
            yield from _in_line(document, line, label)
        label = line if line.folded in date_labels() | update_labels() else None
    for line in _ending(document):
        if _DIGIT.search(line.text) and len(line.text) < _SHORT and not _is_number(line):
            yield from _at_the_end(document, line)


def _is_number(line: Line) -> bool:
    """Tell whether a line opens with the number of the release: "N° 05-06-20" is no day."""
    number = release_number(line, None, head=True)
    if number is None:
        return False
    return next(written_dates(line.text, number.end), None) is None


def _ending(document: Document) -> Iterator[Line]:
    """Yield the last lines; tables and bare numbers in the foot of a page do not count as any."""
    count = 0
    for line in last_lines(document, 3 * _LAST_LINES):
        if line.block.kind == "row":
            continue
        count += _LETTER.search(line.text) is not None
        if count > _LAST_LINES:
            return
        yield line


def _below(document: Document, line: Line) -> Iterator[Found]:
    """Below the first paragraph only a dateline counts, and less than what stands above it."""
    opened = dateline(document.text, line.span.start, line.span.end)
    if opened is not None and opened.date is not None and opened.closed:
        yield Found("dateline below the first paragraph", 0.85, opened.date, opened.date.span)


def _in_prose(document: Document, line: Line) -> Iterator[Found]:
    text, start, end = document.text, line.span.start, line.span.end
    opened = dateline(text, start, end)
    if opened is not None and opened.date is not None:
        yield Found("dateline", 0.98 if opened.closed else 0.7, opened.date, opened.date.span)
        return
    first = next(written_dates(text, start, min(end, start + 4 * _SHORT)), None)
    if first is None:
        return
    if first.end < start + 4 * _SHORT and _WIRE.match(text, first.end):
        # A subtitle may stand before the dateline of a wire.
        yield Found("dateline of a wire", 0.95, first, first.span)
        return
    before = bare(text[start : first.start])
    if (not before and _PARTED.match(text, first.end)) or (
        (not before or before in _articles()) and _PLACED.match(text, first.end)
    ):
        yield Found("date before the first sentence", 0.92, first, first.span)
        return
    yield from _beside_today(document, start, end)


def _beside_today(document: Document, start: int, end: int) -> Iterator[Found]:
    """A date that "today" stands right beside: "today, 5 May 2020," or "ce jour (5 mai 2020)"."""
    for found in written_dates(document.text, start, min(end, start + 3 * _SHORT)):
        before = document.text[max(start, found.start - 20) : found.start].rstrip(" ,(-–")
        # "Today" in a headline is not tied to what follows it.
        if before[-3:].islower() and fold(before).endswith(_today_words()):
            yield Found("beside “today”", 0.88, found, found.span)


def _in_line(document: Document, line: Line, label: Line | None) -> Iterator[Found]:
    text, start, end = document.text, line.span.start, line.span.end
    first = next((d for d in written_dates(text, start, min(end, start + 400))), None)
    if first is None:
        return
    if line.block.kind == "row":
        yield from _in_cell(text, start, end, first)
        return
    before, after = bare(text[start : first.start]), text[first.end : end]
    alone = not _WORDLY.search(without_clock(after))
    if before in update_labels() or (label is not None and label.folded in update_labels()):
        return
    if before in date_labels() and (alone or _is_signed(after)):
        yield Found("label", 0.97, first, line.span if alone else first.span)
    elif _is_issued(before) and len(after) < _TAIL:
        yield Found("said to be issued", 0.94, first, first.span)
    elif not before:
        yield from _at_the_start(document, line, label, first)
    elif masthead(before) is not None and len(line.text) < _SHORT:
        span = line.span if alone and is_masthead(before) else first.span
        yield Found("beside the masthead", 0.95, first, span)
    else:
        yield from _dateline_in_head(document, line)


def _at_the_start(
    document: Document, line: Line, label: Line | None, first: WrittenDate
) -> Iterator[Found]:
    """A line of the head that begins with its date."""
    after = document.text[first.end : line.span.end]
    alone = not _WORDLY.search(without_clock(after))
    if alone and label is not None:
        sure = 0.975 if label.folded not in _release_words() else 0.96
        yield Found("label", sure, first, Span(start=label.span.start, end=line.span.end))
    elif alone:
        yield Found("line of its own in the head", 0.93, first, line.span)
    elif line.number < _FIRST_LINES and _PARTED.match(document.text, first.end):
        yield Found("date before the first sentence", 0.9, first, first.span)
    elif line.number == 0 and len(line.text) < _SHORT and _is_headline(after):
        yield Found("start of the first line", 0.9, first, first.span)
    else:
        yield from _dateline_in_head(document, line)


def _in_cell(text: str, start: int, end: int, first: WrittenDate) -> Iterator[Found]:
    """A date alone in the cell of a table, best beside a label: "Reference | 12 | Date | 5 May"."""
    begin = text.rfind("|", start, first.start) + 1 or start
    stop = text.find("|", first.end, end)
    alone = not _WORDLY.search(without_clock(text[first.end : end if stop < 0 else stop]))
    before = bare(text[begin : first.start])
    beside = bare(text[start : max(start, begin - 1)].rsplit("|", 1)[-1])
    if alone and (before in date_labels() or (not before and beside in date_labels())):
        yield Found("label", 0.97, first, first.span)
    elif alone and not before and beside not in update_labels():
        yield Found("cell of its own in the head", 0.9, first, first.span)


def _is_signed(after: str) -> bool:
    """Tell whether what follows a date names its author or tells of an update: "…, by Jane"."""
    folded = bare(after)
    words = (*author_labels(), *update_labels())
    return len(after) < _SHORT and folded.startswith(tuple(f"{word} " for word in words))


def _is_issued(before: str) -> bool:
    return issued().fullmatch(before) is not None


def _dateline_in_head(document: Document, line: Line) -> Iterator[Found]:
    opened = dateline(document.text, line.span.start, line.span.end)
    if opened is not None and opened.date is not None and opened.closed:
        # Less than one that opens a paragraph: it may be a headline that ends in a day.
        yield Found("dateline", 0.96, opened.date, opened.date.span)


def _is_headline(after: str) -> bool:
    """Tell whether the rest of a line reads as a heading: no sentence goes on from the date."""
    after = after.strip()
    return after[:1].isupper() and not after.endswith(".")


def _at_the_end(document: Document, line: Line) -> Iterator[Found]:
    text, start, end = document.text, line.span.start, line.span.end
    opened = dateline(text, start, end)
    if opened is not None and opened.date is not None:
        if not _WORDLY.search(text, opened.date.end, end):
            yield Found("dateline at the end", 0.9, opened.date, line.span)
        return
    first = next(written_dates(text, start, end), None)
    if first is None or bare(without_clock(text[first.end : end])) not in _weekdays():
        return
    before = bare(text[start : first.start])
    if _is_issued(before):
        yield Found("said to be issued", 0.92, first, first.span)
    elif not before or before in _articles():
        yield Found("last line", 0.8, first, line.span)
    elif before in date_labels():
        yield Found("label at the end", 0.9, first, line.span)


@cache
def _articles() -> frozenset[str]:
    return frozenset(word for one in languages().values() for word in one.date_articles)


@cache
def _weekdays() -> frozenset[str]:
    """The names of days, and nothing: what may stand behind the date of a last line."""
    names = (name for one in languages().values() for names in one.weekdays for name in names)
    return frozenset(("", *names))


@cache
def _release_words() -> frozenset[str]:
    """Date labels that are mastheads too: they say when it may be used."""
    return frozenset(label for label in date_labels() if is_masthead(label))


@cache
def _today_words() -> tuple[str, ...]:
    return tuple(word for one in languages().values() for word in one.today_words)


EXTRACTOR = DateExtractor()
