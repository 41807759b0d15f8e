"""What of a release survives translation: its numbers, days, names, addresses, shared words.

Words are cut to their first letters, so that "incinération" and "incineration", "nucléaire"
and "nuclear" leave the same key. Everything is linear in the text, and long texts are cut.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from zlib import crc32

from pressarchive.languages import languages
from pressarchive.linking.dates import possible_days
from pressarchive.model import Release
from pressarchive.records.links_port import Signature
from pressarchive.text import fold, fold_line

_LONGEST_TEXT = 60_000
_LONGEST_TITLE = 500
_LONGEST_KEY = 40
_MOST_KEYS = 400
_COGNATE = 7
_STEM = 6
_PHONE = 8
_MONTH_TO_DAY = 3
_RUN = 4
_SKETCH = 48
_SCRAMBLE = 0x9E3779B1
_BITS = 0xFFFFFFFF
_TELLING_WORDS = 20

_SPACING = re.compile(r"[' ’]|[.,](?=\d{3}(?!\d))")
_BEFORE_WORDS = " \"«“(['’‘-"
_STOPS = ".!?:…\n•|"
_SIGNS = ".,;:!?\"'()[]-–—’‘“”«»…•"


def signature(release: Release) -> Signature:
    """Return what linking compares of a release. Pure, and never fails on any text."""
    keys = dict.fromkeys(_given(release))
    _read(release.title[:_LONGEST_TITLE], keys)
    _read(release.body[:_LONGEST_TEXT], keys)
    # Lone surrogates and line ends of hostile addresses are not printable.
    kept = [key for key in keys if len(key) <= _LONGEST_KEY and key.isprintable()]
    words = _words(release.body)
    return Signature(
        id=release.id,
        language=release.language,
        title=fold_line(release.title[:_LONGEST_TITLE]).encode("utf8", "replace").decode("utf8"),
        days=possible_days(release.date),
        length=len(words),
        digest=_digest(words) if len(words) >= _TELLING_WORDS else None,
        keys=tuple(kept[:_MOST_KEYS]),
        sketch=_sketch(words),
        date=release.date,
    )


def keys_of(text: str) -> frozenset[str]:
    """Return the keys of a stretch of text: numbers, days, names, beginnings of long words."""
    keys: dict[str, None] = {}
    _read(text[:_LONGEST_TEXT], keys)
    return frozenset(keys)


def shown(key: str) -> str:
    """Return a key as a reader may see it: cut words end in an ellipsis."""
    return f"{key[1:]}…" if key.startswith("~") else key


def _read(text: str, keys: dict[str, None]) -> None:
    """Add the keys of a text."""
    months, calendar = _months(), _calendar()
    month, month_end = 0, -99
    for match in _parts().finditer(text):
        number, value = match["number"], match["word"] or match["next"]
        if number:
            number = _normal(number)
            keys[number] = None
            if month and match.start() - month_end <= _MONTH_TO_DAY and _is_day(number):
                keys[f"{month:02d}-{int(number):02d}"] = None
            month = 0
            if not value:
                continue
        folded, cut = _word(value)
        if cut:
            keys[cut] = None
        if folded in calendar:
            month, month_end = months.get(folded, 0), match.end()
            if month and number and _is_day(number):
                keys[f"{month:02d}-{int(number):02d}"] = None
                month = 0
        elif value[0].isupper() and len(folded) > 1:
            start = match.start("word" if match["word"] else "next")
            if not _opens(text, start):
                keys[folded] = None


def _opens(text: str, start: int) -> bool:
    """Tell whether a word stands first in a sentence or line, where a capital tells nothing."""
    while start and text[start - 1] in _BEFORE_WORDS:
        start -= 1
    return not start or text[start - 1] in _STOPS


@lru_cache(maxsize=100_000)
def _word(word: str) -> tuple[str, str | None]:
    """Return a folded word, and its key where it is long enough to be known in both languages."""
    folded = fold(word)
    return folded, f"~{folded[:_STEM]}" if len(folded) >= _COGNATE else None


def _normal(number: str) -> str:
    """Return a number in one form, whichever language wrote it: "1'234,5" and "1,234.5"."""
    return _SPACING.sub("", number).replace(",", ".").lstrip("0") or "0"


def _is_day(number: str) -> bool:
    return len(number) <= 2 and number.isascii() and number.isdigit()  # noqa: PLR2004


def _given(release: Release) -> Iterator[str]:
    """Yield keys of what extraction found: reference, telephones, addresses."""
    if release.reference:
        yield f"#{fold_line(release.reference)}"
    for contact in release.contacts:
        for phone in contact.phones:
            yield "+" + "".join(c for c in phone if c.isdigit())[-_PHONE:]
        yield from contact.emails
    for link in release.links:
        yield fold(link).rstrip("/")


def _words(body: str) -> list[bytes]:
    """Return the words of a body without case or signs."""
    for sign in _SIGNS:
        body = body.replace(sign, " ")
    return body.lower().encode("utf8", "surrogatepass").split()


def _digest(words: list[bytes]) -> str:
    return hashlib.blake2b(b" ".join(words), digest_size=16).hexdigest()


def _sketch(words: list[bytes]) -> tuple[int, ...]:
    """Return the smallest hashes of its runs of four words: alike as the texts are alike."""
    codes = [crc32(word) for word in words[:_LONGEST_TEXT]]
    runs = zip(*(codes[start:] for start in range(_RUN)), strict=False)
    # Mixed, then scrambled: the smallest must not favour any kind of run.
    mixed = {(a ^ b << 1 ^ c << 2 ^ d << 3) * _SCRAMBLE & _BITS for a, b, c, d in runs}
    return tuple(sorted(mixed)[:_SKETCH])


@cache
def _parts() -> re.Pattern[str]:
    """Return the pattern of what may be a key.

    Numbers, with the word that follows ("5 février"); words that are long or have a capital.
    """
    ordinals = "|".join(sorted({end for one in languages().values() for end in one.ordinals}))
    return re.compile(
        r"(?P<number>\d+(?:[.,' ’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[./:-]\d+)*(?:,\d+)?)"
        rf"(?:(?:{ordinals})? (?P<next>[^\W\d_]+))?"
        rf"|(?<![^\W\d_])(?P<word>[^\W\d_]{{{_COGNATE},}}|(?![a-zß-öø-ÿ])[^\W\d_]+)"
    )


@cache
def _months() -> dict[str, int]:
    return {
        name: number
        for one in languages().values()
        for number, names in enumerate(one.months, 1)
        for name in names
    }


@cache
def _calendar() -> frozenset[str]:
    """Names of days and months: capitalised in one language and not in another."""
    weekdays = {name for one in languages().values() for names in one.weekdays for name in names}
    return frozenset(weekdays | set(_months()))
