"""The words of a role: where the phrase that says what somebody is begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pressarchive.extractors.parties.occupations import SURNAMES, is_agent, is_office, is_role
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import Word

LONGEST = 26  # words of a role
ENDS = frozenset('.;:!?\n"“”«»[]|—@')
ARTICLES = frozenset("a an the le la les l un une his her its their son sa leur d our".split())
JOINING = frozenset("and et & as".split())
LINKING = JOINING | ARTICLES
_FURTHEST = 80  # words of a role and of all that commas part before it
_UNIT = 4  # words of an organisation before a role
_REACH = 7  # a role's noun stands among the first words of an apposition
_DEFINITE = frozenset("the le la les l".split())
_PREPOSITIONS = frozenset("in on at with by for to from dans sur avec pour chez".split())
ADVERBS = frozenset(
    """actuellement currently now notamment aujourd'hui presently respectivement respectively both
    tous toutes deux then""".split()
)
_ACCUSED = frozenset("guilty accused convicted suspected coupable accuse accusee".split())
_GOES_ON = frozenset("de du des d of".split())
_OWNING = _GOES_ON | frozenset("for at with".split())
_LISTING = _GOES_ON | JOINING - {"as"}
_LOOSE = ADVERBS | ARTICLES


class Role(NamedTuple):
    """A role in a text: its words as printed, and where they stand."""

    text: str
    start: int
    end: int


def phrase(text: str, words: Sequence[Word], first: int, names: frozenset[int]) -> Role | None:
    """Return the role that begins at a word, up to where its phrase ends.

    `names` are the indexes of words at which names of people begin.
    """
    opened = _opened(words, first, names)
    if opened is None:
        return None
    first = i = opened
    furthest = opened + _FURTHEST
    opening = words[first]
    if opening.text in _PREPOSITIONS or opening.folded in _ACCUSED or _participle(words, first):
        return None
    head = None
    while i < len(words) and i < first + LONGEST and i < furthest:
        if i > first and _another(words, i, head, names):
            return _before_name(text, words, first, head, i)
        if i > first and _owner(words, first, i, head):
            first = i
        elif (i > first and (_ended(words, i, names) or _outside(words, first, i))) or breaks(
            words, i
        ):
            break
        if head is None and (is_role(words, i) or (i == first and is_agent(words, i))):
            head = i
        elif _in_vain(words, first, head, i):
            return None
        i += 1
    if head is None or surname(words, first, head, i - 1):
        return None
    return _closed(text, words, first, head, i - 1)


def _participle(words: Sequence[Word], i: int) -> bool:
    """Tell whether a word is what somebody does: "X, representing the host"; not "boxing coach"."""
    word = words[i]
    if word.capital or not word.folded.endswith("ing") or word.folded in vocabulary().role_parts:
        return False
    if i + 1 >= len(words) or not is_role(words, i + 1):
        return True
    after = words[i + 2] if i + 2 < len(words) else None
    ended = after is None or not after.near or after.capital
    return not (ended or after is None or after.folded in vocabulary().joiners)


def _in_vain(words: Sequence[Word], first: int, head: int | None, i: int) -> bool:
    """Tell whether words turn out to be no role."""
    return _too_late(words, first, i) if head is None else _does(words, head, i)


def _does(words: Sequence[Word], head: int, i: int) -> bool:
    """Tell whether a verb makes a surname of the word before it: "X, Councillor Zub discussed the".

    That is another sentence's subject, and no role.
    """
    verb = words[i].folded.endswith("ed") and not words[i].capital and i + 1 < len(words)
    if not verb or i != head + 2 or words[i + 1].folded not in _DEFINITE:
        return False
    body = any_of("institutions", "role_parts", "things")
    return words[head].capital and words[head + 1].capital and words[head + 1].folded not in body


def _too_late(words: Sequence[Word], first: int, i: int) -> bool:
    """Tell whether no role can come any more: "received the Minister" is a verb and its object."""
    done = i > first and words[i].folded in _DEFINITE and not words[first].capital
    return done or i >= first + _REACH


def surname(words: Sequence[Word], first: int, head: int, last: int) -> bool:
    """Tell whether the noun of a role is rather the surname of somebody in a list: "Una Dean"."""
    if head != first + 1 or head != last:
        return False
    before = words[first]
    named = before.capital and words[head].capital and words[head].near
    ranked = is_office(before.folded) or before.folded in vocabulary().role_parts
    return named and words[head].folded in SURNAMES and not ranked


def _opened(words: Sequence[Word], first: int, names: frozenset[int]) -> int | None:
    """Return where a role begins: after adverbs and articles; None where a list goes on."""
    if first in names or words[first].folded in _LISTING:
        return None
    while first + 1 < len(words) and first not in names and (words[first].folded in _LOOSE):
        first += 1
    return first


def _another(words: Sequence[Word], i: int, head: int | None, names: frozenset[int]) -> bool:
    """Tell whether another name begins; not the one in "CEO of Anna Zub Billing"."""
    owns = head is not None and words[i - 1].folded in _OWNING
    return i in names and words[i].near and not owns


def _owner(words: Sequence[Word], first: int, i: int, head: int | None) -> bool:
    """Tell whether an organisation came first: "SECO, chef du centre"."""
    return "," in words[i].gap and head is None and i < first + _UNIT


def _before_name(
    text: str, words: Sequence[Word], first: int, head: int | None, i: int
) -> Role | None:
    """Return the role before another name, unless it is that person's.

    It is the first one's alone in "secretary of state and Mr X", of both in "Chief of Staff to
    President X".
    """
    if head is None:
        return None
    stop = i - 1
    while stop > head and words[stop].folded in vocabulary().titles and not _office(words[stop]):
        stop -= 1
    if words[stop].folded in JOINING:
        return _closed(text, words, first, head, stop)
    to = next((k for k in range(first + 1, i) if words[k].folded == "to"), None)
    return _closed(text, words, first, head, to - 1) if to else None


def _office(word: Word) -> bool:
    return is_office(word.folded)


def _ended(words: Sequence[Word], i: int, names: frozenset[int]) -> bool:
    """Tell whether a phrase ends before a word; some commas stand within a role."""
    word, vocab = words[i], vocabulary()
    if word.gap == " ":
        return False
    if not ENDS.isdisjoint(word.gap) or (i in names and not word.near):
        return True
    if "(" in word.gap:
        return not (word.text.isupper() and len(word.text) > 1)
    if "," not in word.gap:
        return False
    verb = i + 1 < len(words) and words[i + 1].folded in ARTICLES  # "a chemist, heads the"
    listed = word.folded in vocab.roles and not word.capital and not verb
    further = word.folded in _GOES_ON and not (
        i + 1 < len(words) and words[i + 1].folded in vocab.speech
    )
    # "FBIs Charlotte, North Carolina, Division"
    parted = i + 1 < len(words) and words[i + 1].gap == ", " and word.capital
    return not (listed or further or (parted and word.folded in vocab.institutions))


def _outside(words: Sequence[Word], first: int, i: int) -> bool:
    """Tell whether the bracket that a phrase began in ends before a word."""
    return ")" in words[i].gap and not any("(" in word.gap for word in words[first + 1 : i + 1])


def _closed(text: str, words: Sequence[Word], first: int, head: int, stop: int) -> Role | None:
    """Return the role between two words, without what joins it to what follows."""
    loose = any_of("joiners", "titles", also=LINKING)
    if stop + 1 < len(words) and "@" in words[stop + 1].gap:  # an address: "at sales@…"
        stop -= 1
    while stop > first and words[stop].folded in loose:
        stop -= 1
    if stop < head:
        return None
    start, end = words[first].start, words[stop].end
    bracketed = "(" in text[start:end] and text[end : end + 1] == ")"
    company = words[stop].folded == "inc" and text[end - 1 : end + 1] == "c."
    end += bracketed or company
    return Role(text[start:end], start, end)


def breaks(words: Sequence[Word], i: int) -> bool:
    """Tell whether a word starts another part of the sentence; "WHO" is a body."""
    word = words[i]
    if word.folded not in vocabulary().breaks or word.text in {"à", "À", "A"}:
        return False
    if i + 1 < len(words):
        following = words[i + 1]
        if word.text.isupper() and len(word.text) > 1 and not following.text.isupper():
            return False
        if word.folded == "with" and i + 2 < len(words):  # "officer with the Police Department"
            following = following if following.folded not in ARTICLES else words[i + 2]
            return not following.capital
    return True
