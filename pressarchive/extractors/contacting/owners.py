"""The name of who is described in a contact."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressarchive.extractors.naming.given import PARTICLES, is_given
from pressarchive.extractors.naming.name import KNOWN, Name
from pressarchive.extractors.naming.names import name_at, names_between
from pressarchive.extractors.parties.legal_forms import LEGAL_FORMS
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import Word, index_at, words_of

JOINING = frozenset(("or", "and", "ou", "et", "&", "/"))
"""What stands between two names that share a number."""

_HONOURS = frozenset("ambassadeur ambassadrice ambassador ministre brigadier divisionnaire".split())
_COURTESY = frozenset("mr mrs ms miss m mme mlle herr frau".split())
_ENDED = re.compile(r" ?,|\n| \([^()\n]{1,40}\),")  # "Jo Lin ,", "Jo Lin (on roses), …"
_OF = frozenset(("of",))
_FULL = 3  # words of a name that may be two and the first of a unit


def owner_of(text: str, start: int, end: int, *, lines: bool) -> Name | None:
    """Return the name in a description: what it opens with, or the first that is known."""
    opening = _opening(text, start, end, lines=lines)
    if opening is not None:
        return opening
    names = [
        name
        for name in names_between(text, start, end)
        if name.first < name.last and not _of_office(text, name)
    ]
    known = [name for name in names if name.sure]
    titled = next((name for name in known if name.titled), None)
    if titled is not None or known:
        return _cut(text, titled or known[0], lines=lines)
    told = next((found for name in names if (found := _told(text, name, start, end))), None)
    told = told or _closing(text, start, end) or by_title(text, start, end)
    return told or _behind_acronym(text, start, end)


def _closing(text: str, start: int, end: int) -> Name | None:
    """Return a name that a description ends with, behind a company's: "Zorg Systems Jo Lin"."""
    words = words_of(text)
    last = index_at(words, end) - 1
    if last < _FULL - 1 or words[last - 2].start < start:
        return None
    before, given, surname = words[last - 2 : last + 1]
    if given.folded in LEGAL_FORMS and is_given(surname.folded) and surname.capital:
        # "Rose Garden Ltd. Jo"
        return Name(surname.text, last, last, surname.start, surname.end, KNOWN, False)
    near = given.near or (before.folded in LEGAL_FORMS and not given.gap.strip(". "))
    plain = near and surname.near
    plain = plain and all(w.capital and w.text.isalpha() for w in (given, surname))
    ahead = words[index_at(words, start) : last - 2]
    nobody = not any(is_given(word.folded) for word in ahead)  # "Jo Founder Zorg Roses"
    roles = vocabulary().roles - vocabulary().desk_words if nobody else frozenset()
    if plain and before.capital and (before.folded in LEGAL_FORMS or before.folded in roles):
        known = any_of("things", "institutions", "desk_words", "roles", "places")
        plain = known.isdisjoint((given.folded, surname.folded))
        shown = text[given.start : surname.end]  # "Rose Inc. Zubil Isenrin", "Spokesperson Zubil …"
        return (
            Name(shown, last - 1, last, given.start, surname.end, KNOWN, False) if plain else None
        )
    behind = before.folded in any_of("things", "institutions") and before.capital
    other = surname.folded in any_of("things", "institutions", "desk_words", "roles", "places")
    if not (plain and behind and is_given(given.folded)) or other:
        return None
    shown = text[given.start : surname.end]
    return Name(shown, last - 1, last, given.start, surname.end, KNOWN, False)


def _behind_acronym(text: str, start: int, end: int) -> Name | None:
    """Return a name between an acronym and a role: "ZORG Zubila Osk Head of Gardens"."""
    words, vocab = words_of(text), vocabulary()
    no_part = any_of("institutions", "desk_words", "roles", "role_parts", "things", "places")
    for k in range(index_at(words, start), len(words) - _FULL):
        if words[k + _FULL].end > end:
            break
        acronym = words[k].text.isupper() and len(words[k].text) > 1
        if not acronym or not words[k + 1].near or not words[k + 1].capital:
            continue
        last, _ = _run(words, k + 1, end, no_part)
        inner = words[k + 1 : last + 1]
        roled = last + 1 < len(words) and words[last + 1].folded in vocab.roles
        if len(inner) > 1 and roled and no_part.isdisjoint(word.folded for word in inner):
            shown = text[inner[0].start : inner[-1].end]
            return Name(shown, k + 1, last, inner[0].start, inner[-1].end, KNOWN, False)
    return None


def _of_office(text: str, name: Name) -> bool:
    """Tell whether a name is but whose office it is: "Cabinet de Jo Lin", "Office of Jo Lin"."""
    words = words_of(text)
    if name.first < 2 or words[name.first - 1].folded not in {"de", "of"}:  # noqa: PLR2004
        return False
    noun, link = words[name.first - 2], words[name.first - 1]
    desks = any_of("institutions", "desk_words")
    return noun.capital and noun.folded in desks and link.near and words[name.first].near


def by_title(text: str, start: int, end: int) -> Name | None:
    """Return a name that only its title tells: "…, 8092 Zürich Dr Zubil Isenrin"."""
    words, titles = words_of(text), vocabulary().titles
    i = index_at(words, start)
    while i + 1 < len(words) and words[i + 1].end <= end:
        street = "," in words[i + 1].gap  # "2900 Rose Dr, Las Vegas"
        if words[i].folded in titles and words[i].capital and words[i + 1].capital and not street:
            found = _opening(text, words[i].start, end, lines=False)
            if found is not None:
                return found
            while i + 1 < len(words) and words[i + 1].folded in titles:
                i += 1  # whom one title is before, none of those in a row tells
            surname = words[min(i + 1, len(words) - 1)]
            ends = surname.end <= end and not text[surname.end : end].strip(" ,\n")
            if words[i].folded in _COURTESY and surname.capital and ends:
                return Name(surname.text, i + 1, i + 1, surname.start, surname.end, KNOWN, True)
        i += 1
    return None


def _told(text: str, name: Name, start: int, end: int) -> Name | None:
    """Return a name that only its surroundings tell: a role after it, a part of its own."""
    words = words_of(text)
    first, last = name.first, name.last
    # "Swissrose Monika Zub", "Rose Products Monika Zub"
    first = next((k for k in range(first + 1, last) if is_given(words[k].folded)), first)
    inner = words[first : last + 1]
    if any(w.folded in any_of("desk_words", "roles", "role_parts", "places") for w in inner):
        return None
    following = words[last + 1] if last + 1 < len(words) else None
    if following is not None and following.end > end:
        following = None
    roled = following is not None and following.folded in vocabulary().roles
    honoured = first > 0 and words[first - 1].folded in _HONOURS and words[first].near
    left = text[start : inner[0].start].rstrip(" ")
    opens = left.endswith((",", ":", "\n", " -", " –"))
    closes = not text[inner[-1].end : end].strip(" ") or text[inner[-1].end] in ",\n"
    if not (first > name.first or honoured or (roled and (closes or opens)) or (opens and closes)):
        return None
    shown = text[inner[0].start : inner[-1].end]
    return name._replace(text=shown, first=first, start=inner[0].start)


def _opening(text: str, start: int, end: int, *, lines: bool) -> Name | None:
    """Return the name that a description opens with."""
    words = words_of(text)
    vocab = vocabulary()
    first = index_at(words, start)
    while first < len(words) and words[first].folded in vocab.titles and words[first].end < end:
        first += 1
    if first >= len(words) or words[first].end >= end or not words[first].capital:
        return None
    name = name_at(text, words[first].start)
    if name is not None and name.end <= end and name.sure and name.last > first:
        return _cut(text, name, lines=lines)
    return _unlisted(text, first, start, end)


def _unlisted(text: str, first: int, start: int, end: int) -> Name | None:
    """Return a name whose given name no list has: before a comma, a line's end or a role."""
    words, vocab = words_of(text), vocabulary()
    no_part = any_of("institutions", "desk_words", "roles", "role_parts", "things")
    titled = first > index_at(words, start)
    last, ended = _run(words, first, end, no_part)
    inner = words[first : last + 1]
    following = next((w for w in words[last + 1 : last + 2] if w.end <= end), None)
    bears = following is not None and (
        (following.near and following.folded in vocab.things) or following.folded in LEGAL_FORMS
    )
    if len(inner) < 2 or bears:  # noqa: PLR2004
        return None  # "Jo Lin Therapy" bears a name, "Lin Fox, LLC" is a company
    shouted = all(w.text.isupper() for w in inner) and is_given(inner[0].folded)  # "JO LIN"
    acronym = any(w.text.isupper() and len(w.text) > 1 for w in inner) and not shouted
    if acronym or inner[0].folded in vocab.places or any(w.folded in no_part for w in inner):
        return None
    known = titled or is_given(inner[0].folded)
    if not known and any(is_given(word.folded) for word in inner[1:-1]):
        return None  # "Swissrose Monika Zub" is known by its second word
    marked = _ENDED.match(text, inner[-1].end) is not None
    roled = following is None or following.folded in vocab.roles
    if not known and not ((ended or following is None) and (marked or roled)):
        return None
    shown = text[inner[0].start : inner[-1].end]
    return Name(shown, first, last, inner[0].start, inner[-1].end, KNOWN, False)


def _run(words: Sequence[Word], first: int, end: int, no_part: frozenset[str]) -> tuple[int, bool]:
    """Return the last word of a run of capitals, and whether something ends it there."""
    last = first
    while last + 1 < len(words) and words[last + 1].end <= end and last - first < _FULL - 1:
        word = words[last + 1]
        acronym = word.text.isupper() and len(word.text) > 1 and not words[first].text.isupper()
        particle = word.folded in PARTICLES and last + 2 < len(words)
        if particle and words[last + 2].capital and words[last + 2].end <= end:
            last += 2  # "Alard du Bois-Reymond"
        elif _parted(word, no_part) or acronym or not word.capital:
            break
        else:
            last += 1
    following = words[last + 1 : last + 2]
    return last, any(_parted(word, no_part) for word in following)


def _parted(word: Word, no_part: frozenset[str]) -> bool:
    """Tell whether a word cannot go on with the name before it."""
    apart = not word.near or "\n" in word.gap
    return apart or word.folded in no_part or word.folded in vocabulary().joiners


def _cut(text: str, name: Name, *, lines: bool) -> Name:
    """Keep two words of a name that a unit follows: "Felix Zub Urban Energy Systems"."""
    every = words_of(text)
    words = every[name.first : name.last + 1]
    for k in range(2, len(words)):
        if words[k].folded in {words[0].folded, words[k - 1].folded}:  # "Jo Lin Lin PR"
            shown = text[words[0].start : words[k - 1].end]
            return name._replace(text=shown, last=name.first + k - 1, end=words[k - 1].end)
    if not all(w.capital and len(w.folded) > 1 for w in words):
        return name
    following = every[name.last + 1 : name.last + 2]
    run_on = any(
        word.near
        and (word.folded == "of" or word.capital)
        and word.folded in any_of("institutions", "things", also=_OF)
        for word in following
    )  # "Jo Lin Urban Systems", "Jo Lin House of Roses"
    longest = _FULL if run_on else _FULL + 1
    if len(words) < longest or (lines and not run_on):
        return name
    return name._replace(
        text=text[words[0].start : words[1].end], last=name.first + 1, end=words[1].end
    )


def last_joined(text: str, name: Name, end: int) -> int:
    """Return where the names end that share a description: "Jo Lin and Al Fox, co-heads"."""
    stop = name.end
    for other in names_between(text, stop, end):
        if other.sure and text[stop : other.start].strip() in JOINING:
            stop = other.end
    return stop
