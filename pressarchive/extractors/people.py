"""People with their role and organisation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressarchive.document import Candidate, Document, Span
from pressarchive.extractors.naming.citations import citations
from pressarchive.extractors.naming.given import SUFFIXES, is_given
from pressarchive.extractors.naming.name import KNOWN, Name
from pressarchive.extractors.naming.names import names_in
from pressarchive.extractors.naming.namesakes import bearers
from pressarchive.extractors.naming.recurring import taken_up
from pressarchive.extractors.parties.occupations import AMBIGUOUS, is_office
from pressarchive.extractors.parties.rows import lower_words, where
from pressarchive.extractors.parties.vocabulary import any_of
from pressarchive.extractors.parties.words import Word, words_of
from pressarchive.extractors.port import Context
from pressarchive.extractors.roles.employers import belongs, organisation_of
from pressarchive.extractors.roles.phrases import Role
from pressarchive.extractors.roles.sentences import told_next
from pressarchive.extractors.roles.sharing import plural
from pressarchive.extractors.roles.surnames import alone
from pressarchive.extractors.roles.telling import told
from pressarchive.extractors.roles.trailing import role_after
from pressarchive.model import Person

_LOOSE = AMBIGUOUS | frozenset("leader leaders premier researchers members partner".split())
_WORDS_TOO = frozenset(  # given names that are other words as well
    """summer autumn april may june hope faith joy crystal pearl dawn star sky angel chance grant
    virginia georgia carolina dakota dallas houston jackson lincoln madison israel india asia
    china kenya diamond gold princess major royal forest river brook cliff slim""".split()
)
_NUMBER = re.compile(r"\d{3}[-. ]\d\d")  # a line that tells how to reach somebody
_DIALLED = re.compile(
    r"[.,;:]? ?[-–(]?(?:t[ée]l(?:\.|[ée]phone|:| )|\+\d\d ?\(?\d|[^\s()@]+@)", re.IGNORECASE
)
_ONE_OF = frozenset(("a", "an", "un", "une"))
_NO_NAMES = ("ly", "ing", "tion", "tions", "ness", "gement", "pment", "tment", "nments", "ity")
_PAIR = 2
_SURNAME = 3  # letters of a surname
_FURTHEST = 400  # characters over which a role and its name are shown together
_FAR = 200  # characters from a surname to the end of the role said of it
# A contact's: "X at 561-417-0913", "X x@zorg.org", "X, Zorg Society (+41 31 …)".
_REACHED = re.compile(
    r"\s(?:(?:at|au|by|on|via)\s)?(?:\S+\s){0,2}?(?:\S+@|[(+]?\d{3}[-. )]{1,2}\d)"
    r"|(?:,[^.;:()\n]{3,80})? \((?:\+\d|\d{3}[ ./-]|[^\s()]+@)"
    r"|,? (?:phone|t[ée]l(?:[ée]phone)?|e-?mail)\b[.: ]"
)


# Where to call whose office stands before the name: "Detective X of the Zorg Police at (714) 555".
_OFFICE = re.compile(r" (?:from|of|with) [^.;:()\n]{3,60} at \(?\d{3}[-. )]")


class PeopleExtractor:
    """Finds the people a release names; what they are stands before or after their name."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:
        """Yield everybody named in full, each time they are named."""
        del context
        text = document.text
        words = words_of(text)
        found = names_in(text)
        cited = citations(words, found)
        found = tuple(name for name in found if name.first not in cited)
        known = [name for name in found if name.sure >= KNOWN and name.first < name.last]
        begins = frozenset(name.first for name in known)
        taken = frozenset(i for name in known for i in range(name.first, name.last + 1))
        named: set[str] = set()
        people: list[Name] = []
        for name, role, rule, age, near in told(text, words, found, begins, taken):
            sure = name.sure
            if sure < KNOWN:
                aged = _aged(words, name, age)
                sure_age = age is not None and aged  # "X Y, 43, of …", whatever the name
                told_again = not (near or aged) and taken_up(text, words, name)
                if not (near or aged or told_again) or (
                    not sure_age and _common(text, words, name, role)
                ):
                    continue
                sure = 0.72 if aged else 0.6
            elif role is None and age is None and not name.titled and _usual(text, words, name):
                continue
            if role is None and age is None and _bears(text, words, name):
                continue
            if _called(text, name, role):
                continue
            if name.first < name.last:
                inner = words[name.first : name.last + 1]
                named.update(part for word in inner for part in (word.folded, *_joined(word)))
                people.append(name)
                yield _candidate(text, words, name, role, rule, sure)
        yield from _by_surname(text, words, people, taken)
        for name, role in told_next(text, words, people, begins):
            yield _told_later(text, words, name, role, role.start)
        ranked = (one for one in alone(text, words, found, named) if not _called(text, *one))
        for name, role in ranked:
            yield _candidate(text, words, name, role, "surname-alone", name.sure)


def _joined(word: Word) -> list[str]:
    """Return the parts of a surname of two: "Officer Zub" may be "Ben Zub-Melto"."""
    return [part for part in word.folded.split("-") if len(part) >= _SURNAME]


def _called(text: str, name: Name, role: Role | None) -> bool:
    """Tell whether somebody is named as whom one may call."""
    if role is None or role.end < name.end:
        reached = _REACHED if role is None else _OFFICE
        return reached.match(text, name.end) is not None
    dialled = role.end > name.end and _DIALLED.match(text, role.end) is not None
    return dialled or _NUMBER.search(role.text) is not None


def _common(text: str, words: tuple[Word, ...], name: Name, role: Role | None) -> bool:
    """Tell whether a word of a name is one that the text also uses without a capital.

    All of them must be where a role follows as it does a name: "Salvage Melto, the head of".
    """
    inner = [word for word in words[name.first : name.last + 1] if word.capital]
    common = lower_words(text)
    if not words[name.first].capital:
        return True  # "de Vienne"
    opening = role.text.split()[0] if role is not None and role.start > name.end else ""
    apposed = opening.islower() and is_office(opening) and opening not in _LOOSE
    plain = [word.folded in common for word in inner]
    verbs = any_of("speech", "breaks")
    if (all(plain) if apposed else any(plain)) or any(word.folded in verbs for word in inner):
        return True
    if len(inner) <= name.last - name.first:
        return False  # "Zorgo de Koning"
    # "Anna OMelto" is a name for the capital within it.
    return all(word.text.istitle() for word in inner) and any(
        word.folded.endswith(_NO_NAMES) and not is_given(word.folded) for word in inner
    )


def _aged(words: tuple[Word, ...], name: Name, age: int | None) -> bool:
    """Tell whether an age makes words a name; "Shanxi (21), Inner Mongolia (34)" counts."""
    joined = words[name.first - 1].folded in {"and", "et"}
    counted = words[name.first - joined].gap in {"), ", ") "}
    return (age is not None and not counted) or (words[name.first - 1].folded.endswith("year-old"))


def _usual(text: str, words: tuple[Word, ...], name: Name) -> bool:
    """Tell whether all words of a name stand in the text without a capital too: "Grant Review"."""
    common, inner = lower_words(text), words[name.first : name.last + 1]
    if all(word.folded in common for word in inner):
        return True
    if inner[0].folded not in _WORDS_TOO:
        return False
    before, after = words[max(0, name.first - 1)], words[name.last + 1 : name.last + 2]
    verbs = any_of("speech", "breaks")
    acts = before.folded in verbs or any(word.folded in verbs for word in after)
    surname = inner[-1 - (len(inner) > _PAIR and inner[-1].folded in SUFFIXES)].folded
    return not acts and sum(1 for _ in where(text, {surname})) == 1


def _bears(text: str, words: tuple[Word, ...], name: Name) -> bool:
    """Tell whether a name is that of a thing in the same text: "Ben Zub" of "Ben Zub Plumbing"."""
    ends = (words[name.first].folded, words[name.last].folded)
    if name.titled or ends not in bearers(text):
        return False
    after = words[name.last + 1 : name.last + 2]
    if any(word.near and word.capital for word in after):
        return True  # "advised by J. Zub Melto Investment Services"
    around = (*words[max(0, name.first - 1) : name.first], *after)
    return not any(word.folded in any_of("speech", "breaks") for word in around)


def _candidate(  # noqa: PLR0917 - what a candidate is made of
    text: str, words: tuple[Word, ...], name: Name, role: Role | None, rule: str, sure: float
) -> Candidate:
    organisation = organisation_of(text, words, role) if role else None
    start = min(name.start, role.start) if role else name.start
    end = max(name.end, role.end) if role else name.end
    if end - start > _FURTHEST:
        start, end = name.start, name.end
    return Candidate(
        field="people",
        value=Person(
            name=" ".join(name.text.split()),
            role=" ".join(role.text.split()) if role else None,
            organisation=organisation or belongs(text, words, name),
        ),
        evidence=text[start:end],
        rule=rule,
        confidence=min(0.95, sure + (0.1 if role else 0.0)),
        span=Span(start=start, end=end),
    )


def _by_surname(
    text: str, words: tuple[Word, ...], known: list[Name], taken: frozenset[int]
) -> Iterator[Candidate]:
    """Yield what is said of somebody by surname: "Zub worked as a granite installer"."""
    people = {words[name.last].folded: name for name in known}
    begins = frozenset(name.first for name in known)
    for i in where(text, people):
        word, name = words[i], people[words[i].folded]
        if not word.capital or i in taken:
            continue
        after = words[i + 1] if i + 1 < len(words) else None
        if after is None or not (after.gap == " " or (after.gap == ", " and after.text in _ONE_OF)):
            continue
        role, _ = role_after(text, words, i, begins)
        if role is not None and role.end - word.start < _FAR and not plural(role):
            yield _told_later(text, words, name, role, word.start)


def _told_later(
    text: str, words: tuple[Word, ...], name: Name, role: Role, start: int
) -> Candidate:
    """Return what a text says of somebody whom it has named before, from an offset on."""
    return Candidate(
        field="people",
        value=Person(
            name=" ".join(name.text.split()),
            role=" ".join(role.text.split()),
            organisation=organisation_of(text, words, role),
        ),
        evidence=text[start : role.end],
        rule="role-after-surname",
        confidence=0.7,
        span=Span(start=start, end=role.end),
    )


EXTRACTOR = PeopleExtractor()
