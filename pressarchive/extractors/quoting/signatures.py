"""Who signs a quotation: after a dash, or on the line below."""

from __future__ import annotations

from pressarchive.extractors.naming.names import names_between
from pressarchive.extractors.parties.vocabulary import any_of
from pressarchive.extractors.parties.words import index_at
from pressarchive.extractors.quoting.marks import MARKS, Piece
from pressarchive.extractors.quoting.quoted import Stretch
from pressarchive.extractors.quoting.reading import Reading, role_of
from pressarchive.extractors.quoting.speakers import Said, subject_among

_SURE = 0.7
_SIGNATURE = 12  # words of a signature among which the name stands
_NAMES = 4  # words of a name
_SIGNED = 120  # characters of a line that signs the quotation above it
_DASHES = frozenset("–—-")
_ENDED = frozenset(".!?…")


def signed(reading: Reading, piece: Piece, stretch: Stretch) -> Said | None:
    """Read the line that signs a quotation: "…" – X, role; also on the line below."""
    text, words = reading.text, reading.words
    following = text[piece.outer_end : stretch.tail]
    signature = following.strip()
    dashed = signature[:1] in _DASHES
    below = "\n" in following[: len(following) - len(following.lstrip())]
    first = index_at(words, piece.outer_end)
    end = text.find("\n", words[first].start) if first < len(words) else -1
    end = min(end, stretch.tail) if end >= 0 else stretch.tail
    last = index_at(words, end)
    if not (dashed or below):
        return _run_on(reading, piece, first, stretch.tail)
    if last <= first:
        return None
    line = text[words[first].start : end]
    if not dashed and (len(line) > _SIGNED or line[-1:] in _ENDED or MARKS.search(line)):
        return None
    if not dashed and not any(
        n.sure >= _SURE and (n.first == first or (n.end == end and "," in words[n.first].gap))
        for n in names_between(text, words[first].start, end)
    ):
        return None
    subject = subject_among(reading, first, min(last, first + _SIGNATURE), nearest=first)
    if subject is None or not subject.speaker:
        subject = _signature(reading, first, last) if dashed else None
    return subject._replace(rule="speaker-signed") if subject else None


def _run_on(reading: Reading, piece: Piece, first: int, tail: int) -> Said | None:
    """Read who signs on the same line: '… forward." X, role', up to another mark or the end."""
    text, words = reading.text, reading.words
    if first >= len(words) or text[piece.end - 1] not in _ENDED or not words[first].capital:
        return None
    start = words[first].start
    name = next((n for n in names_between(text, start, start + _SIGNED) if n.first == first), None)
    role = role_of(reading, name) if name else None
    if name is None or role is None or text[name.end : role.start] != ", ":
        return None
    ended = role.end >= tail or text[role.end] == "\n" or MARKS.match(text, role.end + 1)
    return Said(name.text, None, "speaker-signed") if ended else None


def _signature(reading: Reading, first: int, last: int) -> Said | None:
    """Read a name that nothing but a dash makes one: "– Alina R., visitor"."""
    words, k = reading.words, first
    while k < last and words[k].capital and (k == first or words[k].near):
        k += 1
    no_names = any_of("roles", "institutions", "bodies", "things", "titled")
    named = words[first:k]
    ended = k == last or "," in words[k].gap or "  " in words[k].gap
    if not ended or not 1 < len(named) <= _NAMES or any(w.folded in no_names for w in named):
        return None
    return Said(reading.text[named[0].start : named[-1].end], None, "")
