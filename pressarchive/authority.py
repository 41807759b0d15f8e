"""The authority file: which names mean one organisation, as the archive's owner decided.

`organisations.toml` lies in the archive's folder and is meant to be edited:

    [[organisation]]
    name = "Anses"
    full_name = "Agence nationale de sécurité sanitaire"
    also = ["ANSES", "French Agency for Food, Environmental and Occupational Health"]

It is applied when the archive is asked, so that a change takes effect at once, without
reading a source or indexing again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pressarchive.errors import UsageError
from pressarchive.model import ROLES, Organisation, Release
from pressarchive.text import fold_line

FILE_NAME = "organisations.toml"

_HEAD = """\
# Which names mean one organisation, and how it is called. Edited by hand or by
# 'pressarchive orgs merge' and 'pressarchive orgs rename'; takes effect at once.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Authorised:
    """One organisation of the file; `also` are its further names."""

    name: str
    full_name: str | None = None
    also: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, the preferred one first."""
        return (self.name, *([self.full_name] if self.full_name else []), *self.also)


class Authority:
    """The organisations of an authority file, by any of their names."""

    def __init__(self, organisations: Iterable[Authorised] = ()) -> None:
        self.organisations = tuple(organisations)
        self._by_name = {
            fold_line(name): organisation
            for organisation in self.organisations
            for name in organisation.names
        }

    @classmethod
    def load(cls, folder: Path) -> Authority:
        """Read the file of an archive's folder, if any; raises UsageError for a bad one."""
        return cls(_organisation(folder, entry) for entry in _entries(folder))

    @property
    def decided(self) -> Collection[str]:
        """Every folded name of the file."""
        return self._by_name.keys()

    def find(self, name: str) -> Authorised | None:
        """Return the organisation that bears a name, in any case."""
        return self._by_name.get(fold_line(name))

    def preferred(self, name: str) -> str:
        """Return the name to show for a name."""
        found = self.find(name)
        return found.name if found else name

    def shown(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the names to show for several, each organisation once."""
        return tuple(dict.fromkeys(self.preferred(name) for name in names))

    def applied(self, release: Release) -> Release:
        """Return a release with its organisations named as decided, each of them once."""
        if not self.organisations:
            return release
        made: dict[str, Organisation] = {}
        for own in release.organisations:
            found = self.find(own.name) or (own.full_name and self.find(own.full_name)) or None
            name = found.name if found else own.name
            other = made.get(fold_line(name))
            roles = {own.role, other.role if other else own.role}
            full_name = (found and found.full_name) or (other and other.full_name) or own.full_name
            names = [*(other.names if other else ()), *own.names]
            made[fold_line(name)] = replace(
                other or own,
                name=name,
                full_name=full_name,
                role=next(role for role in ROLES if role in roles),
                aliases=tuple(one for one in dict.fromkeys(names) if one not in (name, full_name)),
            )
        return replace(release, organisations=tuple(made.values()))

    def names(self, name: str) -> frozenset[str]:
        """Return every folded name of the organisation that bears this one, itself included."""
        found = self.find(name)
        return frozenset(map(fold_line, found.names if found else ())) | {fold_line(name)}


def merge(folder: Path, kept: str, others: Sequence[str]) -> Authorised:
    """Write into the file that `others` are names of the organisation called `kept`."""
    names = [kept, *others]
    if len({fold_line(name) for name in names}) < len(names):
        raise UsageError(
            "An organisation cannot be merged with itself.", "Names differ in more than case."
        )
    return _rewrite(folder, kept, names)


def rename(folder: Path, old: str, new: str) -> Authorised:
    """Write into the file that the organisation called `old` is to be shown as `new`."""
    return _rewrite(folder, new, [new, old])


def adopt(folder: Path, organisation: Authorised) -> Authorised:
    """Write into the file what was decided of an organisation elsewhere."""
    return _rewrite(folder, organisation.name, organisation.names, organisation.full_name)


def _rewrite(
    folder: Path, name: str, names: Sequence[str], full_name: str | None = None
) -> Authorised:
    """Replace the entries that bear one of the names by one; the rest of the file stays."""
    import tomlkit

    authority = Authority.load(folder)
    touched = [found for one in names if (found := authority.find(one))]
    full_names = [found.full_name for found in touched if found.full_name]
    everything = dict.fromkeys([*names, *(one for found in touched for one in found.names)])
    full_name = full_name or (full_names[0] if full_names else None)
    made = Authorised(
        name=name,
        full_name=full_name,
        also=tuple(one for one in everything if one not in (name, full_name)),
    )
    file = folder / FILE_NAME
    document = tomlkit.parse(file.read_text(encoding="utf8") if file.exists() else _HEAD)
    kept = tomlkit.aot()
    for entry in document.get("organisation", ()):
        if _organisation(folder, entry.unwrap()) not in touched:
            kept.append(entry)
    table = tomlkit.table()
    table.add("name", made.name)
    if made.full_name:
        table.add("full_name", made.full_name)
    table.add("also", list(made.also))
    kept.append(table)
    document["organisation"] = kept
    # Written beside and moved into place: a kill leaves the old file or the new one.
    beside = file.with_suffix(".new")
    beside.write_text(tomlkit.dumps(document), encoding="utf8")
    beside.replace(file)
    return made


def _entries(folder: Path) -> list[Any]:
    file = folder / FILE_NAME
    try:
        text = file.read_text(encoding="utf8")
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} cannot be read: {error}.", "Mend it or move it away.") from error
    import tomllib  # only where there is something to read

    try:
        entries = tomllib.loads(text).get("organisation", [])
    except tomllib.TOMLDecodeError as error:
        raise UsageError(
            f"{file} is not valid TOML: {error}.", "Mend the line it names."
        ) from error
    if not isinstance(entries, list):
        raise _bad(folder, entries)
    return entries


def _organisation(folder: Path, entry: Any) -> Authorised:
    fits = (
        isinstance(entry, dict)
        and set(entry) <= {"name", "full_name", "also"}
        and isinstance(entry.get("name"), str)
        and isinstance(entry.get("full_name", ""), str)
        and isinstance(entry.get("also", []), list)
        and all(isinstance(name, str) for name in entry.get("also", []))
    )
    if not fits:
        raise _bad(folder, entry)
    return Authorised(
        name=entry["name"], full_name=entry.get("full_name"), also=tuple(entry.get("also", ()))
    )


def _bad(folder: Path, entry: Any) -> UsageError:
    return UsageError(
        f"{folder / FILE_NAME} has an entry that is no organisation: {entry!r:.80}.",
        'Write [[organisation]], name = "…", and if wanted full_name = "…" and also = ["…"].',
    )
