"""What an entry becomes in the index: two indexed fields of words, one of names, columns.

Nothing is stored: the records hold the releases. Words come analysed from the entry.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from sys import byteorder
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
    versionstring,
)
from pressarchive.entries import WEIGHTS, Entry, Zone, stem_key
from pressarchive.languages import languages

STEMS = "stems"
"""Field of stem keys with weights and positions."""
WORDS = "words"
"""Field of exact words, "language:word", with weights and positions."""
NAMES = "names"
"""Field of the folded names of organisations."""

ZONES: tuple[Zone, ...] = tuple(WEIGHTS)
"""The zones in the order in which their positions follow each other."""

NAME = "MAIN"
"""What Whoosh calls the index: it begins the name of each of its files."""

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


def make_schema() -> Schema:
    """Return the fields and columns of the index; columns of zones count their words."""
    return Schema(
        **{STEMS: _Ready(Format()), WORDS: _Ready(Format()), NAMES: _Ready(Existence())},
        **{name: COLUMN(_Texts()) for name in ("id", "language", "shown")},
        **{name: COLUMN(_Numbers("I")) for name in ("first", "last", *ZONES)},
    )


def make_codec() -> W3Codec:
    """Return the codec of every segment."""
    # We read whole posting lists, so large blocks serve us better than ones to skip.
    codec = W3Codec(blocklimit=1024)
    # Our own columns count words; otherwise every posting would look for a file of lengths.
    codec.length_stats = False
    return codec


def version() -> str:
    """Return what an index must agree on with this program to be read by it."""
    analysis = ",".join(f"{found.code}:{found.stemmer}" for found in languages().values())
    weights = ",".join(f"{zone}:{weight}" for zone, weight in WEIGHTS.items())
    return f"1 {byteorder} whoosh={versionstring()} {analysis} {weights}"


def fields(entry: Entry) -> dict[str, Any]:
    """Return the fields of a document."""
    counts: dict[str, int] = {zone: len(entry.words.get(zone, ())) for zone in ZONES}
    words = _positions(entry.words)
    stems: defaultdict[str, list[int]] = defaultdict(list)
    for word, positions in words.items():
        stems[stem_key(word, entry.language)] += positions
    by_word = {word_key(word, entry.language): positions for word, positions in words.items()}
    starts = zone_starts(*counts.values())
    return {
        STEMS: [_posting(key, positions, starts) for key, positions in stems.items()],
        WORDS: [_posting(key, positions, starts) for key, positions in by_word.items()],
        NAMES: [(encode(name), 1, 1.0, b"") for name in entry.organisations],
        "id": encode(entry.id),
        "language": encode(entry.language or ""),
        # A line break never stands in a name that is shown.
        "shown": encode("\n".join(dict.fromkeys(entry.shown_organisations))),
        "first": day_number(entry.first),
        "last": day_number(entry.last),
        **counts,
    }


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


def unpack(data: bytes) -> array[int]:
    """Return the positions a posting holds."""
    positions = array("I")
    positions.frombytes(data)
    return positions


def zone_starts(*counts: int) -> list[int]:
    """Return each zone's first position; an empty place between keeps phrases in one zone."""
    return list(accumulate((count + 1 for count in counts[:-1]), initial=0))


def weigh(positions: Iterable[int], starts: Sequence[int]) -> float:
    """Add up the weights of the zones that positions lie in."""
    title, body, standing = (WEIGHTS[zone] for zone in ZONES)
    return sum(
        title if position < starts[1] else body if position < starts[2] else standing
        for position in positions
    )


def _positions(zones: Mapping[Zone, Sequence[str]]) -> Mapping[str, list[int]]:
    positions: defaultdict[str, list[int]] = defaultdict(list)
    start = 0
    for zone in ZONES:
        words = zones.get(zone, ())
        for position, word in enumerate(words, start):
            positions[word].append(position)
        start += len(words) + 1
    return positions


def _posting(key: str, positions: list[int], starts: Sequence[int]) -> Posting:
    packed = array("I", sorted(positions)).tobytes()
    return encode(key), len(positions), weigh(positions, starts), packed
