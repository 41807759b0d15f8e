"""What an entry becomes in the index: two indexed fields of words, one of names, columns.

Nothing is stored: the records hold the releases. Words come analysed from the entry, and
their positions are kept once, with the stems: they are most of an index.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Any

from pressarchive.engines.whoosh.library import (
    COLUMN,
    Existence,
    FieldType,
    Format,
    NumericColumn,
    Schema,
    VarBytesColumn,
    W3Codec,
    W3PostingsWriter,
    versionstring,
)
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

_COMPRESSION = 3
_FEW = 8
"""Blocks of this many postings are not compressed."""

Posting = tuple[bytes, int, float, bytes]


class _Ready(FieldType):  # type: ignore[misc]
    """A field that is given its postings ready-made."""

    def __init__(self, format: Format) -> None:
        super().__init__(format, analyzer=None)

    def index(self, value: Iterable[Posting], **_: Any) -> Iterable[Posting]:
        return value


class _Numbers(NumericColumn):  # type: ignore[misc]
    class Reader(NumericColumn.Reader):  # type: ignore[misc]
        def load(self) -> array[int]:
            """Read all numbers at once: one at a time costs a microsecond each."""
            values: array[int] = self._dbfile.get_array(self._basepos, self._typecode, self._count)
            values.extend([self._default] * (self._doccount - self._count))
            return values


class _Texts(VarBytesColumn):  # type: ignore[misc]
    class Reader(VarBytesColumn.Reader):  # type: ignore[misc]
        def load(self) -> list[bytes]:
            """Read all texts at once."""
            lengths = self._lengths
            data = self._dbfile.get(self._basepos, sum(lengths))
            ends = accumulate(lengths)
            return [data[end - length : end] for length, end in zip(lengths, ends, strict=True)]


class _PostingsWriter(W3PostingsWriter):  # type: ignore[misc]
    def _write_block(self, last: bool = False) -> None:
        # Most words are rare, and compressing a few bytes takes long and saves nothing.
        self._compression = _COMPRESSION if len(self) > _FEW else 0
        super()._write_block(last)


class Codec(W3Codec):  # type: ignore[misc]
    """How segments are written."""

    # Our own columns count words; otherwise every posting would look for a file of lengths.
    length_stats = False

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> W3PostingsWriter:
        """Write posting lists in large blocks: we read them whole, and skip nothing."""
        return _PostingsWriter(dbfile, 1024, byteids=byteids)


def make_schema() -> Schema:
    """Return the fields and columns of the index; columns of zones count their words."""
    return Schema(
        **{STEMS: _Ready(Format()), WORDS: _Ready(Existence()), NAMES: _Ready(Existence())},
        **{name: COLUMN(_Texts()) for name in ("id", "language", "shown")},
        **{name: COLUMN(_Numbers("I")) for name in ("first", "last", *ZONES)},
    )


def version() -> str:
    """Return what an index must agree on with this program to be read by it."""
    analysis = ",".join(f"{found.code}:{found.stemmer}" for found in languages().values())
    weights = ",".join(f"{zone}:{weight}" for zone, weight in WEIGHTS.items())
    return f"2 whoosh={versionstring()} {analysis} {weights}"


def fields(entry: Entry) -> dict[str, Any]:
    """Return the fields of a document."""
    counts: dict[str, int] = {zone: len(entry.words.get(zone, ())) for zone in ZONES}
    by_word = _weights(entry.words)
    by_stem: defaultdict[str, float] = defaultdict(float)
    places: defaultdict[str, list[str]] = defaultdict(list)
    for word, positions in _positions(entry.words).items():
        key = stem_key(word, entry.language)
        by_stem[key] += by_word[word]
        places[key] += word, _pack(positions)
    return {
        STEMS: [
            (encode(key), 1, weight, encode("\0".join(places[key])))
            for key, weight in by_stem.items()
        ],
        WORDS: [
            (encode(word_key(word, entry.language)), 1, weight, b"")
            for word, weight in by_word.items()
        ],
        NAMES: [(encode(name), 1, 1.0, b"") for name in entry.organisations],
        "id": encode(entry.id),
        "language": encode(entry.language or ""),
        # A line break never stands in a name that is shown.
        "shown": encode("\n".join(dict.fromkeys(entry.shown_organisations))),
        "first": day_number(entry.first),
        "last": day_number(entry.last),
        **counts,
    }


def places(value: bytes, word: str | None = None) -> set[int]:
    """Return the positions that a value of the field of stems tells, of all words or of one."""
    found: set[int] = set()
    pairs = iter(decode(value).split("\0"))
    for form, packed in zip(pairs, pairs, strict=True):
        if word in (None, form):
            found.update(_unpack(packed))
    return found


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


def zone_starts(*counts: int) -> list[int]:
    """Return each zone's first position; an empty place between keeps phrases in one zone."""
    return list(accumulate((count + 1 for count in counts[:-1]), initial=1))


def weigh(positions: Iterable[int], starts: Sequence[int]) -> float:
    """Add up the weights of the zones that positions lie in."""
    title, body, standing = (WEIGHTS[zone] for zone in ZONES)
    return sum(
        title if position < starts[1] else body if position < starts[2] else standing
        for position in positions
    )


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


def _pack(positions: Iterable[int]) -> str:
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


def _unpack(packed: str) -> Iterable[int]:
    if _LEAP_MARK not in packed:
        return accumulate(map(ord, packed))
    reached = accumulate(min(ord(step), _LEAP) for step in packed)
    return [at for at, step in zip(reached, packed, strict=True) if step != _LEAP_MARK]
