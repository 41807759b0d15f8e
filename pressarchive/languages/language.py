"""What a language must tell us."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language. All words are given folded (see `text.fold`), unless said otherwise.

    `stemmer` names a Snowball algorithm. `stop_words` are too common to search for.
    `months` and `weekdays` start with January and Monday; each entry lists the full name
    and its abbreviations. `ordinals` may follow the number of a day ("1er", "5th").
    `relative_days` map an expression to days from today, `relative_periods` to a
    (unit, offset) like ("month", -1).
    """

    code: str
    name: str
    stemmer: str
    stop_words: frozenset[str]
    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...]
    ordinals: tuple[str, ...]
    relative_days: dict[str, int]
    relative_periods: dict[str, tuple[str, int]]
