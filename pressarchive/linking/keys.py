"""What of a text survives translation: its numbers, days, names, beginnings of long words.

Words are cut to their first letters, so that "incinération" and "incineration", "nucléaire"
and "nuclear" leave the same key. Everything is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain

from pressarchive.languages import languages
from pressarchive.linking.sketch import words_of
from pressarchive.text import fold

_LONGEST_TEXT = 60_000
_COGNATE = 7
_STEM = 6
_DIGITS_OF_DAY = 2
_LONGEST_MONTH = 20
_CAPITALS = 0x2000
"""Up to here stand the capitals of the alphabets of Europe."""

_SPACING = re.compile(r"[' ’]|[.,](?=\d{3}(?!\d))")
_LETTERS = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"([^\W\d_]+)[\W_]{0,3}\Z")
_BEFORE_WORDS = " \"«“(['’‘-"
_STOPS = ".!?:…\n•|"


def keys_of(text: str) -> frozenset[str]:
    """Return the keys of a stretch of text: numbers, days, names, beginnings of long words."""
    return frozenset(keys_in(text, words_of(text[:_LONGEST_TEXT])))


def keys_in(text: str, words: Sequence[str]) -> list[str]:
    """Return the keys of a text whose words these are, the more telling kinds first."""
    text = text[:_LONGEST_TEXT]
    # A ligature opens into two letters, and most words are short: the cache need not see them.
    long = dict.fromkeys(word for word in words if len(word) >= _COGNATE - 1)
    beginnings = chain.from_iterable(map(_beginnings, long))
    return [*_numbers(text), *_names(text), *beginnings]


def shown(key: str) -> str:
    """Return a key as a reader may see it: cut words end in an ellipsis."""
    return f"{key[1:]}…" if key.startswith("~") else key


def _numbers(text: str) -> Iterator[str]:
    """Yield numbers, and days with the months that stand before or after them."""
    months = _months()
    taken = 0  # where the month ends that stood after a day: it belongs to no other
    for match in _number().finditer(text):
        number = _normal(match["number"])
        yield number
        if len(number) > _DIGITS_OF_DAY or not (number.isascii() and number.isdigit()):
            continue
        start = match.start()
        before = _LAST_WORD.search(text, max(taken, start - _LONGEST_MONTH), start)
        for word in (before and before[1], match["next"]):
            if word and (month := months.get(fold(word))):
                yield f"{month:02d}-{int(number):02d}"
                taken = match.end()


def _names(text: str) -> Iterator[str]:
    """Yield the words with a capital that opens no sentence, where it would tell nothing."""
    calendar = _calendar()
    for match in _capitalised().finditer(text):
        before = match.start() - 1
        while before >= 0 and text[before] in _BEFORE_WORDS:
            before -= 1
        if before >= 0 and text[before] not in _STOPS:
            name = fold(match[0])
            if len(name) > 1 and name not in calendar:
                yield name


@lru_cache(maxsize=30_000)
def _normal(number: str) -> str:
    """Return a number in one form, whichever language wrote it: "1'234,5" and "1,234.5"."""
    return _SPACING.sub("", number).replace(",", ".").lstrip("0") or "0"


@lru_cache(maxsize=30_000)
def _beginnings(word: str) -> tuple[str, ...]:
    """Return the keys of what is long enough in a word to be known in both languages."""
    parts = _LETTERS.findall(fold(word))
    return tuple(f"~{part[:_STEM]}" for part in parts if len(part) >= _COGNATE)


@cache
def _number() -> re.Pattern[str]:
    """Return the pattern of a number, and the word that follows it ("5 février")."""
    ordinals = "|".join(sorted({end for one in languages().values() for end in one.ordinals}))
    return re.compile(
        r"(?P<number>[0-9](?:\d*(?:[.,' ’]\d{3})+(?!\d)(?:[.,]\d+)?|\d*(?:[./:-]\d+)*(?:,\d+)?))"
        rf"(?:(?:{ordinals})? (?P<next>[^\W\d_]+))?"
    )


@cache
def _capitalised() -> re.Pattern[str]:
    """Return the pattern of a word with a capital: a class of letters first is found fast."""
    capitals = "".join(filter(str.isupper, map(chr, range(_CAPITALS))))
    return re.compile(rf"[{capitals}](?<![^\W\d_].)[^\W\d_]*")


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
