"""Passages of a release that show why it was found, with the words that matched."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pressarchive.entries import make_entry
from pressarchive.model import Release
from pressarchive.query import Match, Matcher, Node, Part
from pressarchive.values import value


@value
class Snippet:
    """A passage of a release; `spans` are offsets into `text` of the words that matched."""

    text: str
    spans: tuple[tuple[int, int], ...]


# After a sentence, unless the next word is in lower case ("art. 5 al. 2", "p. ex."); or a line.
_AFTER_SENTENCE = re.compile(r"(?<=[.!?…])[»”\"’)]?\s+(?![a-zà-ÿ\s])|\n+")
_BLANKS = re.compile(r"\s+")


class _Room(NamedTuple):
    """A stretch of text that no passage has been taken from, and the matches in it."""

    start: int
    end: int
    matches: Sequence[Match]


def snippets(
    release: Release, node: Node, *, count: int = 2, width: int = 200
) -> tuple[Snippet, ...]:
    """Return up to `count` passages of about `width` characters, in the order of the text.

    They come from the body; where it has no match, from the boilerplate, then from the
    title. Passages with the most parts of the query are chosen, the second for what the
    first does not have. Where nothing matches by its words, the body's beginning.
    """
    matcher = Matcher(node, release.language)
    for text in (release.body, *(part.text for part in release.boilerplate), release.title):
        if matches := matcher.matches(text):
            return tuple(_best_passages(text, matches, count, width))
    beginning = _end(release.body, 0, min(width, len(release.body)), len(release.body))
    start = len(release.body) - len(release.body.lstrip())
    return (_snippet(release.body, start, beginning, ()),) if start < beginning else ()


def missing(release: Release, parts: Iterable[Part]) -> tuple[str, ...]:
    """Return the parts of a query, as typed, that a release does not match."""
    entry = make_entry(release)
    return tuple(dict.fromkeys(part.typed for part in parts if not part.node.matches(entry)))


def _best_passages(
    text: str, matches: Sequence[Match], count: int, width: int
) -> Iterator[Snippet]:
    rooms = [_Room(0, len(text), matches)]
    shown: set[int] = set()
    chosen: list[tuple[int, int]] = []
    while len(chosen) < count and any(room.matches for room in rooms):
        room, first, last = _best_window(rooms, shown, width)
        start, end = _limits(text, room, first.start, last.end, width)
        inside = [m for m in room.matches if start <= m.start and m.end <= end]
        shown.update(group for match in inside for group in match.groups)
        chosen.append((start, end))
        rooms.remove(room)
        rooms += [
            _Room(room.start, start, [m for m in room.matches if m.end <= start]),
            _Room(end, room.end, [m for m in room.matches if m.start >= end]),
        ]
    for start, end in sorted(chosen):
        yield _snippet(text, start, end, matches)


def _best_window(rooms: Iterable[_Room], shown: set[int], width: int) -> tuple[_Room, Match, Match]:
    """Return the matches that begin and end the window with the most parts of the query.

    Parts not shown yet count before all; of equal windows the earliest is taken.
    """
    best: tuple[tuple[int, int, int], _Room, Match, Match] | None = None
    for room in rooms:
        groups: Counter[int] = Counter()
        last = 0
        for first, match in enumerate(room.matches):
            while last < len(room.matches) and (
                last <= first or room.matches[last].end <= match.start + width
            ):
                groups.update(room.matches[last].groups)
                last += 1
            value = (len(groups.keys() - shown), len(groups), -match.start)
            if best is None or value > best[0]:
                best = (value, room, match, room.matches[last - 1])
            for group in match.groups:
                groups[group] -= 1
                if not groups[group]:
                    del groups[group]
    if best is None:
        raise ValueError("no room has a match")
    return best[1:]


def _limits(text: str, room: _Room, first: int, last: int, width: int) -> tuple[int, int]:
    """Return where a passage around matches begins and ends: at sentences, else at words."""
    spare = max(0, width - (last - first))
    earliest = max(room.start, first - spare)
    start = _after_last(_AFTER_SENTENCE, text, earliest, first)
    if start is None and earliest == room.start:
        start = earliest
    if start is None:
        half = max(room.start, first - spare // 2)
        blank = _BLANKS.search(text, half, first)
        start = blank.end() if blank else first
    while start < first and text[start].isspace():
        start += 1
    return start, _end(text, last, min(max(start + width, last), room.end), room.end)


def _end(text: str, last: int, latest: int, limit: int) -> int:
    """Return where a passage ends that must reach `last` and should not pass `latest`."""
    if latest < limit:
        # The sentence's end, unless that leaves half of the passage unused.
        stop = _before_last(_AFTER_SENTENCE, text, last, latest)
        if stop is None or stop - last < (latest - last) // 2:
            stop = _before_last(_BLANKS, text, last, latest)
        latest = latest if stop is None else stop
    while latest > last and text[latest - 1].isspace():
        latest -= 1
    return latest


def _after_last(pattern: re.Pattern[str], text: str, start: int, end: int) -> int | None:
    found = [match.end() for match in pattern.finditer(text, start, end)]
    return found[-1] if found else None


def _before_last(pattern: re.Pattern[str], text: str, start: int, end: int) -> int | None:
    # One character more, so that a blank at the very end is seen with what follows it.
    found = [match.start() for match in pattern.finditer(text, start, end + 1)]
    return found[-1] if found else None


def _snippet(text: str, start: int, end: int, matches: Iterable[Match]) -> Snippet:
    """Cut a passage out, with every run of white space made one blank."""
    passage = text[start:end]
    excess = [(blank.start() + 1, blank.end()) for blank in _BLANKS.finditer(passage)]

    def shifted(offset: int) -> int:
        offset -= start
        return offset - sum(min(b, offset) - a for a, b in excess if a < offset)

    spans: list[tuple[int, int]] = []
    for match in matches:
        if start <= match.start and match.end <= end:
            begins, ends = shifted(match.start), shifted(match.end)
            if spans and begins <= spans[-1][1]:
                begins, ends = spans[-1][0], max(ends, spans.pop()[1])
            spans.append((begins, ends))
    return Snippet(text=_BLANKS.sub(" ", passage), spans=tuple(spans))
