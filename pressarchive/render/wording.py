"""How values are said in words: dates and their doubt, numbers, sizes, languages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pressarchive.languages import language_names
from pressarchive.model import Evidence, Release, ReleaseDate
from pressarchive.render.safe import safe_line

if TYPE_CHECKING:  # only the signatures need it
    from pressarchive.overview import Link

MONTHS = (
    "January February March April May June July August September October November December"
).split()

_SURE = 0.85  # below it, other readings of a date are shown wherever the date is


def spelled(day: str) -> str:
    """Return an ISO 8601 date so that nobody can misread it: "5 February 2020"."""
    year, *rest = day.split("-")
    try:
        month = MONTHS[int(rest[0]) - 1] if rest else ""
        number = str(int(rest[1])) if len(rest) > 1 else ""
    except (ValueError, IndexError):
        return safe_line(day)
    return " ".join(part for part in (number, month, safe_line(year)) if part)


def doubt(date: ReleaseDate) -> str | None:
    """Return in few words why a date may be wrong; None where there is no such reason."""
    if date.method in ("inferred", "declared"):
        return date.method
    if date.alternatives and date.confidence < _SURE:
        return "or " + safe_line(date.alternatives[0])
    return None


def marked(date: ReleaseDate | None) -> str:
    """Return a date for a list: "≈" before one in doubt, "undated" for none."""
    if date is None:
        return "undated"
    return ("≈ " if doubt(date) else "") + safe_line(date.value)


def considered(release: Release) -> tuple[Evidence, ...]:
    """Return what was considered for each field; a date that other releases settled as it is now.

    What the text itself suggested for it is then no longer the reading chosen.
    """
    date = release.date
    chosen = [one for one in release.why if one.chosen and one.field == "date"]
    if not date or not release.why or any(one.rule == date.rule for one in chosen):
        return release.why
    settled = Evidence(
        field="date",
        value=date.value,
        evidence=date.evidence,
        rule=date.rule,
        confidence=date.confidence,
        chosen=True,
    )
    others = (replace(one, chosen=False) if one in chosen else one for one in release.why)
    return (settled, *others)


def sureness(confidence: float) -> str:
    """Return a confidence from 0 to 1 in words."""
    for least, words in ((0.95, "certain"), (0.85, "almost certain"), (0.7, "likely")):
        if confidence >= least:
            return words
    return "uncertain" if confidence >= 0.5 else "a guess"  # noqa: PLR2004 - the scale is here


def linked_by(link: Link) -> str:
    """Return why a release is linked to another: its score and evidence, or that it was stated."""
    if link.stated:
        return "linked by hand"
    evidence = safe_line(", ".join(link.evidence))
    return f"score {link.score:.2f}" + (f" by {evidence}" if evidence else "")


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: "1 release", "1,200 releases"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def size(number: int) -> str:
    """Return a number of bytes for people: "1.4 MB", in powers of 1,000."""
    amount = float(number)
    for unit in ("bytes", "kB", "MB", "GB"):
        if amount < 1000:  # noqa: PLR2004 - the next unit begins here
            return f"{amount:.0f} {unit}" if unit == "bytes" else f"{amount:.1f} {unit}"
        amount /= 1000
    return f"{amount:.1f} TB"


def language_name(code: str | None) -> str:
    """Return what a language calls itself, or its code where that is not known."""
    if not code:
        return "unknown language"
    return language_names().get(code) or safe_line(code)
