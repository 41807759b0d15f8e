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

_PART = re.compile(
    r"(?P<number>\d+(?:[.,' ’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[./:-]\d+)*(?:,\d+)?)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<stop>[.!?:…\n•|])"
)
_WORD = re.compile(r"[^\W_]+")
_SPACING = re.compile(r"[' ’]|[.,](?=\d{3}(?!\d))")
_LONGEST_TEXT = 60_000
_LONGEST_TITLE = 500
_LONGEST_KEY = 40
_MOST_KEYS = 400
_COGNATE = 7
_STEM = 6
_PHONE = 8
_DAY_TO_MONTH = 6
_MONTH_TO_DAY = 3
_RUN = 4
_SKETCH = 48
_TELLING_WORDS = 20
_PRIME = (1 << 61) - 1
_SCRAMBLE = 0x9E3779B97F4A7C15
_BITS = 0xFFFFFFFF


def signature(release: Release) -> Signature:
    """Return what linking compares of a release. Pure, and never fails on any text."""
    keys = dict.fromkeys(_given(release))
    _read(release.title[:_LONGEST_TITLE], keys)
    _read(release.body[:_LONGEST_TEXT], keys)
    words = _WORD.findall(release.body[:_LONGEST_TEXT].lower())
    # Lone surrogates and line ends of hostile addresses are not printable.
    kept = [key for key in keys if len(key) <= _LONGEST_KEY and key.isprintable()]
    return Signature(
        id=release.id,
        language=release.language,
        title=fold_line(release.title[:_LONGEST_TITLE]).encode("utf8", "replace").decode("utf8"),
        days=possible_days(release.date),
        length=len(words),
        digest=_digest(words, release.body[_LONGEST_TEXT:])
        if len(words) >= _TELLING_WORDS
        else None,
        keys=tuple(kept[:_MOST_KEYS]),
        sketch=_sketch(words),
        date=release.date,
    )


def shown(key: str) -> str:
    """Return a key as a reader may see it: cut words end in an ellipsis."""
    return f"{key[1:]}…" if key.startswith("~") else key


def _read(text: str, keys: dict[str, None]) -> None:
    """Add the keys of a text."""
    months, calendar = _months(), _calendar()
    opening, day, day_end, month, month_end = True, "", -99, 0, -99
    for match in _PART.finditer(text):
        kind, value = match.lastgroup, match.group()
        if kind == "stop":
            opening = True
            continue
        if kind == "word":
            if len(value) < _COGNATE and value not in months and _is_plain(value):
                opening = False
                continue
            folded, cut = _word(value)
            if cut:
                keys[cut] = None
            if folded in calendar:
                month, month_end = months.get(folded, 0), match.end()
                if month and match.start() - day_end <= _DAY_TO_MONTH and _is_day(day):
                    keys[f"{month:02d}-{int(day):02d}"] = None
                    month_end = -99
            elif not opening and value[0].isupper() and len(folded) > 1:
                keys[folded] = None
        else:
            day, day_end = _normal(value), match.end()
            keys[day] = None
            if month and match.start() - month_end <= _MONTH_TO_DAY and _is_day(day):
                keys[f"{month:02d}-{int(day):02d}"] = None
        opening = False


def _is_plain(word: str) -> bool:
    return word.islower() and word.isascii()


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


def _digest(words: list[str], rest: str) -> str:
    """Return what bodies share only if their words are the same (and the unread rest)."""
    text = "\n".join((*words, rest))
    return hashlib.blake2b(text.encode("utf8", "surrogatepass"), digest_size=16).hexdigest()


def _sketch(words: list[str]) -> tuple[int, ...]:
    """Return the smallest hashes of its runs of four words: alike as the texts are alike."""
    codes = [_code(word) for word in words]
    runs = zip(*(codes[start:] for start in range(_RUN)), strict=False)
    # A linear mix, then scrambled: the smallest must not favour any kind of run.
    hashes = {(a + 3 * b + 7 * c + 11 * d) * _SCRAMBLE % _PRIME & _BITS for a, b, c, d in runs}
    return tuple(sorted(hashes)[:_SKETCH])


@lru_cache(maxsize=100_000)
def _code(word: str) -> int:
    return crc32(word.encode("utf8", "surrogatepass"))


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
