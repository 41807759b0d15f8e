"""What the names of a text are told to be: roles beside or over them, or shared in lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pressarchive.extractors.naming.name import Name
from pressarchive.extractors.parties.occupations import is_office
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import Word, index_at
from pressarchive.extractors.roles.credits import labelled
from pressarchive.extractors.roles.trailing import DEGREES, Role, role_after, role_before
from pressarchive.text import fold

_CLOSE = 4  # characters between a name and the role that makes it one
_ARTICLE = 8  # the same where an article stands between them
_BECOMING = frozenset("as comme is was est".split())
_DOUBTFUL = frozenset("press presse media contact justice general law".split())
_BODY = frozenset("l du aux des".split())
_SIGNING = frozenset(("author", "auteur"))
_FAR = 40  # words between two names of a list, remarks included
_FORMULA = 9  # words of "; de la République de Zorgie," between two titled names
_FULL = 3  # words of a name in commas after a role
_DEFINITE = frozenset("the le la l au du".split())
_AND = frozenset(("and", "et"))
_ONE_OF = frozenset("a an un une".split())
_DWELLING = frozenset(
    """resident citizen native national habitant habitante ressortissant
    ressortissante""".split()
)
_FROM = frozenset("de du des d of".split())


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
    # "X and Y, former executives": the role of the last is also that of those before.
    for k in range(len(every) - 1, 0, -1):
        one, before = every[k], every[k - 1]
        after = one.role if one.role and one.role.start > one.name.end else None
        open_ = after is not None and before.role is None and _plural(after)
        if open_ and _beside(words, before.name, one.name):
            every[k - 1] = before._replace(role=after, rule="role-shared")
    yield from every


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
        if _signed(text, words, name) or _alias(words, name):
            continue
        after, age = role_after(text, words, name.last, begins)
        if after is not None and text[after.start - 1] == "(" and fold(after.text) in _DOUBTFUL:
            after = None  # a minister's "(Justice)"
        first = role_before(text, words, name.first, taken)
        if first is not None and _of_another(text, first, name, told_of):
            first = None
        if first is not None and after is not None and _weaker(words, after, first, begins):
            after = None
        role, rule = after or first, "role-after-name" if after else "role-before-name"
        label = None if role else labelled(text, words, name)
        if label is not None:
            role, shared, rule = label, label, "role-label"
        elif role is None and not name.sure:
            pass  # "de la République de Zub": no name parts a list of names
        elif role is None and shared and before and _joined(words, before, name):
            role, rule, before = shared, "role-shared", name
        else:
            shared = first if first is not None and _plural(first) else None
            before, told_of = name, after if first is None else None
        if role is None:
            rule = "name" if age is None else "age-after-name"
        yield Told(name, role, rule, age, _near(text, words, name, after, first))


def _near(
    text: str, words: tuple[Word, ...], name: Name, after: Role | None, first: Role | None
) -> bool:
    """Tell whether a role is so near that it makes words a name."""
    if after is None and first is None:
        return _settled(words, name)
    return (after is not None and _apposed(text, name, after)) or (
        first is not None and _adjacent(text, words, first, name)
    )


def _settled(words: tuple[Word, ...], name: Name) -> bool:
    """Tell whether where somebody lives or comes from makes words a name: "X, a resident of"."""
    after = words[name.last + 1 : name.last + _FORMULA]
    if len(after) < _FULL or after[0].gap != ", " or after[0].folded not in _ONE_OF:
        return False
    for one, following in pairwise(after):
        if one.folded in _DWELLING:
            return following.folded in _FROM or following.folded in {"who", "residing", "living"}
        if "," in following.gap:
            return False
    return False


def _signed(text: str, words: tuple[Word, ...], name: Name) -> bool:
    """Tell whether somebody put the page on line: a line under "Author"."""
    label = words[name.first - 1] if name.first else None
    ends = text[name.end : name.end + 1] in {"", "\n"}
    return ends and label is not None and label.folded in _SIGNING and "\n" in words[name.first].gap


def _alias(words: tuple[Word, ...], name: Name) -> bool:
    """Tell whether a name is another one of who was named before: "aka", "also known as"."""
    before = [word.folded for word in words[max(0, name.first - 2) : name.first]]
    return before[-1:] == ["aka"] or before == ["known", "as"]


def _of_another(text: str, role: Role, name: Name, told_of: Role | None) -> bool:
    """Tell whether a role before a comma is that of who was named before."""
    within = told_of is not None and told_of.start <= role.start and role.end <= told_of.end
    return within and "," in text[role.end : name.start]


def _weaker(words: tuple[Word, ...], after: Role, first: Role, begins: frozenset[int]) -> bool:
    """Tell whether the role before somebody says more than the one after.

    "District Attorney X, one of our leaders"; "Minister X, Minister Y, …": that is Y's.
    """
    i = index_at(words, after.end)
    listed = i < len(words) and words[i].gap == ", "
    while i < len(words) and words[i].folded in vocabulary().titles:
        i += 1
    listed = listed and i in begins
    one_of = fold(after.text).startswith(("one of", "un de", "une de", "des "))
    return listed or one_of or (_plural(after) and not _plural(first))


def _apposed(text: str, name: Name, role: Role) -> bool:
    """Tell whether a role follows so close on words that it makes them a name."""
    gap, opening = role.start - name.end, role.text.split()[0]
    if opening[0].isdigit() or text[name.end : role.start].strip() in _BECOMING:
        return False
    # "X, the Minister"; not "X, the Office of the Inspector General".
    return gap < _CLOSE or (gap < _ARTICLE and (opening.islower() or is_office(fold(opening))))


def _adjacent(text: str, words: tuple[Word, ...], role: Role, name: Name) -> bool:
    """Tell whether a role stands right before a name within a sentence, and is nothing but one."""
    between = text[role.end : name.start].strip(" .")
    if between == ",":
        return _apposition(words, role, name)
    if between:
        return False
    if role.text.endswith(")"):
        return True  # "le chef du Département de la mer (DM) X"
    inner = [w for w in words[max(0, name.first - 8) : name.first] if w.start >= role.start]
    general = len(inner) > 1 and is_office(inner[-2].folded)  # "Secretary General"
    if not inner or (inner[-1].folded in _DOUBTFUL and not general) or not _closes(inner):
        return False
    after = words[name.last + 1] if name.last + 1 < len(words) else None
    return after is None or not after.near or not after.capital


def _apposition(words: tuple[Word, ...], role: Role, name: Name) -> bool:
    """Tell whether a role with its article stands before a name in commas: "the chair, X, …"."""
    i = index_at(words, role.start)
    after = words[name.last + 1] if name.last + 1 < len(words) else None
    article = i > 0 and words[i].near and words[i - 1].folded in _DEFINITE
    closed = after is None or after.gap.strip()[:1] in {",", ".", ";"} or after.folded in _AND
    inner = words[i : index_at(words, role.end)]
    office = any(is_office(w.folded) and w.folded not in _DOUBTFUL for w in inner)
    return article and closed and office and name.last - name.first < _FULL


def _closes(inner: list[Word]) -> bool:
    """Tell whether a role's noun ends a phrase, or the body of it: "chercheur de l'Empa"."""
    if is_office(inner[-1].folded):
        return True
    return inner[-1].capital and is_office(inner[0].folded) and inner[-2].folded in _BODY


def _plural(role: Role) -> bool:
    """Tell whether a role is several people's."""
    words = fold(role.text).split()
    return any(word.endswith("s") and is_office(word) and is_office(word[:-1]) for word in words)


def _beside(words: tuple[Word, ...], before: Name, name: Name) -> bool:
    """Tell whether a name follows another in a list: "Lauren Bell and Menaka Kalaskar"."""
    between = [w for w in _unremarked(words, before, name) if w.folded not in DEGREES]
    return (
        len(between) <= 1
        and all(w.folded in {"and", "et"} for w in between)
        and words[name.first].gap.strip(" )") in {"", ","}
    )


def _unremarked(words: tuple[Word, ...], before: Name, name: Name) -> list[Word]:
    """Return the words between two names without remarks in brackets: "X (Bern) and Y"."""
    between: list[Word] = []
    remark = False
    for word in words[before.last + 1 : name.first]:
        remark = "(" in word.gap or (remark and ")" not in word.gap)
        if not remark:
            between.append(word)
    return between


def _joined(words: tuple[Word, ...], before: Name, name: Name) -> bool:
    """Tell whether names follow each other in a list, also one of "; of Zorgland, Mr Y"."""
    if name.first - before.last > _FAR:
        return False
    if _beside(words, before, name):
        return True
    between = _unremarked(words, before, name)
    if not (name.titled and 1 < len(between) <= _FORMULA):
        return False
    opening = between[1] if between[0].folded in _AND else between[0]
    return opening.folded in _FROM and ";" in between[0].gap
