"""What somebody is: the words before or after a name that give a role and an organisation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import Word

_LONGEST = 26
_UNIT = 4  # words of an organisation before a role
_PLACE = 8  # words of a place after an age
_TO_BE = frozenset("is was est".split())
_SOON = 24  # characters from "is" to the role that somebody is said to hold
_AGE = re.compile(r"\d\d")
_REACH = 7  # a role's noun stands among the first words of an apposition
_ENDS = frozenset('.;:!?\n"“”«»[]|—@')
_ARTICLES = frozenset("a an the le la les l un une his her its their son sa leur d our".split())
_JOINING = frozenset("and et & as".split())
_AS = frozenset(("as", "tant", "qualite"))
_DEFINITE = frozenset("the le la les l".split())
_ADVERBS = frozenset("actuellement currently now notamment aujourd'hui presently".split())
_APPOINTED = frozenset("has was a est joined".split())
_GOES_ON = frozenset("de du des d of".split())
_LISTING = _GOES_ON | _JOINING - {"as"}
_LOOSE = _ADVERBS | _ARTICLES


class Role(NamedTuple):
    """A role in a text: its words as printed, and where they stand."""

    text: str
    start: int
    end: int


def role_after(
    text: str, words: Sequence[Word], last: int, names: frozenset[int]
) -> tuple[Role | None, int | None]:
    """Return the role that follows a name, and the age if it is given ("X, 40, of Tampa").

    `names` are the indexes of words at which other names begin.
    """
    age, i = _age(words, last + 1)
    if i is None or i >= len(words):
        return None, age
    if words[i].gap.strip() in {",", "–", "-", "—", "("}:
        return _phrase(text, words, i, names), age
    return _appointed(text, words, i, names), age


def _age(words: Sequence[Word], i: int) -> tuple[int | None, int | None]:
    """Read ", 40" and ", 40, of Tampa"; return the age and where it goes on, if it does."""
    if i < len(words) and words[i].gap == " (" and _AGE.fullmatch(words[i].text):
        closing = words[i + 1].gap[:1] if i + 1 < len(words) else ")"
        return (int(words[i].text), None) if closing in {")", ";", ","} else (None, i)
    if i >= len(words) or words[i].gap != ", " or not _AGE.fullmatch(words[i].text):
        return None, i
    age, i = int(words[i].text), i + 1
    if i < len(words) and words[i].folded == "of" and words[i].gap == ", ":
        i, furthest = i + 1, i + _PLACE
        while i < len(words) and not (words[i].gap == ", " and not words[i].capital):
            if set(words[i].gap) & _ENDS or i > furthest:
                return age, None
            i += 1
    return age, i


def _appointed(text: str, words: Sequence[Word], i: int, names: frozenset[int]) -> Role | None:
    """Read "has joined as Director", "en qualité de Président", "is the founder of"."""
    breaks = vocabulary().breaks
    if words[i].near and words[i].folded in _TO_BE and i + 1 < len(words):
        held = _phrase(text, words, i + 1, names) if words[i + 1].folded in _ARTICLES else None
        return held if held is not None and held.start - words[i].end < _SOON else None
    for k in range(i, min(i + _REACH - 1, len(words) - 1)):
        if set(words[k].gap) & (_ENDS | {","}) or k in names:
            return None
        if words[k].folded in _AS:
            begin = k + (1 if words[k].folded == "as" else 2)
            return _phrase(text, words, begin, names) if begin < len(words) else None
        if words[k].folded in breaks and words[k].folded not in _APPOINTED:
            return None
    return None


def _phrase(text: str, words: Sequence[Word], first: int, names: frozenset[int]) -> Role | None:
    """Return the role that begins at a word, up to where its phrase ends."""
    opened = _opened(words, first, names)
    if opened is None:
        return None
    first = i = opened
    head = None
    while i < len(words) and i < first + _LONGEST:
        word = words[i]
        if i > first:
            if i in names and word.gap == " " and words[i - 1].folded not in _JOINING:
                # The role of who comes next; of both in "Chief of Staff to President X".
                to = next((k for k in range(first + 1, i) if words[k].folded == "to"), None)
                return _closed(text, words, first, head, to - 1) if head and to else None
            if "," in word.gap and head is None and i < first + _UNIT:
                first = i  # "SECO, chef du centre": the organisation comes first
            elif _ended(words, i, names):
                break
        if _breaks(words, i):
            break
        if head is None:
            head = i if _is_role(word) else None
            # "received the Minister": a verb and what it does.
            done = i > first and word.folded in _DEFINITE and not words[first].capital
            if head is None and (done or i >= first + _REACH):
                return None
        i += 1
    return None if head is None else _closed(text, words, first, head, i - 1)


def _opened(words: Sequence[Word], first: int, names: frozenset[int]) -> int | None:
    """Return where a role begins: after adverbs and articles; None where a list goes on."""
    if first in names or words[first].folded in _LISTING:
        return None
    while first + 1 < len(words) and first not in names and (words[first].folded in _LOOSE):
        first += 1
    return first


def _ended(words: Sequence[Word], i: int, names: frozenset[int]) -> bool:
    """Tell whether a phrase ends before a word; some commas stand within a role."""
    word, vocab = words[i], vocabulary()
    if set(word.gap) & _ENDS or i in names:
        return True
    if "(" in word.gap:
        return not (word.text.isupper() and len(word.text) > 1)
    if "," not in word.gap:
        return False
    listed = word.folded in vocab.roles and not word.capital
    further = word.folded in _GOES_ON and not (
        i + 1 < len(words) and words[i + 1].folded in vocab.speech
    )
    # "FBIs Charlotte, North Carolina, Division"
    parted = i + 1 < len(words) and words[i + 1].gap == ", " and word.capital
    return not (listed or further or (parted and word.folded in vocab.institutions))


def _closed(text: str, words: Sequence[Word], first: int, head: int, stop: int) -> Role | None:
    """Return the role between two words, without what joins it to what follows."""
    loose = any_of("joiners", "titles", also=_JOINING | _ARTICLES)
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


def _is_role(word: Word) -> bool:
    """Tell whether a word is the noun of a role; "HEAD" is a school, "CEO" a role."""
    if word.folded not in vocabulary().roles:
        return False
    return not (word.text.isupper() and len(word.text) > 1 and word.folded in _VERBS)


def _breaks(words: Sequence[Word], i: int) -> bool:
    """Tell whether a word starts another part of the sentence."""
    word = words[i]
    if word.folded not in vocabulary().breaks or word.text in {"à", "À", "A"}:
        return False
    if word.folded == "with" and i + 2 < len(words):  # "officer with the Police Department"
        following = words[i + 1] if words[i + 1].folded not in _ARTICLES else words[i + 2]
        return not following.capital
    return True


def role_before(text: str, words: Sequence[Word], first: int, taken: frozenset[int]) -> Role | None:
    """Return the role that stands right before a name; `taken` are the words of other names."""
    last = _untitled(words, first)
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
    loose = any_of("joiners", "titles", "breaks", also=_JOINING | _ARTICLES)
    while start < head and words[start].folded in loose and words[start].folded not in vocab.roles:
        start += 1
    begin, end = words[start].start, words[last].end
    return Role(text[begin:end], begin, end)


def _untitled(words: Sequence[Word], first: int) -> int | None:
    """Return the word before a name and its titles, None where something parts them."""
    vocab = vocabulary()
    i = first - 1
    while i >= 0 and words[i].folded in vocab.titles and words[i].folded not in vocab.roles:
        if set(words[i + 1].gap) & (_ENDS - {"."}):
            return None
        i -= 1
    if i < 0 or words[i + 1].gap.strip(" .") not in {"", ","} or "\n" in words[i + 1].gap:
        return None
    return i


def _head(words: Sequence[Word], last: int, taken: frozenset[int]) -> int | None:
    """Return the nearest noun of a role that a word could end."""
    i = last
    while i >= 0 and last - i < _LONGEST:
        word = words[i]
        if i in taken or (not word.capital and _breaks(words, i)):
            return None
        if _is_role(word) and (word.capital or word.folded not in _VERBS):
            return i
        if not _inside(word.gap):
            return None
        i -= 1
    return None


def _leads(words: Sequence[Word], i: int) -> bool:
    """Tell whether a word before a role belongs to it: "Acting", "CNES", "President and" CEO."""
    vocab = vocabulary()
    word = words[i]
    links = any_of("joiners", also=_JOINING | _ARTICLES)
    if word.folded in links:
        while i > 0 and _inside(words[i].gap) and words[i].folded in links:
            i -= 1
        return words[i].folded in vocab.roles
    if not word.capital and word.folded in _VERBS:
        return False
    if word.folded in vocab.breaks and not word.capital:
        return False
    return word.capital or word.folded in vocab.roles or word.folded in vocab.role_parts


_VERBS = frozenset("contact head lead chair press host coach judge pilot presse charge".split())


def _inside(gap: str) -> bool:
    return gap in {" ", "", " & ", "-", "/", " / ", "® ", "\u2019", "'"}


def _fits(words: Sequence[Word], head: int, last: int) -> bool:
    """Tell whether what stands between a role's noun and the name belongs to the role."""
    vocab = vocabulary()
    linked = False
    for i in range(head + 1, last + 1):
        word = words[i]
        if word.folded in vocab.joiners or word.folded in _JOINING or word.folded in _ARTICLES:
            linked = True
            continue
        if word.capital or word.folded in vocab.role_parts or word.folded in vocab.roles:
            continue
        # A lower-case word needs "de" before it, or is an adjective at the noun ("autrichien").
        if not linked and i > head + 1:
            return False
    return words[last].folded not in vocab.joiners and words[last].folded not in _JOINING
