"""Standing text that no heading announces, at the end of a release: its parts.

A part is what consecutive paragraphs say of one organisation or programme: who it is, what it
does, whom to call. A call to the public belongs to what stands before it. Disclaimers, and the
notice where the release can be found, are parts of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from pressarchive.document import Block, Document, Span
from pressarchive.extractors.standing.calls import is_copy_notice, standing_call, topic_of_call
from pressarchive.extractors.standing.going_on import Part, goes_on, keeps_on, points_on
from pressarchive.extractors.standing.news import QUOTED, is_news
from pressarchive.extractors.standing.paragraphs import (
    behind_label,
    described,
    described_after_call,
    is_disclaimer,
    programme_of,
    seated,
)
from pressarchive.extractors.standing.predicates import tells_aims
from pressarchive.extractors.standing.running import running
from pressarchive.extractors.standing.subjects import Subject
from pressarchive.text import fold_line

_SHORTEST = 60  # characters of a paragraph that can be standing text
_LEAST = 110  # characters of a paragraph that tells what somebody is
_TAIL = 0.5  # what somebody is stands in this last share of the blocks
_LATE = 0.7  # calls, programmes and disclaimers stand in this one
_LABEL = "Disclaimer:"
_CONTACT = 160  # characters of a contact before that label
_NAME = re.compile(r"[\"“«] ?[^\W\d_a-z][^\"”».,]{1,30}[\"”»] [a-z]")  # "«Zorg» est …"
_STOP = re.compile(r"[a-z)]\. (?=[A-Z])")  # the end of a sentence that is not the last
_FRONTED = 9  # characters from the beginning of a paragraph that are more than an article
_MISSES = 3  # closing paragraphs of news among those of standing text


def closing_parts(document: Document, taken: Sequence[Span]) -> Iterator[Part]:
    """Yield the parts, in order, outside what is `taken`."""
    text, blocks = document.text, document.blocks
    close = running(document)[1]
    free = _outside(blocks, taken)
    tell = cache(partial(_told, text, blocks, free))  # most are asked for twice
    describing = _describing(text, blocks, free, tell, close)
    late = int(len(blocks) * (1 - _LATE))
    part: Part | None = None
    for i in range(max(1, int(close * (1 - _LATE))), len(blocks)):
        if not free[i] or (part is not None and i <= part.last):
            continue
        told = tell(i, describing[i])
        if told is not None and told.rule == "programme" and i < late:
            told = None  # what the news is part of
        if told is None:
            if (
                part is not None
                and part.last == i - 1
                and (points_on(text, blocks, part) or (i < close and keeps_on(text, blocks, part)))
            ):
                part = part._replace(last=i)
            continue
        if part is not None and goes_on(text, blocks, part, told):
            part = part._replace(last=told.last)
            continue
        if part is not None:
            yield part
        alone = free[i - 1] and (part is None or part.last < i - 1)
        part = _introduced(text, blocks, told) if alone else told
    if part is not None:
        yield part


def _introduced(text: str, blocks: Sequence[Block], call: Part) -> Part:
    """Return a call with the paragraph before it, where that is on its topic, and no news."""
    start, end = blocks[call.last].span.start, blocks[call.last].span.end
    before = blocks[call.last - 1].span
    if call.rule != "standing-call" or call.start != start or before.end - before.start < _LEAST:
        return call
    topic = topic_of_call(text, start, end)
    if topic is None or topic not in fold_line(text[before.start : before.end]):
        return call
    return call if is_news(text, before) else call._replace(start=before.start)


def _told(
    text: str, blocks: Sequence[Block], free: Sequence[bool], i: int, behind: int | None
) -> Part | None:
    """Return what a block says as a part of its own, None where it is news.

    `behind` counts the paragraphs of news behind it; None where too many follow to say what
    somebody is.
    """
    span = blocks[i].span
    size = span.end - span.start
    if size < _SHORTEST:
        return _headed_disclaimer(text, blocks, free, i)
    for rule, least, read in _READINGS:
        found = read(text, span) if size >= least else None
        if found is not None:
            return Part(rule, None, found[0], i, found[1])
    subject = _described(text, span) if behind is not None and size >= _LEAST else None
    # What somebody aims at, above further news, is a part of it.
    fronted = subject is not None and subject.start - span.start > _FRONTED
    if subject is not None and (fronted or not behind or not tells_aims(text, subject.end)):
        return Part("self-description", None, span.start, i, subject.name)
    call = standing_call(text, span)
    return None if call is None else Part("standing-call", None, call, i, None)


def _headed_disclaimer(
    text: str, blocks: Sequence[Block], free: Sequence[bool], i: int
) -> Part | None:
    if i + 1 == len(blocks) or not free[i + 1]:
        return None
    below = blocks[i + 1].span
    if below.end - below.start < _SHORTEST or not is_disclaimer(text, blocks[i].span):
        return None  # nearly all short lines stand above no paragraph
    last = i
    while last + 1 < len(blocks) and free[last + 1]:
        following = blocks[last + 1].span
        another = last > i and is_disclaimer(text, following)
        if another or following.end - following.start < _SHORTEST:
            break
        last += 1
    return Part("disclaimer", i, blocks[i + 1].span.start, last, None) if last > i else None


def _is_marked(text: str, span: Span) -> bool:
    """Tell whether a paragraph is an item or opens with what somebody says, not a name in marks."""
    first = text[span.start]
    return first in "-–•*" or (first in '"“«' and _NAME.match(text, span.start, span.end) is None)


def _described(text: str, span: Span) -> Subject | None:
    if _is_marked(text, span) or (
        text[span.end - 1] not in '.!)”»"' and not _STOP.search(text, span.start, span.end)
    ):
        return None
    if QUOTED.search(text, span.start, span.end):
        return None
    subject = described(text, Span(start=behind_label(text, span), end=span.end))
    return None if subject is None or subject.name.startswith("About ") else subject


_Read = Callable[[str, Span], tuple[int, str | None] | None]


def _disclaimer(text: str, span: Span) -> tuple[int, None] | None:
    label = text.find(_LABEL, span.start, span.end)
    if is_disclaimer(text, span):  # a contact may be written onto it
        return (label if 0 <= label < span.start + _CONTACT else span.start), None
    labelled = label > span.start and is_disclaimer(text, Span(start=label, end=span.end))
    return (label, None) if labelled else None


def _copy_notice(text: str, span: Span) -> tuple[int, None] | None:
    return (span.start, None) if is_copy_notice(text, span) else None


def _company(text: str, span: Span) -> tuple[int, str] | None:
    subject = seated(text, span)
    return None if subject is None else (span.start, subject.name)


def _programme(text: str, span: Span) -> tuple[int, str] | None:
    name = programme_of(text, span)
    return None if name is None else (span.start, name)


def _after_call(text: str, span: Span) -> tuple[int, str] | None:
    found = described_after_call(text, span)
    return None if found is None else (found[0], found[1].name)


_READINGS: tuple[tuple[str, int, _Read], ...] = (
    ("disclaimer", _SHORTEST, _disclaimer),
    ("copy-notice", _SHORTEST, _copy_notice),
    ("self-description", _SHORTEST, _company),
    ("programme", _LEAST, _programme),
    ("self-description", _LEAST, _after_call),
)
"""By which rule a paragraph is read, from how many characters on: where it stands, about whom."""


def _describing(
    text: str,
    blocks: Sequence[Block],
    free: Sequence[bool],
    tell: Callable[[int, int], Part | None],
    close: int,
) -> list[int | None]:
    """Count the paragraphs of news behind each block that may say what somebody is.

    From the end on, few may stand among those that do; elsewhere it is None. Contacts and what
    else stands behind the text, from `close` on, are no news.
    """
    last = len(blocks) - 1
    # Topics, numbers and labels below a release do not move its end.
    while last > 0 and blocks[last].span.end - blocks[last].span.start < _SHORTEST:
        last -= 1
    least = max(1, int(min(last + 1, close) * (1 - _TAIL)))
    misses = 0
    behind: list[int | None] = [None] * len(blocks)
    for i in range(last, least - 1, -1):
        span = blocks[i].span
        behind[i] = misses if free[i] else None
        if not free[i] or (span.end - span.start < _SHORTEST and text[span.end - 1] != "."):
            continue
        if tell(i, misses) is None:
            misses += i < close
            if misses > _MISSES:
                break
    return behind


def _outside(blocks: Sequence[Block], taken: Sequence[Span]) -> list[bool]:
    """Tell of each block whether it is running text outside the given spans.

    An item that stands alone is a footnote, and text.
    """
    spans = sorted(taken, key=lambda one: one.start)
    free: list[bool] = []
    k = 0
    for i, block in enumerate(blocks):
        while k < len(spans) and spans[k].end <= block.span.start:
            k += 1
        outside = k == len(spans) or spans[k].start >= block.span.end
        listed = block.kind == "item" and any(
            other.kind == "item" for other in (*blocks[max(i - 1, 0) : i], *blocks[i + 1 : i + 2])
        )
        free.append(outside and not listed and block.kind not in {"rule", "heading", "row"})
    return free
