"""Whether a paragraph goes on with the standing text above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pressarchive.document import Block
from pressarchive.extractors.standing.calls import begins_with_call, topic_of_call
from pressarchive.extractors.standing.news import is_news, is_tied, tells_news
from pressarchive.extractors.standing.sentences import sentences
from pressarchive.text import fold_line

_SHORTEST = 60  # characters of a paragraph that can be standing text
_TAKES_UP = re.compile(r"(?:since|with) its |depuis sa ", re.IGNORECASE)
_TAKEN_UP = 4_000  # characters before a paragraph that may name what it takes up
_NAMED_WITHIN = 120  # characters of a paragraph that opens with a name
_ALONE = frozenset(("disclaimer", "copy-notice"))
# "It is time to …", "Il est prévu …" tell of nobody.
_KEEPS_ON = re.compile(
    r"(?:It|Il) (?!is |was |est |faut |existe |a été |s['’]agit)"
    r"|(?:They|Its|Their|Elles?|Ils|Sa|Ses|Son) "
)


class Part(NamedTuple):
    """Standing text from `start` on, to the end of a block; a heading may stand before it."""

    rule: str
    heading: int | None
    start: int
    last: int
    organisation: str | None


def points_on(text: str, blocks: Sequence[Block], part: Part) -> bool:
    """Tell whether the paragraph behind a part says where to read more of what it is about."""
    following = blocks[part.last + 1].span
    topic = topic_of_call(text, following.start, following.end)
    return (
        topic is not None
        and part.rule not in _ALONE
        and topic in _said(text, blocks, part)
        and not tells_news(text, following.start, following.end)
    )


def keeps_on(text: str, blocks: Sequence[Block], part: Part) -> bool:
    """Tell whether the paragraph behind what somebody is keeps on telling of it: "It also …"."""
    following = blocks[part.last + 1].span
    if part.rule != "self-description" or following.end - following.start < _SHORTEST:
        return False
    line = text[following.start : following.end]
    return (
        (_KEEPS_ON.match(line) is not None or _opens_with(line, part.organisation))
        and not is_news(text, following)
        and not is_tied(text, following)
    )


def _opens_with(line: str, name: str | None) -> bool:
    """Tell whether a paragraph opens with a name, behind an article or none."""
    words = fold_line(line[:_NAMED_WITHIN]).replace("'", " ").split()
    named = fold_line(name or "").split()
    size = len(named)
    first = next((k for k in (0, 1) if named and words[k : k + size] == named), None)
    # "Zorg offered …" goes on with the news
    return first is not None and not "".join(words[first + size : first + size + 1]).endswith("ed")


def goes_on(text: str, blocks: Sequence[Block], part: Part, told: Part) -> bool:
    """Tell whether a paragraph goes on with the part before it."""
    start, end = blocks[told.last].span.start, blocks[told.last].span.end
    if told.last != part.last + 1 or not _ALONE.isdisjoint((part.rule, told.rule)):
        return False
    last = blocks[part.last].span
    *_, final = sentences(text, max(part.start, last.start), last.end)
    if tells_news(text, final.start, final.end):
        return False
    if told.organisation is None:
        return told.start == start and begins_with_call(text, start, end)
    if told.rule != "self-description":
        return False
    name, before = fold_line(told.organisation), fold_line(part.organisation or "")
    if _TAKES_UP.match(text, told.start, end):
        before = _said(text, blocks, part)
    return name in before or (bool(before) and f" {before} " in f" {name} ")


def _said(text: str, blocks: Sequence[Block], part: Part) -> str:
    """Return the end of what a part says, folded."""
    end = blocks[part.last].span.end
    return fold_line(text[max(part.start, end - _TAKEN_UP) : end])
