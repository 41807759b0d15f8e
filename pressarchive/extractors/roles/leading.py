"""What somebody is: the words right before a name that give a role and an organisation."""

from __future__ import annotations

from collections.abc import Sequence

from pressarchive.extractors.parties.occupations import AMBIGUOUS, is_office, is_role
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import Word
from pressarchive.extractors.roles.phrases import (
    ARTICLES,
    ENDS,
    JOINING,
    LINKING,
    LONGEST,
    Role,
    breaks,
    surname,
)

_OF = frozenset("de des du d l a au aux".split())
_IN = frozenset(("en", "from"))  # "étudiante en master"
_IS = frozenset("is was est sera etait appelle".split())
_THE = frozenset("le la l the".split())
_PARTED = ENDS - {"."}
_PARTING = frozenset(("", ",", ")", "),", ":", "–", "—"))
_BRACKET = 3  # words of an abbreviation
_ABBREVIATION = 4  # letters of a role cut short: "Det. X"
_MAKING = frozenset(
    """nominated appointed named elected confirmed nominates appoints names elects confirms nomme
    elit designe""".split()
)


def role_before(text: str, words: Sequence[Word], first: int, taken: frozenset[int]) -> Role | None:
    """Return the role that stands right before a name; `taken` are the words of other names."""
    last = _untitled(words, first)
    if last is None:
        return None
    end = words[last].end
    if ")" in words[last + 1].gap:  # "du Département de la mer (DM), X"
        last, end = _before_bracket(words, last), end + 1
        if last is None:
            return None
    head = _head(words, last, taken)
    if head is None or not _fits(words, head, last):
        return None
    start = head
    while (
        start > 0
        and _inside(words[start].gap)
        and start - 1 not in taken
        and _leads(words, start - 1)
    ):
        start -= 1
    vocab = vocabulary()
    loose = any_of("joiners", "titles", "breaks", also=LINKING)
    while start < head and words[start].folded in loose and words[start].folded not in vocab.roles:
        if words[start].text.isupper() and len(words[start].text) > 1:
            break  # "UN Secretary General"
        start += 1
    if "," in words[last + 1].gap and surname(words, start, head, last):
        return None
    begin = words[start].start
    return Role(text[begin:end], begin, end)


def _untitled(words: Sequence[Word], first: int) -> int | None:
    """Return the word before a name and its titles, None where something parts them."""
    vocab = vocabulary()
    i = first - 1
    while i >= 0 and words[i].folded in vocab.titles and words[i].folded not in vocab.roles:
        if not _PARTED.isdisjoint(words[i + 1].gap):
            return None
        i -= 1
    if 0 < i < first - 1 and words[i].folded in _THE and words[i].gap == ", ":
        i -= 1  # "le chef de la délégation, le Dr X"
    if i > 0 and words[i].folded in _IS and words[i + 1].gap == " ":
        i -= 1 + (words[i].folded == "appelle")  # "Le directeur est X"
    if i < 0 or words[i + 1].gap.strip(" .") not in _PARTING or "\n" in words[i + 1].gap:
        return None
    if "." in words[i + 1].gap and len(words[i].text) > _ABBREVIATION:
        return None  # "… a student. X, 31, …"
    return i


def _abbreviates(text: str) -> bool:
    """Tell whether a word is written as an abbreviation is: "OFEV", "COs"."""
    return text.isupper() or text[:-1].isupper()


def _before_bracket(words: Sequence[Word], last: int) -> int | None:
    """Return the word before an abbreviation in brackets that ends with a word."""
    for k in range(last, max(0, last - _BRACKET), -1):
        if "(" in words[k].gap:
            return k - 1 if words[k].gap == " (" and _abbreviates(words[k].text) else None
    return None


def _head(words: Sequence[Word], last: int, taken: frozenset[int]) -> int | None:
    """Return the nearest noun of a role that a word could end."""
    i = last
    while i >= 0 and last - i < LONGEST:
        word = words[i]
        if i in taken or (not word.capital and breaks(words, i) and not _whence(words, i)):
            return None
        if (
            is_role(words, i)
            and (word.capital or word.folded not in AMBIGUOUS or _determined(words, i))
            and not _seated(words, i)
        ):
            return i
        if not (_inside(word.gap) or _enumerates(words, i, last)):
            return None
        i -= 1
    return None


def _whence(words: Sequence[Word], i: int) -> bool:
    """Tell whether a word is that of "researchers from Zorg, X and Y"."""
    if words[i].folded != "from" or not i or not words[i].near:
        return False
    return words[i - 1].folded.endswith("s") and is_role(words, i - 1)


def _seated(words: Sequence[Word], i: int) -> bool:
    """Tell whether a noun in the plural is whose body it is: "chef du Conseil des ministres"."""
    return (
        i > 1
        and words[i].folded.endswith("s")
        and words[i - 1].folded in {"des", "of"}
        and words[i - 2].folded in vocabulary().institutions
        and words[i - 2].capital
    )


def _enumerates(words: Sequence[Word], i: int, last: int) -> bool:
    """Tell whether a comma parts what a role is for: "of Health, Welfare and Food"."""
    if words[i].gap != ", " or not (words[i].capital or words[i].folded in _OF):
        return False
    return any(word.folded in JOINING for word in words[i + 1 : last + 1])


def _determined(words: Sequence[Word], i: int) -> bool:
    """Tell whether a noun that is also a verb is a noun here: "the head of", "its new chair"."""
    before = words[i - 1].folded if i and words[i].near else ""
    return before in ARTICLES or before in vocabulary().role_parts


def _leads(words: Sequence[Word], i: int) -> bool:
    """Tell whether a word before a role belongs to it: "Acting", "CNES", "President and" CEO."""
    vocab = vocabulary()
    word = words[i]
    links = any_of("joiners", also=LINKING)
    if word.folded == "to" and words[i + 1].capital:
        return False  # "advisors to President X": whom they advise
    acronym = word.text.isupper() and len(word.text) > 1  # "UN" is no article
    if word.folded in links and not acronym:
        while i > 0 and _inside(words[i].gap) and words[i].folded in links:
            i -= 1
        return is_role(words, i)
    if not word.capital and word.folded in AMBIGUOUS:
        return False
    if word.folded in vocab.breaks and not word.capital:
        return False
    return word.capital or is_office(word.folded) or word.folded in vocab.role_parts


def _inside(gap: str) -> bool:
    return gap in {" ", "", " & ", "-", "/", " / ", "® ", "\u2019", "'", "'s ", "’s "}


def _fits(words: Sequence[Word], head: int, last: int) -> bool:
    """Tell whether what stands between a role's noun and the name belongs to the role."""
    vocab = vocabulary()
    linked = False
    for i in range(head + 1, last + 1):
        word = words[i]
        links = vocab.joiners, JOINING, ARTICLES, _IN
        if any(word.folded in some for some in links):
            linked = True
            continue
        if word.capital or word.folded in vocab.role_parts or is_office(word.folded):
            continue
        if word.folded in _MAKING:
            return False  # "the President nominated X"
        # A lower-case word needs "de" before it, or is an adjective at the noun ("autrichien").
        if not linked and i > head + 1:
            return False
    shown = words[last].capital and words[last].folded in vocab.things
    if shown and not linked and last > head:
        return False  # "on the Thriving Trader Radio Show, X said"
    return words[last].folded not in vocab.joiners and words[last].folded not in JOINING
