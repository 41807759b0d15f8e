"""People and what they said: one entry each, speakers completed from the people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pressarchive.ingest.joining.organisations import Bodies
from pressarchive.model import Candidate, Person, Quote
from pressarchive.text import fold


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
    for candidate in candidates:
        person = candidate.value
        if not isinstance(person, Person) or bodies.known(person.name):
            continue
        key = _key(person.name)
        person = replace(person, organisation=bodies.canonical(person.organisation))
        before = found.get(key)
        if before is None:
            found[key] = person
            kept.append(candidate)
            continue
        if before.role is None and person.role is not None:
            found[key] = replace(
                before, role=person.role, organisation=person.organisation or before.organisation
            )
            kept.append(candidate)
        elif before.organisation is None and person.organisation is not None:
            found[key] = replace(before, organisation=person.organisation)
    return tuple(found.values()), kept


def speakers(
    candidates: Sequence[Candidate], people: Sequence[Person], language: str | None
) -> tuple[Quote, ...]:
    """Return the quotations with their speakers in full: a surname or a role finds its person."""
    by_key = {_key(person.name): person for person in people}
    by_surname: dict[str, Person | None] = {}
    for person in people:
        for surname in {_key(person.name).split()[-1], *_tails(person.name)}:
            known = by_surname.get(surname)
            by_surname[surname] = person if known is None and surname not in by_surname else None
    quotes: list[Quote] = []
    for candidate in candidates:
        quote = candidate.value
        if not isinstance(quote, Quote):
            continue
        person = None
        if quote.speaker:
            key = _key(quote.speaker)
            person = by_key.get(key) or by_surname.get(key)
        elif quote.role:
            person = _holder(quote.role, people)
        if person is not None:
            quote = replace(quote, speaker=person.name, role=person.role or quote.role)
        elif quote.speaker is None:
            quote = replace(quote, role=quote.role)
        quotes.append(replace(quote, language=language))
    return tuple(quotes)


def _tails(name: str) -> set[str]:
    """Return the last words of a name: "Van der Bellen", "Le Gall", "Calmy-Rey"."""
    words = _key(name).split()
    return {" ".join(words[-size:]) for size in range(2, len(words))}


def _holder(role: str, people: Sequence[Person]) -> Person | None:
    """Return the one person who holds a role."""
    wanted = _key(role)
    exact = [person for person in people if person.role and _key(person.role) == wanted]
    if len(exact) == 1:
        return exact[0]
    holders = [
        person
        for person in people
        if person.role and (wanted in _key(person.role) or _key(person.role) in wanted)
    ]
    return holders[0] if len(holders) == 1 else None
