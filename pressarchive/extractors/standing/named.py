"""Standing text under a heading that is nothing but a name or a topic, which the text explains."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from pressarchive.document import Block, Document, Span
from pressarchive.extractors.parties.vocabulary import any_of, common_words
from pressarchive.extractors.standing.news import is_news, is_tied
from pressarchive.extractors.standing.running import running
from pressarchive.extractors.standing.subjects import organisation_of, subject_of
from pressarchive.text import fold_line, words

_HEADING = 110  # characters
_SHORTEST = 60  # characters of a paragraph that can be standing text
_ADDRESSES = ("://", "www.", "@")
_SOON = 160  # characters in which a text names what it is about
_MOST_WORDS = 14  # of a heading that is a name
_RESTATED = 9  # words in which a text takes up the topic above it
_KIND_WITHIN = 12  # words in which a text names a body
_FIRST = 3  # words of a text with which it opens
_MOST_TOPIC = 5  # words of a topic that tell something
_LONGEST = 4  # paragraphs on a topic
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LATE = 0.4  # share of the blocks before which no text on a topic begins
_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
_MOST_EXPLAINED = 30  # paragraphs and items on what a heading names
_ASKS = re.compile(
    r"(?:qu['’]est[- ]ce (?:que|qu['’])|qu['’]entend[- ]on par|qui (?:est|sont)|what (?:is|are)"
    r"|en quoi consiste(?:nt)?|à quoi ser(?:t|vent)|how (?:does|do)|who (?:is|are)) ?",
    re.IGNORECASE,
)


_DEFINES = re.compile(
    r"\b(?:est défini|désigne\b|on entend par|is defined as|are defined as|refers? to)"
)
_FIGURE = re.compile(r"\d")  # statistics are news
_BOX = re.compile(r"^(?:box|encadré|encart)(?: \d+)? ?[:–-] ", re.IGNORECASE)
_BEHIND_NAME = re.compile(r" \(| : ")  # "Zorg (ZRG)", "Zorg : an office for water"
_OPENING_ACRONYM = re.compile(r"(?:The |L[ae] |L['’])?([A-Z]{3,})\b")
_SHORT_FORM = re.compile(r" [-–] [A-Z]{3,}$")


class NamedPart(NamedTuple):
    """A part: the block of its heading, the block behind it, what it is about, how it is known."""

    heading: int
    end: int
    name: str | None
    rule: str


def named_parts(document: Document) -> Iterator[NamedPart]:
    """Yield the parts, in order; the last one may be on a topic that no organisation is."""
    text, blocks = document.text, document.blocks
    told, close = running(document)
    for i in range(2, len(blocks) - 1):
        following = blocks[i + 1]
        start, end = following.span.start, following.span.end
        if end - start < _SHORTEST or following.kind in {"rule", "heading", "row"}:
            continue
        name = _heading(text, blocks[i])
        if name is not None and (
            _shortened(name, text[start:end]) or name in text[start : start + _SOON]
        ):
            subject = subject_of(text, start, end)
            if (
                subject is not None
                and _same(name, subject.name)
                and (
                    subject.standing or (told < i < close - 1 and _names_body(text, following.span))
                )
            ):
                most = min(close if close > i + 1 else len(blocks), i + 1 + _LONGEST)
                yield NamedPart(i, _end(text, blocks, i + 1, most), name, "named-heading")
                continue
        if (
            told < i
            and close * _LATE <= i < close - 1
            and blocks[i].span.end - blocks[i].span.start <= _HEADING
            and (_explains(text, blocks, i, close) or _names_programmes(text, blocks, i, close))
        ):
            yield NamedPart(i, close, _described(text, blocks[i], following), "topic-heading")


def _names_body(text: str, span: Span) -> bool:
    """Tell whether a paragraph speaks soon of a body or programme, and is tied to no news."""
    opening = words(fold_line(text[span.start : min(span.end, span.start + _SOON)]))
    kinds = any_of("bodies", "institutions")
    return (
        not kinds.isdisjoint(opening[:_KIND_WITHIN])
        and not is_news(text, span)
        and not is_tied(text, span)
    )


def _described(text: str, heading: Block, below: Block) -> str | None:
    """Return the organisation that a heading names and the paragraph below describes, if any."""
    subject = subject_of(text, below.span.start, below.span.end)
    if subject is None or not subject.standing:
        return None
    line = fold_line(text[heading.span.start : heading.span.end])
    return organisation_of(subject.name) if fold_line(subject.name) in line else None


def _explains(text: str, blocks: Sequence[Block], i: int, close: int) -> bool:
    """Tell whether a few paragraphs under a heading take up its topic, and none is news.

    What follows a definition may tell what will come next: "The agreement will be published".
    """
    below = blocks[i + 1].span
    defined = _DEFINES.search(text, below.start, min(below.end, below.start + _SOON))
    return (
        close - _LONGEST <= i + 1
        and _on_topic(text, blocks, i)
        and not any(
            is_subheading(text, one)
            or is_news(text, one.span)
            or (not defined and is_tied(text, one.span))
            for one in blocks[i + 1 : close]
        )
    )


def _names_programmes(text: str, blocks: Sequence[Block], i: int, close: int) -> bool:
    """Tell whether a heading has an acronym that the text below writes out, and none is news.

    All that the heading tells is taken up there. What a list says, in items or lines that go on
    in small letters, is no news of a case, although it may speak of victims.
    """
    span = blocks[i].span
    if close > i + 1 + _MOST_EXPLAINED or not is_subheading(text, blocks[i]):
        return False
    found = _ACRONYM.findall(text, span.start, span.end)
    if not found or blocks[i].kind in {"rule", "row"}:
        return False
    line = text[span.start : span.end]
    below = text[blocks[i + 1].span.start : blocks[close - 1].span.end]
    if line.isupper() or any(f"({one})" not in below for one in found):
        return False
    return set(words(fold_line(line))).issubset(words(fold_line(below))) and not any(
        one.kind == "rule" or is_news(text, one.span) or is_tied(text, one.span)
        for one in blocks[i + 1 : close]
        if one.kind != "item" and not text[one.span.start].islower()
    )


def is_subheading(text: str, block: Block) -> bool:
    """Tell whether a short line is a heading: no item, with neither a full stop nor an address."""
    start, end = block.span.start, block.span.end
    if end - start >= _SHORTEST or text[end - 1] in ".!?…)”»" or block.kind == "item":
        return False
    return not any(text.find(sign, start, end) >= 0 for sign in _ADDRESSES)


def _end(text: str, blocks: Sequence[Block], first: int, most: int) -> int:
    """Return where a part ends: at a heading, at news, or behind what stands directly below."""
    end = first + 1
    while (
        end < most
        and blocks[end].kind == "paragraph"
        and not is_subheading(text, blocks[end])
        and (blocks[end].group == blocks[first].group or not is_news(text, blocks[end].span))
    ):
        end += 1
    return end


def _on_topic(text: str, blocks: Sequence[Block], i: int) -> bool:
    """Tell whether a heading asks what something is, or its words open the text below."""
    span = blocks[i].span
    line = text[span.start : span.end]
    if len(line) > _HEADING or blocks[i].kind in {"rule", "item", "row"} or line[-1] in ".!,;":
        return False
    line = _BOX.sub("", line)
    asked = _ASKS.match(line)
    if _YEAR.search(line) or (line[-1] == "?" and not asked):  # "Annual report 2016"
        return False
    named = _bare(line.strip(" :*_"))
    topic = set(words(fold_line(line[asked.end() :] if asked else named))) - common_words()
    below = blocks[i + 1].span
    head = text[below.start : min(below.end, below.start + _SOON)]
    opening = words(fold_line(head))
    if asked:
        return not topic.isdisjoint(opening)
    return (
        (0 < len(topic) <= _MOST_TOPIC and topic.issubset(opening[:_RESTATED]))
        or _DEFINES.search(head) is not None
        or (_FIGURE.search(head) is None and _opens(topic, opening))
    )


def _opens(topic: AbstractSet[str], opening: Sequence[str]) -> bool:
    """Tell whether a sentence opens with what a heading names, and what that is or does."""
    verbs = any_of("self_verbs")
    return not topic.isdisjoint(opening[:_FIRST]) and not verbs.isdisjoint(opening[:_RESTATED])


def _heading(text: str, block: Block) -> str | None:
    """Return the name that a line is, None where it is anything else."""
    if block.span.end - block.span.start > _HEADING or block.kind in {"rule", "item", "row"}:
        return None
    line = text[block.span.start : block.span.end].strip(" :*_")
    if not line or line[-1] in ".!?,;" or len(line.split()) > _MOST_WORDS:
        return None
    name = _bare(line)
    return name if name[:1].isupper() else None


def _same(name: str, other: str) -> bool:
    one, two = fold_line(name), fold_line(other)
    return one in two or two in one or _shortened(name, other)


def _shortened(name: str, text: str) -> bool:
    """Tell whether a text opens with the initials of a name: "Le FGI est …"."""
    acronym = _OPENING_ACRONYM.match(text)
    initials = "".join(word[0] for word in words(fold_line(name)) if word not in common_words())
    return acronym is not None and acronym[1].lower() == initials


def _bare(line: str) -> str:
    """Return the name in a heading, without its article and what stands in brackets."""
    short = _SHORT_FORM.search(line)
    line = _BOX.sub("", line[: short.start() if short else len(line)])
    line = _BEHIND_NAME.split(line, maxsplit=1)[0].strip()
    for article in ("L'", "L’", "La ", "Le ", "Les ", "The "):
        if line.startswith(article):
            return line[len(article) :]
    return line
