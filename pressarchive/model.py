"""The record of a release, and the values it is made of.

    Source ─ reader ─▶ Document ─ extractors ─▶ Candidate… ─ resolution ─▶ Release

All are frozen; what is read on the way is in `document.py`. The JSON form of a `Release` is
versioned (`SCHEMA`) and described by `record.schema.json` beside this file; its field names
are a promise to users.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal

from pressarchive.values import value

SCHEMA = 1
"""Version of the record's JSON form."""

Precision = Literal["day", "month", "year"]
Method = Literal["printed", "inferred", "declared", "translation", "stated"]
Role = Literal["issuer", "partner", "mentioned"]
ROLES: tuple[Role, ...] = ("issuer", "partner", "mentioned")
"""What an organisation can be to a release, the closest first."""


# --- what a record is made of -------------------------------------------------------------


@value
class Source:
    """Where a release came from. `modified` is ISO 8601 in UTC; `bytes` is the file's size."""

    path: str
    sha256: str
    bytes: int
    media_type: str = "text/plain"
    encoding: str | None = None
    modified: str | None = None


# --- what extraction finds ----------------------------------------------------------------


@value
class ReleaseDate:
    """The day a release was issued, as ISO 8601 cut to its precision, with what it rests on.

    `confidence` runs from 0 to 1. `alternatives` are the other days the same evidence allows.
    """

    value: str
    precision: Precision
    method: Method
    evidence: str
    confidence: float
    rule: str
    alternatives: tuple[str, ...] = ()


@value
class Organisation:
    """An organisation as a release names it; `aliases` are further names it uses there."""

    name: str
    full_name: str | None = None
    role: Role = "mentioned"
    aliases: tuple[str, ...] = ()
    evidence: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of it, the preferred one first, without repeats."""
        named = (self.name, *([self.full_name] if self.full_name else []), *self.aliases)
        return tuple(dict.fromkeys(named))


@value
class Person:
    """Somebody the release names, with the role it gives."""

    name: str
    role: str | None = None
    organisation: str | None = None


@value
class Contact:
    """Whom to ask: a person or an office; phones as printed, e-mails in lower case."""

    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()


@value
class Quote:
    """Words somebody is quoted with, without their quotation marks."""

    text: str
    speaker: str | None = None
    role: str | None = None
    language: str | None = None


@value
class Boilerplate:
    """Standing text about an organisation, as it stands in the release."""

    text: str
    organisation: str | None = None


def date_range(date: ReleaseDate | None) -> tuple[str | None, str | None]:
    """Return the first and last day a date allows; "2020-02" allows the whole month."""
    if date is None:
        return None, None
    # Months need no calendar here: days compare as text, and no month outlasts its 31st.
    return (
        date.value + "-01-01"[len(date.value) - 4 :],
        date.value + "-12-31"[len(date.value) - 4 :],
    )


@value
class Evidence:
    """A candidate as the record keeps it: what was considered for a field, and why."""

    field: str
    value: str
    evidence: str
    rule: str
    confidence: float
    chosen: bool


# --- the record ---------------------------------------------------------------------------


@value
class Release:
    """One press release as the archive keeps it; `id` is its accession number."""

    id: str
    title: str
    source: Source
    ingested_at: str
    language: str | None = None
    date: ReleaseDate | None = None
    reference: str | None = None
    embargo: str | None = None
    place: str | None = None
    kind: str = "press-release"
    organisations: tuple[Organisation, ...] = ()
    people: tuple[Person, ...] = ()
    contacts: tuple[Contact, ...] = ()
    quotes: tuple[Quote, ...] = ()
    body: str = ""
    boilerplate: tuple[Boilerplate, ...] = ()
    residue: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    translations: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    duplicates: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    why: tuple[Evidence, ...] = ()


@value
class Summary:
    """A release in one line of a list."""

    id: str
    title: str
    date: ReleaseDate | None
    language: str | None
    organisations: tuple[str, ...]
    translations: tuple[str, ...]
    versions: tuple[str, ...]
    duplicates: tuple[str, ...]


STATED = "stated by hand"
"""The rule of what a user stated."""


def stated(release: Release) -> dict[str, str]:
    """Return what a user stated of a release, by field, as its evidence tells it."""
    return {one.field: one.value for one in release.why if one.rule == STATED}


def summarise(release: Release) -> Summary:
    """Cut a release down to what a list shows; issuers come before other organisations."""
    named = sorted(release.organisations, key=lambda o: ROLES.index(o.role))
    return Summary(
        id=release.id,
        title=release.title,
        date=release.date,
        language=release.language,
        organisations=tuple(o.name for o in named),
        translations=release.translations,
        versions=release.versions,
        duplicates=release.duplicates,
    )


# --- JSON ---------------------------------------------------------------------------------


def to_json(value: Any) -> Any:
    """Turn a value of this module into plain JSON types; a release gains its schema version."""
    if isinstance(value, Release):
        return {"schema": SCHEMA} | _plain(value)
    return _plain(value)


def _plain(value: Any) -> Any:
    kind = type(value)
    if kind in _BARE:
        return value
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if names := _names(kind):  # type: ignore[arg-type]
        return {name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    return value


_BARE = frozenset((str, int, float, bool, type(None)))


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a class of values; none for another class."""
    return tuple(f.name for f in fields(kind)) if is_dataclass(kind) else ()


def release_from_json(data: Mapping[str, Any]) -> Release:
    """Read a release from its JSON form; raises KeyError or TypeError where it is not one."""
    plain = {f.name: data[f.name] for f in fields(Release) if f.name in data}
    made: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in plain.items()
    }
    made["source"] = Source(**data["source"])
    made["date"] = date_from_json(data.get("date"))
    made["organisations"] = tuple(
        Organisation(**tuples(item, "aliases")) for item in data.get("organisations", ())
    )
    made["people"] = tuple(Person(**item) for item in data.get("people", ()))
    made["contacts"] = tuple(
        Contact(**tuples(item, "phones", "emails")) for item in data.get("contacts", ())
    )
    made["quotes"] = tuple(Quote(**item) for item in data.get("quotes", ()))
    made["boilerplate"] = tuple(Boilerplate(**item) for item in data.get("boilerplate", ()))
    made["why"] = tuple(Evidence(**item) for item in data.get("why", ()))
    return Release(**made)


def date_from_json(data: Mapping[str, Any] | None) -> ReleaseDate | None:
    """Read a date from its JSON form."""
    if data is None:
        return None
    return ReleaseDate(**{**data, "alternatives": tuple(data.get("alternatives", ()))})


def summary_from_json(data: Mapping[str, Any]) -> Summary:
    """Read a summary from its JSON form."""
    return Summary(
        id=data["id"],
        title=data["title"],
        date=date_from_json(data["date"]),
        language=data["language"],
        organisations=tuple(data["organisations"]),
        translations=tuple(data["translations"]),
        versions=tuple(data["versions"]),
        duplicates=tuple(data["duplicates"]),
    )


def tuples(data: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """Return a JSON object with the named lists as tuples."""
    return {key: tuple(item) if key in names else item for key, item in data.items()}
