"""People and what they said: one entry each, speakers completed from the people."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from pressarchive.document import Candidate
from pressarchive.extractors.naming.given import SUFFIXES
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.ingest.joining.organisations import Bodies
from pressarchive.ingest.joining.spellings import spelled
from pressarchive.model import Person, Quote
from pressarchive.text import fold


@lru_cache(maxsize=10_000)
def _key(name: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in fold(name)).split())


def join_people(
    candidates: Sequence[Candidate], bodies: Bodies
) -> tuple[tuple[Person, ...], list[Candidate]]:
    """Return everybody once, in order of appearance, with the candidates they were made from.

    The first role given stands; a name that is an organisation's is nobody.
    """
    found: dict[str, Person] = {}
    kept: list[Candidate] = []
    full = _fullest([c.value.name for c in candidates if isinstance(c.value, Person)])
    for candidate in sorted(candidates, key=lambda c: c.rule == "role-after-surname"):
        person = candidate.value
        if not isinstance(person, Person) or bodies.known(person.name):
            continue
        key = full.get(_key(person.name), _key(person.name))
        organisation = _organisation(person, bodies)
        if organisation != person.organisation:  # a copy takes longer than all else here
            person = replace(person, organisation=organisation)
        before = found.get(key)
        if before is None:
            found[key] = person
            kept.append(candidate)
            continue
        fuller = len(person.name) > len(before.name) or _key(before.name) != key
        if fuller and _key(person.name) == key:
            before = found[key] = replace(before, name=person.name)
        if before.role is None and person.role is not None:
            found[key] = replace(
                before, role=person.role, organisation=person.organisation or before.organisation
            )
            kept.append(candidate)
        elif before.organisation is None and person.organisation is not None:
            found[key] = replace(before, organisation=person.organisation)
    return tuple(found.values()), kept


def _fullest(names: Sequence[str]) -> dict[str, str]:
    """Return for each key of a name that of the fullest form of the same name.

    "Johann Meier-Zub" is "Johann N. Meier-Zub" where no other person fits;
    "Anna Zubs" has lost the apostrophe of "Anna Zub's".
    """
    keys = list(dict.fromkeys(map(_key, names)))
    if len(keys) < 2:  # noqa: PLR2004 - one name has no other form
        return {}
    by_ends: dict[tuple[str, str], list[str]] = {}
    for key in keys:
        words = [word for word in key.split() if word not in SUFFIXES]
        if len(words) > 1:
            by_ends.setdefault((words[0], words[-1]), []).append(key)
    _initials(keys, by_ends)
    full: dict[str, str] = {}
    for same in by_ends.values():
        longest = max(same, key=lambda key: (len(key.split()), len(key)))
        wanted = set(longest.split())
        for key in same:
            shortened = len(key.split()[0]) == 1 < len(longest.split()[0])
            if key != longest and (shortened or set(key.split()) <= wanted | SUFFIXES):
                full[key] = longest
    for key, other in spelled([_key(name) for name in names]).items():
        full.setdefault(key, full.get(other, other))
    known = set(keys)
    for key in keys:
        if key.endswith("s") and key[:-1] in known:
            full[key] = full.get(key[:-1], key[:-1])
    return full


def _initials(keys: Sequence[str], by_ends: dict[tuple[str, str], list[str]]) -> None:
    """Put "A. Meier" to the one person whom it fits: "Anna Meier"."""
    fitting: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for first, last in by_ends:
        if len(first) > 1:
            fitting.setdefault((first[0], last), []).append((first, last))
    for key in keys:
        ends = tuple(key.split())
        fits = fitting.get(ends, []) if len(ends) == 2 else []  # noqa: PLR2004
        if len(fits) == 1:
            by_ends[fits[0]].append(key)


_LEADING = frozenset(
    """head chief chef cheffe director directeur directrice minister ministre president presidente
    ceo founder owner chairman chairwoman secretary secretaire conseiller conseillere mayor
    governor""".split()
)
_MOST_RANKED = 200  # people with a role among whom that of a quotation is looked for


def _organisation(person: Person, bodies: Bodies) -> str | None:
    """Return somebody's organisation; a single word that is none of those known is a place."""
    name = person.organisation
    if name is None or (len(name.split()) == 1 and not name.isupper() and not bodies.known(name)):
        return None
    return bodies.canonical(name)


def speakers(
    candidates: Sequence[Candidate], people: Sequence[Person], language: str | None
) -> tuple[Quote, ...]:
    """Return the quotations with their speakers in full: a surname or a role finds its person."""
    by_key = {_key(person.name): person for person in people}
    ends = {(key.split()[0], key.split()[-1]): person for key, person in by_key.items() if key}
    by_surname: dict[str, Person | None] = {}
    for named in people:
        parts = [part for part in _key(named.name).split() if part not in SUFFIXES] or [""]
        for surname in {parts[0], parts[-1], *_tails(named.name)}:
            known = by_surname.get(surname)
            by_surname[surname] = named if known is None and surname not in by_surname else None
    # Bounded, for texts made of nothing else.
    ranked = [(one, _key(one.role)) for one in people if one.role][:_MOST_RANKED]
    quotes: list[Quote] = []
    last: Person | None = None
    for candidate in candidates:
        quote = candidate.value
        if not isinstance(quote, Quote):
            continue
        speaker: Person | None = None
        if quote.speaker:
            key = _key(quote.speaker)
            speaker = _initialled(key, by_key) or by_key.get(key) or by_surname.get(key)
            if speaker is None and len(key.split()) > 1:
                speaker = ends.get((key.split()[0], key.split()[-1]))
        elif quote.role:
            speaker = _still(quote.role, last) or _holder(quote.role, ranked, last)
        if speaker is not None:
            quote = replace(quote, speaker=speaker.name, role=speaker.role or quote.role)
            last = speaker
        quotes.append(quote if quote.language == language else replace(quote, language=language))
    return tuple(quotes)


def _tails(name: str) -> set[str]:
    """Return the last words of a name: "Van der Bellen", "Le Gall", "Calmy-Rey"."""
    words = _key(name).split()
    return {" ".join(words[-size:]) for size in range(2, len(words))}


def _still(role: str, last: Person | None) -> Person | None:
    """Return who spoke last where a bare role fits: "the researcher added"."""
    fits = last is not None and last.role is not None and _key(role) in _key(last.role)
    return last if fits and len(role.split()) == 1 else None


def _initialled(key: str, people: Mapping[str, Person]) -> Person | None:
    """Return the one person whose given name a letter stands for: "J. Smith"."""
    initial, _, surname = key.partition(" ")
    if len(initial) > 1 or not surname:
        return None
    named = [k for k in people if k.startswith(initial) and k.endswith(f" {surname}") and k != key]
    return people[named[0]] if len(named) == 1 else None


def _holder(role: str, ranked: Sequence[tuple[Person, str]], last: Person | None) -> Person | None:
    """Return who holds a role: of several who spoke last, else who is named first."""
    wanted = _key(role)
    exact = [person for person, held in ranked if held == wanted]
    if len(exact) == 1:
        return exact[0]
    holders = [person for person, held in ranked if wanted in held or held in wanted]
    if not holders and _ministerial(wanted, also=vocabulary().ministries):
        # "The head of the Department of the Interior" is the minister named elsewhere.
        holders = [person for person, held in ranked if _ministerial(held)]
        if holders:
            return last if last in holders else holders[0]
    if len(holders) == 1:
        return holders[0]
    # "The head of the department says": whom else, where only one person with a role is named.
    leads = wanted.split()[:1] and wanted.split()[0] in _LEADING
    return ranked[0][0] if leads and len(ranked) == 1 and not holders else None


def _ministerial(role: str, *, also: Collection[str] = ()) -> bool:
    """Tell whether a role is that of a minister, or has one of some further words."""
    padded = f" {role} "
    return any(f" {words} " in padded for words in (*vocabulary().ministers, *also))
