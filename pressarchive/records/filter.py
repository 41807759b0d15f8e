"""Which releases a list is to have."""

from __future__ import annotations

from pressarchive.values import value


@value
class Filter:
    """Which releases: all that fit every condition given.

    `organisations`: any of several groups of folded names must each be borne (all groups
    required). Days are ISO 8601, inclusive.
    """

    organisations: tuple[frozenset[str], ...] = ()
    since: str | None = None
    until: str | None = None
    language: str | None = None
    ids: tuple[str, ...] | None = None
