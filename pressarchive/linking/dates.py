"""What dates say of two releases being one, and what a translation says of a date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pressarchive.model import ReleaseDate

DAYS_APART = 3
"""Translations follow within days: offices publish one language first."""

_KNOWN = ("printed", "declared", "stated")
_SETTLED = 0.97
_BORROWED = 0.9


def possible_days(dated: ReleaseDate | None) -> tuple[int, ...]:
    """Return the days (ordinals) a release may be of; none where it does not say itself.

    A guessed date, or one taken from a translation, must not decide what is a translation.
    """
    if dated is None or dated.method not in _KNOWN or dated.precision != "day":
        return ()
    values = (dated.value, *dated.alternatives)
    return tuple(dict.fromkeys(day.toordinal() for day in map(_day, values) if day is not None))


def days_apart(some: tuple[int, ...], others: tuple[int, ...]) -> int | None:
    """Return the least distance in days between two releases, None where one has no date."""
    return min((abs(a - b) for a in some for b in others), default=None)


def settle(
    dated: ReleaseDate | None, translation: ReleaseDate | None, translation_id: str
) -> ReleaseDate | None:
    """Return a release's date in the light of its translation's date. Pure.

    Only a day that the translation prints without doubt counts. A date that could be that day
    becomes it, surer, with what else it could have been; one that is missing is taken over; any
    other date stays as it is.
    """
    if translation is None or not _is_sure(translation):
        return dated
    if dated is None:
        return ReleaseDate(
            value=translation.value,
            precision="day",
            method="translation",
            evidence=translation.evidence,
            confidence=round(translation.confidence * _BORROWED, 3),
            rule=f"printed in its translation {translation_id}",
        )
    readings = (dated.value, *dated.alternatives)
    if not dated.alternatives or dated.method == "stated" or translation.value not in readings:
        return dated
    return replace(
        dated,
        value=translation.value,
        confidence=max(dated.confidence, round(translation.confidence * _SETTLED, 3)),
        rule=f"{dated.rule}; settled by its translation {translation_id}",
        alternatives=tuple(value for value in readings if value != translation.value),
    )


def _is_sure(dated: ReleaseDate) -> bool:
    return dated.method in _KNOWN and dated.precision == "day" and not dated.alternatives


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
