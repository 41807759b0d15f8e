"""Organisations over the whole archive: which names are one thing, and how often it occurs.

They are counted when they are asked for, those that a change concerns; what is not concerned
is kept in the records, with its line ready. See `counting` for the rules.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pressarchive.authority import Authority
from pressarchive.errors import NotFound
from pressarchive.overview import OrganisationCount
from pressarchive.text import fold_line

if TYPE_CHECKING:
    from pressarchive.records.organisations_port import Counted
    from pressarchive.records.port import Records

_RULES = 3
"""Changes with the rules: what was counted by others is counted anew."""


def count_organisations(
    records: Records, authority: Authority | None = None
) -> Sequence[OrganisationCount]:
    """Return every organisation, the one with most releases first."""
    entries = organisation_entries(records, authority)
    return [_read(one) for one in json.loads(b"[" + b",".join(entries) + b"]")]


def organisation_lines(records: Records, authority: Authority | None = None) -> Sequence[bytes]:
    """Return every organisation as a line in UTF-8, cells between tabs; it was not made safe.

    Name, full name, releases, first and last year, further names.
    """
    counted = _counted(records, authority or Authority())
    if counted is None:
        return records.organisations.lines()
    return [one.line.encode("utf8", "surrogatepass") for one in counted]


def organisation_entries(records: Records, authority: Authority | None = None) -> Sequence[bytes]:
    """Return every organisation as a JSON object, in lines, in UTF-8; it was not made safe."""
    counted = _counted(records, authority or Authority())
    if counted is None:
        return records.organisations.entries()
    return [one.entry.encode("utf8", "surrogatepass") for one in counted]


def _counted(records: Records, authority: Authority) -> Sequence[Counted] | None:
    """Bring what is kept up to the records; returns all that is counted where that cannot be."""
    kept = records.organisations
    stamp = json.dumps(
        [_RULES, [[one.name, one.full_name, *one.also] for one in authority.organisations]]
    )
    if kept.is_current(stamp):
        return None
    from pressarchive.organisations.counting import count_all, count_changed

    before = kept.version()
    if kept.keep(count_changed(kept, authority, stamp), version=before):
        return None
    # Another process writes, or the disk is read-only.
    return count_all(kept, authority, stamp).counted


def _read(data: Mapping[str, Any]) -> OrganisationCount:
    return OrganisationCount(**{**data, "aliases": tuple(data["aliases"])})


def as_spelled(names: Iterable[str], counted: Sequence[OrganisationCount]) -> list[str]:
    """Return names typed in any case as the archive spells them; raises NotFound."""
    spelled = {
        fold_line(name): name
        for one in counted
        for name in (one.name, one.full_name, *one.aliases)
        if name
    }
    return [_spelled(name, spelled) for name in names]


def _spelled(name: str, spelled: Mapping[str, str]) -> str:
    wanted = fold_line(name)
    if wanted in spelled:
        return spelled[wanted]
    from difflib import get_close_matches

    near = ", ".join(spelled[one] for one in get_close_matches(wanted, list(spelled), n=3))
    hint = f"Near it: {near}. " if near else ""
    raise NotFound(f"No organisation is called {name!r}.", f"{hint}'pressarchive orgs' lists them.")
