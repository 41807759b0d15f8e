"""What a user stated by hand: it overrules extraction, now and whenever it runs again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from pressarchive.errors import UsageError
from pressarchive.languages import language_names
from pressarchive.model import STATED, Evidence, Precision, Release, ReleaseDate

FIELDS = ("title", "date", "language", "reference", "place", "kind", "embargo")
"""The fields that may be corrected. Organisations are merged and renamed with `orgs`."""

NONE = "none"
"""The value that states that a release has none."""

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_PRECISIONS: tuple[Precision, ...] = ("year", "month", "day")


def check(field: str, value: str) -> str:
    """Return a stated value as it is kept; raises UsageError for what cannot be one."""
    if field not in FIELDS:
        raise UsageError(f"{field!r} cannot be corrected.", f"Correct one of: {', '.join(FIELDS)}.")
    value = " ".join(value.split())
    if value.lower() == NONE:
        if field in ("title", "kind"):
            raise UsageError(f"A release cannot be without a {field}.", f"Give it one: {field}=…")
        return NONE
    if field == "date":
        _stated_date(value)
    elif field == "language" and value not in language_names():
        raise UsageError(
            f"There is no language {value!r} here.",
            f"Choose one of: {', '.join(language_names())}.",
        )
    elif field == "kind" and not re.fullmatch(r"[a-z]+(-[a-z]+)*", value):
        raise UsageError(
            f"{value!r} is not a kind.", "Write it in small letters, as in press-release."
        )
    if not value:
        raise UsageError(f"Nothing was given for {field}.", f"Write {field}=… or {field}={NONE}.")
    return value


def corrected(release: Release, corrections: Mapping[str, str]) -> Release:
    """Return the release with what was stated in the place of what was extracted."""
    if not corrections:
        return release
    changes: dict[str, object] = {}
    for field, value in corrections.items():
        stated = None if value == NONE else value
        changes[field] = _stated_date(value) if stated and field == "date" else stated
    kept = tuple(
        replace(evidence, chosen=False) if evidence.field in corrections else evidence
        for evidence in release.why
        if evidence.rule != STATED
    )
    stated_now = tuple(
        Evidence(field=field, value=value, evidence="", rule=STATED, confidence=1.0, chosen=True)
        for field, value in corrections.items()
    )
    return replace(release, **changes, why=(*stated_now, *kept))  # type: ignore[arg-type]


def _stated_date(value: str) -> ReleaseDate:
    if not _is_day(value):
        raise UsageError(f"{value!r} is not a date.", "Write it as 2020-02-05, 2020-02 or 2020.")
    return ReleaseDate(
        value=value,
        precision=_PRECISIONS[value.count("-")],
        method="stated",
        evidence="",
        confidence=1.0,
        rule=STATED,
    )


def _is_day(value: str) -> bool:
    match = _DAY.fullmatch(value)
    try:
        return bool(match and date(int(match[1]), int(match[2] or 1), int(match[3] or 1)))
    except ValueError:
        return False
