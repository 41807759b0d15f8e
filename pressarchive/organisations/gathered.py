"""What releases say of organisations, gathered by name; and names that are one."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pressarchive.authority import Authority
from pressarchive.overview import OrganisationCount
from pressarchive.records.organisations_port import Further, Preferred
from pressarchive.text import fold_line

CLEARLY = 0.8
"""How much of what a name stands for must be one full name: SFR is a society and a company."""


@dataclass
class Gathered:
    """What the releases say, by the folded preferred name of an organisation."""

    # Most names occur once: rows and pairs take a third of what sets would.
    releases: dict[str, array[int]] = field(default_factory=lambda: defaultdict(_numbers))
    shown: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    full: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    other: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    years: dict[str, tuple[str, str]] = field(default_factory=dict)
    stands_for: dict[tuple[str, str | None], Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter)
    )

    def take(self, preferred: Iterable[Preferred], further: Iterable[Further]) -> None:
        """Account for names that were not taken yet, and for what else they are called."""
        for one in preferred:
            self.releases[one.name].extend(one.numbers)
            self.shown[one.name][one.shown] += len(one.numbers)
            if one.first_year and one.last_year:
                first, last = self.years.get(one.name, (one.first_year, one.last_year))
                self.years[one.name] = min(first, one.first_year), max(last, one.last_year)
        for also in further:
            if also.kind == "full":
                self.full[also.preferred][also.shown] += also.times
                self.stands_for[also.preferred, also.language][also.folded] += also.times
            else:
                self.other[also.preferred][also.shown] += also.times

    def borne(self, names: Iterable[str]) -> Sequence[str]:
        """Return those of the names that releases prefer, the one that came first before others."""
        found = [(min(self.releases[name]), name) for name in names if name in self.releases]
        return [name for _, name in sorted(found)]

    def same(self) -> Iterable[tuple[str, str]]:
        """Yield the names that clearly stand for one full name, with it."""
        for (name, _), meant in self.stands_for.items():
            [(full_name, count)] = meant.most_common(1)
            if count >= CLEARLY * meant.total():
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
        longer = Counter({one: n for one, n in own.items() if fold_line(one) != fold_line(name)})
        full_name = (decided and decided.full_name) or _commonest(longer)
        years = [year for one in names for year in self.years.get(one, ())]
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


def _numbers() -> array[int]:
    return array("q")


class Groups:
    """Names that are one, by any of them: a union-find."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def of(self, name: str) -> str:
        """Return the name that stands for the group of a name."""
        while (parent := self._parent.setdefault(name, name)) != name:
            self._parent[name] = self._parent.get(parent, parent)
            name = parent
        return name

    def join(self, one: str, other: str) -> None:
        """Make the groups of two names one."""
        self._parent[self.of(other)] = self.of(one)

    def all(self) -> Iterator[list[str]]:
        """Yield the names of each group."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in self._parent:
            found[self.of(name)].append(name)
        yield from found.values()


def _commonest(counter: Counter[str]) -> str | None:
    return min(counter, key=lambda text: (-counter[text], text), default=None)
