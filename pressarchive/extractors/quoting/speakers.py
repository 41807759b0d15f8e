"""Who speaks, among the words around a quotation: a name, a surname, an office."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from pressarchive.extractors.naming.given import is_given
from pressarchive.extractors.naming.name import KNOWN, Name
from pressarchive.extractors.parties.vocabulary import any_of, common_words, vocabulary
from pressarchive.extractors.parties.words import Word
from pressarchive.extractors.quoting.reading import Reading, role_of, unlisted
from pressarchive.extractors.quoting.sentences import says
from pressarchive.extractors.quoting.vocabulary import QUOTING

_NAMES = 4  # words of a name
_SHORT = 3  # letters of a surname or an abbreviation
_POSSESSIVE = frozenset(("'s", "’s"))
_QUALIFIED = 3  # words in which "the" stands before a trade: "the young Empa researcher"


class Said(NamedTuple):
    """Who is said to say a quotation; `again` is somebody already named ("he added")."""

    speaker: str | None
    role: str | None
    rule: str
    again: bool = False

    @property
    def known(self) -> bool:
        """Whether anything tells who speaks."""
        return bool(self.speaker or self.role or self.again)


def subject_among(
    reading: Reading, start: int, end: int, *, nearest: int, owners: bool = False
) -> Said | None:
    """Return the person among some words, the nearest to the verb of saying.

    `owners` takes "Meier" of "Meier's vision" too.
    """
    low = bisect_left(reading.names, start, key=_first)
    high = bisect_left(reading.names, end, low, key=_first)
    within = [
        name
        for name in reading.names[low:high]
        if name.last < end and (owners or not owns(reading.text, name.end))
    ]
    told_of = within
    within = _speaking(reading, within, start)
    sure = [name for name in within if name.sure >= KNOWN] or _likely(reading, within)
    if sure:
        name = min(sure, key=lambda name: (_distance(name, nearest), name.first))
        name = _above(reading, within, name)
        role = role_of(reading, name)
        return Said(_without_office(reading, name), role.text if role else None, "")
    alone = _titled(reading, start, end)
    if alone is None and (within or not told_of):
        alone = _alone(reading, start, end, nearest, owners=owners)
    return alone or _office(reading, start, end)


def _likely(reading: Reading, names: list[Name]) -> list[Name]:
    """Return the names that no list of ours has, but for bodies: "X, co-founder of Zorg Melto"."""
    likely = [name for name in names if name in unlisted(reading.text).likely]
    bodies = [n for n in likely if reading.words[n.first - 1].folded in QUOTING.prepositions]
    return [name for name in likely if name not in bodies] or likely


def _above(reading: Reading, names: Sequence[Name], name: Name) -> Name:
    """Return whom a clause with another name tells of: "X, who is a friend of Y, said"."""
    words = reading.words
    for one in names:
        k = one.last + 1
        if (
            one.first < min(one.last, name.first)
            and k < name.first
            and words[k].folded in QUOTING.relatives
        ):
            between = words[k + 1 : name.first + 1]
            if "," in words[k].gap and not any("," in word.gap for word in between):
                return one
    return name


def _without_office(reading: Reading, name: Name) -> str:
    """Return a name without the end of an office: "Minister of Finance Ximo Zarquo"."""
    office = (
        name.last - name.first > 1 and reading.words[name.first - 1].folded in QUOTING.prepositions
    )
    if not office or name.sure > KNOWN:
        return name.text
    return reading.text[reading.words[name.first + 1].start : name.end]


def _speaking(reading: Reading, names: list[Name], start: int) -> list[Name]:
    """Leave out who is only told of: "The victim's mother wrote when X was heard, which says"."""
    if not names:
        return names
    words = reading.words
    unnamed = next(
        (k for k in range(start, names[-1].first) if words[k].folded in QUOTING.kin), None
    )
    if unnamed is None:
        return names
    return [
        name
        for name in names
        if name.first <= unnamed + 1
        or "," in words[name.first].gap
        or says(words[name.first - 1])
        or (name.last + 1 < len(words) and says(words[name.last + 1]))
        or role_of(reading, name)
    ]


def _first(name: Name) -> int:
    return name.first


def _distance(name: Name, k: int) -> int:
    return min(abs(name.first - k), abs(name.last - k))


def owns(text: str, end: int) -> bool:
    """Tell whether a name that ends there only tells whose something is: "Meier's sister"."""
    return text[end : end + 2] in _POSSESSIVE or (
        text[end - 1] == "s" and text[end : end + 2] == "’ "
    )


def _titled(reading: Reading, start: int, end: int) -> Said | None:
    """Return a surname after a title or a role: "U.S. Attorney Meier"."""
    words = reading.words
    for k in range(start, end - 1):
        word, following = words[k], words[k + 1]
        if (
            word.folded in any_of("titles", "roles")
            and following.capital
            and (following.near or following.gap == ". ")
            and following.folded not in any_of("roles", "role_parts", "institutions")
            and following.folded not in common_words()
            and (k + 2 >= end or not words[k + 2].near or not words[k + 2].capital)
            and len(following.text) >= _SHORT
            and not following.text.isupper()
        ):
            return _whole(reading, k + 1)
    return None


def _alone(reading: Reading, start: int, end: int, nearest: int, *, owners: bool) -> Said | None:
    """Return a surname or a given name alone, of somebody named elsewhere."""
    low = bisect_left(reading.names, start, key=_first)
    within = reading.names[low : bisect_left(reading.names, end, lo=low, key=_first)]
    owning = (name for name in within if owns(reading.text, name.end))
    of_owners = {k for name in owning for k in range(name.first, name.last + 1)}
    for k in sorted(range(start, end), key=lambda k: abs(k - nearest)):
        word = reading.words[k]
        if not owners and k in of_owners:
            continue
        if bearer(reading, k) and (owners or not owns(reading.text, word.end)):
            return _whole(reading, k)
    for k in (nearest - 1, nearest + 1):  # "explains Meier", of whom a text only says "Ximo Meier"
        if start <= k < end and reading.words[k].capital and reading.words[k].near:
            if _first_name(reading.words, k):
                return Said(reading.words[k].text, None, "")
            name = unlisted(reading.text).loose.get(reading.words[k].folded)
            if name is not None:
                return Said(name.text, None, "")
    return None


def _first_name(words: Sequence[Word], k: int) -> bool:
    """Tell whether a word is a given name, and no other word of a name stands beside it."""
    before, after = words[k - 1 : k], words[k + 1 : k + 2]
    beside = (before and words[k].near and before[0].capital) or (
        after and after[0].near and after[0].capital
    )
    return is_given(words[k].folded) and not words[k].text.isupper() and not beside


def _whole(reading: Reading, k: int) -> Said:
    """Return the speaker that one word names, in full where the text does so elsewhere."""
    name = bearer(reading, k)
    return Said(name.text if name is not None else reading.words[k].text, None, "")


def bearer(reading: Reading, k: int) -> Name | None:
    """Return the name of which a word is the surname, or the given name, alone."""
    word, before = reading.words[k], reading.words[k - 1]
    if not word.capital or word.folded in common_words():
        return None
    if word.near and len(before.text.rstrip(".")) == 1 and before.capital:
        return None  # "T Meier" is another of them
    return reading.single.get(word.folded) or unlisted(reading.text).single.get(word.folded)


def _office(reading: Reading, start: int, end: int) -> Said | None:
    """Return a role that stands for its holder: "le directeur de la DDC", "the scientist"."""
    words, vocab = reading.words, vocabulary()
    stops = any_of("breaks", "speech")
    for k in range(start, end):
        if words[k].folded in vocab.roles and words[k].folded not in vocab.speech:
            last = k
            while last + 1 < end and words[last + 1].near and words[last + 1].folded not in stops:
                last += 1
            role = reading.text[words[k].start : words[last].end]
            name = _apposed(reading, start, k)
            return Said(name, role, "", again=name is None and _known_by_trade(words, k))
    return None


def _apposed(reading: Reading, start: int, k: int) -> str | None:
    """Return the words in capitals that a role stands beside: "Can Oz, CTO and founder, said"."""
    words = reading.words
    while k > start and words[k].near:
        k -= 1
    first = k
    while first > start and words[first - 1].capital and (first == k or words[first].near):
        first -= 1
    named = words[first:k]
    no_names = any_of("roles", "institutions", "bodies", "things", "titled")
    if not words[k].gap.startswith(",") or not 1 < len(named) <= _NAMES:
        return None
    if any(word.folded in no_names or word.text.isupper() for word in named):
        return None
    return reading.text[named[0].start : named[-1].end]


def _known_by_trade(words: Sequence[Word], k: int) -> bool:
    """Tell whether a trade stands for somebody spoken of before: "the Empa researcher"."""
    word = words[k]
    if word.capital or word.folded.endswith("s") or word.folded in QUOTING.chiefs:
        return False
    return any(w.folded in QUOTING.definite for w in words[max(0, k - _QUALIFIED) : k])
