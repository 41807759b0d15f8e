"""People with their role and organisation."""

from __future__ import annotations

from collections.abc import Iterator

from pressarchive.document import Candidate, Document, Span
from pressarchive.extractors.parties.citations import citations
from pressarchive.extractors.parties.employers import organisation_of
from pressarchive.extractors.parties.names import Name, names_in
from pressarchive.extractors.parties.roles import Role, role_after, role_before
from pressarchive.extractors.parties.rows import lower_words, where
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import Word, words_of
from pressarchive.extractors.port import Context
from pressarchive.model import Person

_KNOWN = 0.7
_NO_NAMES = ("ly", "ing", "tion", "tions", "ness", "ment", "ments", "ity")
_FURTHEST = 400  # characters over which a role and its name are shown together
_LABEL = 4  # words of a label
_LISTED = 14  # words of names that one label may be for
_FAR = 200  # characters from a surname to the end of the role said of it
_CLOSE = 4  # characters between a name and the role that makes it one
_DOUBTFUL = frozenset("press presse media contact justice general law".split())
_LINKS = frozenset("of the for de du des d la le les l a au aux".split())
_OF = frozenset("of for from with de du".split())


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
        known = [name for name in found if name.sure >= _KNOWN and name.first < name.last]
        begins = frozenset(name.first for name in known)
        taken = frozenset(i for name in known for i in range(name.first, name.last + 1))
        yield from _by_surname(text, words, known, taken)
        shared: Role | None = None
        before: Name | None = None
        for name in found:
            after, age = role_after(text, words, name.last, begins)
            first = role_before(text, words, name.first, taken)
            role, rule = after or first, "role-after-name" if after else "role-before-name"
            label = None if role else _label(text, words, name)
            if label is not None:
                role, shared, rule = label, label, "role-label"
            elif role is None and shared and before and _beside(words, before, name):
                role, rule = shared, "role-shared"
            else:
                shared = first if first is not None and _plural(first) else None
            before = name
            sure = name.sure
            if sure < _KNOWN:
                near = after is not None and after.start - name.end < _CLOSE
                told = near or (first is not None and _adjacent(text, words, first, name))
                aged = age is not None or words[name.first - 1].folded.endswith("year-old")
                if not (told or aged) or _common(text, words, name):
                    continue
                sure = 0.72 if aged else 0.6
            if role is None:
                rule = "name" if age is None else "age-after-name"
            if name.first < name.last:
                yield _candidate(text, words, name, role, rule, sure)


def _common(text: str, words: tuple[Word, ...], name: Name) -> bool:
    """Tell whether a word of a name is one that the text also uses without a capital."""
    common = lower_words(text)
    return any(
        word.folded in common or word.folded.endswith(_NO_NAMES)
        for word in words[name.first : name.last + 1]
    )


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
            organisation=organisation or _belongs(text, words, name),
        ),
        evidence=text[start:end],
        rule=rule,
        confidence=min(0.95, sure + (0.1 if role else 0.0)),
        span=Span(start=start, end=end),
    )


def _label(text: str, words: tuple[Word, ...], name: Name) -> Role | None:
    """Return the role in a label: "Editors: X, Y", "Photo: X"."""
    i = name.first
    while (
        i > 0 and name.first - i < _LISTED and words[i].gap in {", ", " "} and words[i - 1].capital
    ):
        i -= 1
    if i == 0 or words[i].gap.strip() != ":" or "\n" in words[i].gap:
        return None
    vocab = vocabulary()
    last = words[i - 1].folded
    if last not in vocab.roles and last.removesuffix("s") not in any_of("roles", "credits"):
        return None
    first = i - 1
    while (
        first > 0
        and i - first < _LABEL
        and words[first].near
        and (words[first - 1].folded in {"and", "et"} or words[first - 1].capital)
    ):
        first -= 1
    return Role(text[words[first].start : words[i - 1].end], words[first].start, words[i - 1].end)


def _by_surname(
    text: str, words: tuple[Word, ...], known: list[Name], taken: frozenset[int]
) -> Iterator[Candidate]:
    """Yield what is said of somebody by surname: "Monzon worked as a granite installer"."""
    people = {words[name.last].folded: name for name in known}
    begins = frozenset(name.first for name in known)
    for i in where(text, people):
        word, name = words[i], people[words[i].folded]
        if not word.capital or i in taken:
            continue
        if i + 1 >= len(words) or words[i + 1].gap != " ":
            continue
        role, _ = role_after(text, words, i, begins)
        if role is not None and role.end - word.start < _FAR:
            yield Candidate(
                field="people",
                value=Person(
                    name=" ".join(name.text.split()),
                    role=" ".join(role.text.split()),
                    organisation=organisation_of(text, words, role),
                ),
                evidence=text[word.start : role.end],
                rule="role-after-surname",
                confidence=0.7,
                span=Span(start=word.start, end=role.end),
            )


def _adjacent(text: str, words: tuple[Word, ...], role: Role, name: Name) -> bool:
    """Tell whether a role stands right before a name within a sentence, and is nothing but one."""
    if text[role.end : name.start].strip(" ."):
        return False
    vocab = vocabulary()
    inner = [w for w in words[max(0, name.first - 8) : name.first] if w.start >= role.start]
    if not inner or inner[-1].folded in _DOUBTFUL or (inner[-1].folded not in vocab.roles):
        return False
    after = words[name.last + 1] if name.last + 1 < len(words) else None
    return after is None or not after.near or not after.capital


def _plural(role: Role) -> bool:
    return any(word.endswith("s") for word in role.text.split())


def _beside(words: tuple[Word, ...], before: Name, name: Name) -> bool:
    """Tell whether a name follows another in a list: "Lauren Bell and Menaka Kalaskar"."""
    between = words[before.last + 1 : name.first]
    return (
        len(between) <= 1
        and all(w.folded in {"and", "et"} for w in between)
        and (words[name.first].gap.strip() in {"", ","})
    )


def _belongs(text: str, words: tuple[Word, ...], name: Name) -> str | None:
    """Return the organisation right after a name: "X of the Sexual Assault Unit"."""
    i = name.last + 1
    if i + 1 >= len(words) or words[i].folded not in _OF or not words[i].near:
        return None
    i += 1
    while i < len(words) - 1 and words[i].folded in {"the", "l'", "la", "le"}:
        i += 1
    vocab = vocabulary()
    first, last, bodied = i, None, False
    while i < len(words) and i < first + 12:
        word = words[i]
        if i > first and word.gap not in {" ", ""}:
            break
        if word.capital:
            last = i
            bodied = (
                bodied
                or word.folded in vocab.institutions
                or (word.text.isupper() and len(word.text) > 1)
            )
        elif word.folded in {"and", "et"}:
            if bodied:
                break
        elif word.folded not in _LINKS:
            break
        i += 1
    if last is None or not (bodied or words[first].folded in {"unit", "section"}):
        return None
    return text[words[first].start : words[last].end]


EXTRACTOR = PeopleExtractor()
