"""What lists read of a release: its line, ready to print, and its summary."""

from __future__ import annotations

import json
from collections.abc import Mapping

from pressarchive.model import Release, Summary, date_range, summarise, summary_from_json, to_json
from pressarchive.records.rows import AMISS, dump

_LISTED = (", ", "; ")
"""How a line parts the names of organisations, and how a table for spreadsheets does."""


def rows(release: Release) -> tuple[tuple[object, ...], tuple[object, ...]]:
    """Return the rows of `lines` and `summaries`."""
    first, last = date_range(release.date)
    key = (first or "", int(release.id), first, last, release.language)
    summary = summarise(release)
    return (*key, _line(summary), _parted(summary)), (*key, _readable(to_json(summary)))


def line(summary: str) -> str | None:
    """Return a stored summary as a list prints it, cells between tabs.

    There is none where a character of it cannot be shown as it is.
    """
    try:
        return _line(summary_from_json(json.loads(summary)))
    except AMISS:
        return None


def parted(summary: str) -> str | None:
    """Return the organisations of a stored summary where commas do not tell them apart."""
    try:
        return _parted(summary_from_json(json.loads(summary)))
    except AMISS:
        return None


def with_links(summary: str, record: str) -> str:
    """Return a stored summary with the versions and duplicates that the record names."""
    try:
        told = json.loads(record)
        links = {kind: list(told.get(kind, ())) for kind in ("versions", "duplicates")}
    except AMISS:  # what is damaged is told when it is read
        links = {"versions": [], "duplicates": []}
    try:
        return _readable(json.loads(summary) | links)
    except AMISS:
        return summary


def _line(value: Summary) -> str | None:
    cells = (
        value.id,
        value.date.value if value.date else "undated",
        value.date.method if value.date else "",
        value.language or "",
        value.title,
        _LISTED[0].join(value.organisations),
        " ".join(value.translations),
        " ".join(value.versions),
        " ".join(value.duplicates),
    )
    return "\t".join(cells) if "".join(cells).isprintable() else None


def _parted(value: Summary) -> str | None:
    if any(_LISTED[0] in name for name in value.organisations):
        return _LISTED[1].join(value.organisations)
    return None


def _readable(value: Mapping[str, object]) -> str:
    """Return the JSON form in which a summary is stored: unescaped where all of it can be seen."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text if text.isprintable() else dump(value)
