"""Organisations over the whole archive: which names are one thing, and how often it occurs.

Two names are one organisation where the authority file says so, where they fold alike, where
releases give both to one organisation (an acronym and its full name), or where translations
show it: the only issuer of a release and the only issuer of its translation.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from pressarchive.authority import Authority
from pressarchive.errors import NotFound
from pressarchive.overview import OrganisationCount
from pressarchive.records.port import Naming, Records
from pressarchive.text import fold_line

_COUNTING = 1
"""Changes with the rules below: what was counted by other rules is counted anew."""
_CLEARLY = 0.8
"""How much of what a name stands for must be one full name: SFR is a society and a company."""


def count_organisations(
    records: Records, authority: Authority | None = None
) -> Sequence[OrganisationCount]:
    """Return every organisation, the one with most releases first."""
    authority = authority or Authority()
    what = f"organisations {_COUNTING} {authority.organisations}"
    kept = records.remembered(what, lambda: json.dumps(_plain(_counted(records, authority))))
    return [
        OrganisationCount(
            name=name,
            full_name=full_name,
            aliases=tuple(aliases),
            releases=releases,
            first_year=first_year,
            last_year=last_year,
        )
        for name, full_name, aliases, releases, first_year, last_year in json.loads(kept)
    ]


def organisation_lines(records: Records, authority: Authority | None = None) -> Sequence[bytes]:
    """Return every organisation as a line in UTF-8, cells between tabs; it was not made safe.

    Name, full name, releases, first and last year, further names.
    """
    what = f"organisation lines {_COUNTING} {(authority or Authority()).organisations}"
    kept = records.remembered(
        what, lambda: json.dumps(list(map(_line, count_organisations(records, authority))))
    )
    return [one.encode("utf8", "surrogatepass") for one in json.loads(kept)]


def _line(one: OrganisationCount) -> str:
    cells = (
        one.name,
        one.full_name or "",
        str(one.releases),
        one.first_year or "",
        one.last_year or "",
        ", ".join(one.aliases),
    )
    return "\t".join(cell.replace("\t", " ") for cell in cells)


def _plain(counted: Iterable[OrganisationCount]) -> list[object]:
    return [
        (one.name, one.full_name, one.aliases, one.releases, one.first_year, one.last_year)
        for one in counted
    ]


def _counted(records: Records, authority: Authority) -> Sequence[OrganisationCount]:
    gathered = _Gathered()
    for naming in records.namings():
        gathered.take(naming)
    groups = _Groups()
    for one, other in gathered.same():
        groups.join(one, other)
    for decided in authority.organisations:
        for name in decided.names:
            groups.join(fold_line(decided.name), fold_line(name))
    for one, other in _translated(records, gathered):
        groups.join(one, other)
    members: dict[str, list[str]] = defaultdict(list)
    for name in gathered.releases:
        members[groups.of(name)].append(name)
    counted = [gathered.count(names, authority) for names in members.values()]
    return sorted(counted, key=lambda one: (-one.releases, fold_line(one.name)))


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
    near = ", ".join(spelled[one] for one in get_close_matches(wanted, list(spelled), n=3))
    hint = f"Near it: {near}. " if near else ""
    raise NotFound(f"No organisation is called {name!r}.", f"{hint}'pressarchive orgs' lists them.")


def _translated(records: Records, gathered: _Gathered) -> Iterable[tuple[str, str]]:
    """Yield names of sole issuers that translations mostly pair with each other."""
    pairs: Counter[tuple[str, str]] = Counter()
    of_one: Counter[str] = Counter()
    for number, translation in records.translated():
        ours, theirs = gathered.issuers[number], gathered.issuers[translation]
        if len(ours) == len(theirs) == 1:
            [one], [other] = ours, theirs
            pairs[one, other] += 1
            of_one.update((one, other))
    for (one, other), count in pairs.items():
        if count >= _CLEARLY * max(of_one[one], of_one[other]):
            yield one, other


@dataclass
class _Gathered:
    """What the releases say, by the folded preferred name of an organisation."""

    releases: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    shown: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    full: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    other: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    years: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    issuers: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    stands_for: dict[tuple[str, str | None], Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter)
    )
    _key: tuple[int, int] = (-1, -1)
    _unnamed: list[Naming] = field(default_factory=list)
    _name: str = ""

    def take(self, naming: Naming) -> None:
        """Account for one naming; those of one organisation come one after the other."""
        if (naming.number, naming.position) != self._key:
            self._key = (naming.number, naming.position)
            self._name = ""
        if naming.kind == "name":
            self._name = naming.folded
            self.releases[self._name].add(naming.number)
            self.shown[self._name][naming.shown] += 1
            self.years[self._name].update(
                year for year in (naming.first_year, naming.last_year) if year
            )
            if naming.issuer:
                self.issuers[naming.number].add(self._name)
        elif naming.kind == "full":
            self.full[self._name][naming.shown] += 1
            self.stands_for[self._name, naming.language][naming.folded] += 1
        else:
            self.other[self._name][naming.shown] += 1

    def same(self) -> Iterable[tuple[str, str]]:
        """Yield the names that clearly stand for one full name, with it."""
        for (name, _), meant in self.stands_for.items():
            [(full_name, count)] = meant.most_common(1)
            if count >= _CLEARLY * meant.total():
                yield name, full_name

    def count(self, names: Sequence[str], authority: Authority) -> OrganisationCount:
        """Sum up the names of one organisation."""
        shown = sum((self.shown[name] for name in names), Counter[str]())
        full = sum((self.full[name] for name in names), Counter[str]())
        other = sum((self.other[name] for name in names), Counter[str]())
        decided = next((found for name in names if (found := authority.find(name))), None)
        # The shorter of what is equally common: an acronym is the handier name.
        name = decided.name if decided else min(shown, key=lambda s: (-shown[s], len(s), s))
        own = self.full.get(fold_line(name)) or full
        full_name = (decided and decided.full_name) or _commonest(own)
        years = set[str]().union(*(self.years[one] for one in names))
        told = {fold_line(name), fold_line(full_name or "")}
        aliases = {
            fold_line(one): one
            for one in sorted({*shown, *full, *other, *(decided.also if decided else ())})
            if fold_line(one) not in told
        }
        return OrganisationCount(
            name=name,
            full_name=full_name,
            aliases=tuple(aliases.values()),
            releases=len(set[int]().union(*(self.releases[one] for one in names))),
            first_year=min(years, default=None),
            last_year=max(years, default=None),
        )


class _Groups:
    """Names that are one, by any of them: a union-find."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def of(self, name: str) -> str:
        """Return the name that stands for the group of a name."""
        while (parent := self._parent.get(name, name)) != name:
            self._parent[name] = self._parent.get(parent, parent)
            name = parent
        return name

    def join(self, one: str, other: str) -> None:
        """Make the groups of two names one."""
        self._parent[self.of(other)] = self.of(one)


def _commonest(counter: Counter[str]) -> str | None:
    return min(counter, key=lambda text: (-counter[text], text), default=None)
