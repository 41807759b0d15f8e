"""What the names of a text are told to be: roles beside or over them, or shared in lists."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pressarchive.extractors.naming.name import Name
from pressarchive.extractors.parties.occupations import is_office
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import Word, index_at
from pressarchive.extractors.roles.aliases import is_alias
from pressarchive.extractors.roles.credits import labelled
from pressarchive.extractors.roles.leading import role_before
from pressarchive.extractors.roles.nearness import DOUBTFUL, near
from pressarchive.extractors.roles.phrases import ARTICLES, ENDS, Role
from pressarchive.extractors.roles.sharing import beside, joined, mentioned, plural, respective
from pressarchive.extractors.roles.trailing import role_after
from pressarchive.text import fold

_SIGNING = frozenset(("author", "auteur"))


class Told(NamedTuple):
    """A name with its role, the rule that tells it, an age, and whether the role is next to it."""

    name: Name
    role: Role | None
    rule: str
    age: int | None
    near: bool


def told(
    text: str,
    words: tuple[Word, ...],
    found: Sequence[Name],
    begins: frozenset[int],
    taken: frozenset[int],
) -> Iterator[Told]:
    """Yield each name with what it is told to be.

    `begins` are the indexes of words at which sure names begin, `taken` all words of those.
    """
    every = list(_each(text, words, found, begins, taken))
    for last in range(len(every) - 1, 0, -1):
        role = every[last].role
        if role is not None and role.start > every[last].name.end:
            _share_back(text, words, every, last, role)
    yield from every


def _share_back(
    text: str, words: tuple[Word, ...], every: list[Told], last: int, role: Role
) -> None:
    """Give the role after a name to those listed before it: "X and Y, former executives"."""
    first = last
    while first and every[first - 1].role is None:
        if not beside(words, every[first - 1].name, every[first].name):
            break
        first -= 1
    shares = respective(text, role, last - first + 1)
    given = text[every[last].name.end : role.start].strip() == "to"  # "X and Y to Director"
    if first < last and (given or plural(role) or shares[0] != role):
        for k, share in zip(range(first, last + 1), shares, strict=True):
            every[k] = every[k]._replace(role=share, rule="role-shared")


def _each(
    text: str,
    words: tuple[Word, ...],
    found: Sequence[Name],
    begins: frozenset[int],
    taken: frozenset[int],
) -> Iterator[Told]:
    """Yield each name with the role before, after or over it, or that of the names before it."""
    shared: Role | None = None
    before: Name | None = None
    told_of: Role | None = None
    for name in found:
        if _signed(text, words, name) or is_alias(words, name):
            continue
        after, age = _after(text, words, name, begins)
        first = role_before(text, words, name.first, taken)
        if first is not None and _of_another(text, first, name, told_of, apposed=bool(after)):
            first = None
        if first is not None and after is not None and _weaker(words, after, first, found):
            after = None
        role, rule = after or first, "role-after-name" if after else "role-before-name"
        label = None if role else labelled(text, words, name)
        if label is not None:
            role, shared, rule = label, label, "role-label"
        elif role is None and shared and before and _listed(words, before, name):
            role, rule, before = shared, "role-shared", name
        elif role is None and not name.sure:
            pass  # "de la République de Zub": no name parts a list of names
        else:
            shared = first if first is not None and plural(first) else None
            before, told_of = name, after
        if role is None:
            rule = "name" if age is None else "age-after-name"
        close = rule == "role-shared" or near(text, words, name, after, first)
        yield Told(name, role, rule, age, close)


def _after(
    text: str, words: tuple[Word, ...], name: Name, begins: frozenset[int]
) -> tuple[Role | None, int | None]:
    """Return the role after a name and an age; a minister's "(Justice)" is no role."""
    after, age = role_after(text, words, name.last, begins)
    if after is not None and text[after.start - 1] == "(":
        party = "/" in after.text and after.text.isupper()  # "(EVP/ZH)"
        if party or fold(after.text) in DOUBTFUL:
            return None, age
    return after, age


def _listed(words: tuple[Word, ...], before: Name, name: Name) -> bool:
    """Tell whether a name goes on a list; what is no sure name must stand apart in it."""
    if not joined(words, before, name):
        return False
    after = words[name.last + 1] if name.last + 1 < len(words) else None
    goes_on = after is not None and after.near and after.capital
    led = words[name.first].near and words[name.first - 1].capital
    return name.sure > 0 or not (goes_on or led)


def _signed(text: str, words: tuple[Word, ...], name: Name) -> bool:
    """Tell whether somebody put the page on line: a line under "Author"."""
    label = words[name.first - 1] if name.first else None
    ends = text[name.end : name.end + 1] in {"", "\n"}
    return ends and label is not None and label.folded in _SIGNING and "\n" in words[name.first].gap


def _of_another(text: str, role: Role, name: Name, told_of: Role | None, *, apposed: bool) -> bool:
    """Tell whether a role before a comma is that of who was named before.

    So is one that begins there: "X, an owner of many Zorg Pizza shops". In "X, an author, and
    head of Zorg, Y, its president" all roles follow their names.
    """
    if told_of is None:
        return False
    if apposed and told_of.end < role.start:
        between = text[told_of.end : role.start]
        return "," in text[role.end : name.start] and ENDS.isdisjoint(between)
    if not told_of.start <= role.start <= role.end <= told_of.end:
        return False
    return role.start == told_of.start or "," in text[role.end : name.start]


def _weaker(words: tuple[Word, ...], after: Role, first: Role, found: Sequence[Name]) -> bool:
    """Tell whether the role before somebody says more than the one after, or that is another's.

    "District Attorney X, one of our leaders"; "Minister X, Minister Y, …": that is Y's, as is
    "Minister X, the UN Commissioner Y, …".
    """
    i = index_at(words, after.end)
    listed = i < len(words) and words[i].gap == ", "
    while i < len(words) and words[i].folded in vocabulary().titles:
        i += 1
    k = bisect_left(found, i, key=lambda name: name.first)
    listed = listed and k < len(found) and found[k].first == i
    if _heads_unit(after) and _office(first):
        return True
    one_of = fold(after.text).startswith(("one of", "un de", "une de", "des "))
    if listed or one_of or mentioned(after) or (plural(after) and not plural(first)):
        return True
    held = found[k - 1] if k else None
    if held is None or held.end != after.end or held.start <= after.start:
        return False
    return words[held.first - 1].folded not in any_of("joiners", also=ARTICLES)


def _heads_unit(after: Role) -> bool:
    """Tell whether a role says but which unit somebody leads: "head of the Zorg Division"."""
    return fold(after.text).startswith("head of ")


def _office(first: Role) -> bool:
    """Tell whether a role before somebody is an office of several words: "Attorney General"."""
    opening = first.text.split()
    capital = all(word[0].isupper() for word in opening)
    return len(opening) > 1 and capital and is_office(fold(opening[-1]))
