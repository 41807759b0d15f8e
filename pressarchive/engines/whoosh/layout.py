"""What an entry becomes in the index: postings in two fields of words and one of names; columns.

Nothing is stored: the records hold the releases. Words come analysed from the entry, and
their positions are kept once, with the stems: they are most of an index.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, chain, islice
from struct import Struct
from typing import Any

from pressarchive.engines.whoosh.library import versionstring
from pressarchive.entries import WEIGHTS, Entry, Zone, stem_key
from pressarchive.languages import languages

STEMS = "stems"
"""Field of stem keys, with weights; the value tells where which word of the stem stands."""
WORDS = "words"
"""Field of exact words, "language:word", with weights."""
NAMES = "names"
"""Field of the folded names of organisations."""

ZONES: tuple[Zone, ...] = tuple(WEIGHTS)
"""The zones in the order in which their positions follow each other."""

NAME = "MAIN"
"""What Whoosh calls the index: it begins the name of each of its files."""

FIELD = Struct("!H")
"""How Whoosh begins a key among the words: with the number of its field."""

SIZES = Struct("!ii")
"""How Whoosh begins an entry of its table of words: with the bytes of key and value."""

LENGTH = "length"
"""Column of how many words a document has, each with the weight of its zone, in thousandths."""
_MOST = 2**32 - 1

Posting = tuple[str, float, bytes]
"""A word's key, its weight in a document, and where there its forms stand."""


def version() -> str:
    """Return what an index must agree on with this program to be read by it."""
    analysis = ",".join(f"{found.code}:{found.stemmer}" for found in languages().values())
    weights = ",".join(f"{zone}:{weight}" for zone, weight in WEIGHTS.items())
    return f"3 whoosh={versionstring()} {analysis} {weights} {sys.byteorder}"


def postings(entry: Entry) -> dict[str, Iterable[Posting]]:
    """Return the postings of a document by field."""
    by_word = _weights(entry.words)
    by_stem: dict[str, float] = {}
    places: dict[str, str] = {}
    for word, positions in _positions(entry.words).items():
        key = stem_key(word, entry.language)
        told = f"{word}\0{_pack(positions)}"
        if key in places:
            by_stem[key] += by_word[word]
            places[key] += f"\0{told}"
        else:
            by_stem[key] = by_word[word]
            places[key] = told
    code = word_key("", entry.language)
    return {
        STEMS: [(key, by_stem[key], encode(told)) for key, told in places.items()],
        WORDS: [(code + word, weight, b"") for word, weight in by_word.items()],
        NAMES: [(name, 1.0, b"") for name in entry.organisations],
    }


def columns(entry: Entry) -> dict[str, Any]:
    """Return the columns of a document."""
    counts = [len(entry.words.get(zone, ())) for zone in ZONES]
    length = sum(WEIGHTS[zone] * count for zone, count in zip(ZONES, counts, strict=True))
    return {
        "id": encode(entry.id),
        "language": encode(entry.language or ""),
        # A line break never stands in a name that is shown.
        "shown": encode("\n".join(dict.fromkeys(entry.shown_organisations))),
        "first": day_number(entry.first),
        "last": day_number(entry.last),
        **dict(zip(ZONES, counts, strict=True)),
        LENGTH: min(_MOST, round(1000 * length)),
    }


_ONE_FORM = 2  # parts: the form, and where it stands


def places(value: bytes, word: str | None = None, shift: int = 0) -> Iterable[int]:
    """Return the positions that a value of the field of stems tells, of all words or of one.

    `shift` is added to each.
    """
    parts = decode(value).split("\0")
    if word is None and len(parts) == _ONE_FORM:
        return _unpack(parts[1], shift)
    pairs = iter(parts)
    return chain.from_iterable(
        _unpack(packed, shift)
        for form, packed in zip(pairs, pairs, strict=True)
        if word in (None, form)
    )


def word_key(word: str, code: str | None) -> str:
    """Return the key of an exact word: apart by language, so that each has its vocabulary."""
    return f"{code or ''}:{word}"


def encode(text: str) -> bytes:
    """Return the bytes of a text; hostile text may hold half a surrogate pair."""
    return text.encode("utf-8", "surrogatepass")


def decode(data: bytes) -> str:
    """Return the text of what `encode` made."""
    return data.decode("utf-8", "surrogatepass")


def day_number(day: str | None) -> int:
    """Return an ISO day as a number in the same order, 0 for None."""
    return int(day.replace("-", "")) if day else 0


_TITLE, _BODY, _STANDING = WEIGHTS.values()


def weigh(positions: Iterable[int], in_title: int, in_body: int) -> float:
    """Add up the weights of the zones that positions lie in.

    Zones are known by their numbers of words; an empty place between keeps phrases in one.
    """
    body = in_title + 2
    standing = body + in_body + 1
    return sum([_TITLE if at < body else _BODY if at < standing else _STANDING for at in positions])


def _weights(zones: Mapping[Zone, Sequence[str]]) -> Mapping[str, float]:
    weights: dict[str, float] = {}
    for zone, weight in WEIGHTS.items():
        for word, count in Counter(zones.get(zone, ())).items():
            weights[word] = weights.get(word, 0.0) + count * weight
    return weights


def _positions(zones: Mapping[Zone, Sequence[str]]) -> Mapping[str, list[int]]:
    positions: defaultdict[str, list[int]] = defaultdict(list)
    start = 1
    for zone in ZONES:
        words = zones.get(zone, ())
        for position, word in enumerate(words, start):
            positions[word].append(position)
        start += len(words) + 1
    return positions


# Positions are written as one character for each step from one to the next, beginning at 0:
# UTF-8 makes most of them a single byte, and Python packs and unpacks them in C. No step is
# 0, which leaves "\0" to part them from words; what is too far for a character takes leaps.
_LEAP = 0x10FFFE
_LEAP_MARK = "\U0010ffff"


def _pack(positions: Sequence[int]) -> str:
    if len(positions) == 1 and positions[0] <= _LEAP:
        return chr(positions[0])
    packed = ""
    last = 0
    for position in positions:
        step = position - last
        while step > _LEAP:
            packed += _LEAP_MARK
            step -= _LEAP
        packed += chr(step)
        last = position
    return packed


def _unpack(packed: str, shift: int = 0) -> Iterable[int]:
    if _LEAP_MARK not in packed:
        return islice(accumulate(map(ord, packed), initial=shift), 1, None)
    reached = accumulate(min(ord(step), _LEAP) for step in packed)
    return [at + shift for at, step in zip(reached, packed, strict=True) if step != _LEAP_MARK]
