"""What somebody is: the words before or after a name that give a role and an organisation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import Word, index_at

_LONGEST = 26
_REACH = 7  # a role's noun stands among the first words of an apposition
_ENDS = frozenset('.;:!?\n"“”«»[]|—@')
_ARTICLES = frozenset("a an the le la les l un une his her its their son sa leur d our".split())
_JOINING = frozenset("and et & as".split())
_AS = frozenset(("as", "tant", "qualite"))
_TOWARDS = frozenset("of at for de du des d with au chez".split())
_DEFINITE = frozenset("the le la les l".split())
_ADVERBS = frozenset("actuellement currently now notamment aujourd'hui presently".split())
_APPOINTED = frozenset("has was a est joined".split())
_GOES_ON = frozenset("de du des d of".split())


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
    vocab = vocabulary()
    i = last + 1
    if i >= len(words):
        return None, None
    age = None
    gap = words[i].gap
    if gap == ", " and words[i].text.isdigit() and len(words[i].text) == 2:
        age = int(words[i].text)
        i += 1
        if i < len(words) and words[i].folded == "of" and words[i].gap == ", ":
            while i < len(words) and not (
                words[i].gap == ", " and words[i].folded != "of" and (not words[i].capital)
            ):
                if set(words[i].gap) & _ENDS or i > last + 9:
                    return None, age
                i += 1
        if i >= len(words):
            return None, age
        gap = words[i].gap
    if gap.strip() in {",", "–", "-", "—", "("} or gap == ", ":
        return _phrase(text, words, i, names), age
    # "has joined as Director", "en qualité de Président"
    for k in range(i, min(i + 6, len(words) - 1)):
        if set(words[k].gap) & (_ENDS | {","}) or k in names:
            break
        if words[k].folded in _AS:
            k += 1 if words[k].folded == "as" else 2
            return (_phrase(text, words, k, names), age) if k < len(words) else (None, age)
        if words[k].folded in vocab.breaks and words[k].folded not in _APPOINTED:
            break
    return None, age


def _phrase(text: str, words: Sequence[Word], first: int, names: frozenset[int]) -> Role | None:
    """Return the role that begins at a word, up to where its phrase ends."""
    vocab = vocabulary()
    opening = words[first].folded
    if first in names or opening in _GOES_ON or opening in _JOINING - {"as"}:
        return None
    while opening in _ADVERBS and first + 1 < len(words):
        first += 1
        opening = words[first].folded
    while first < len(words) and words[first].folded in _ARTICLES and first not in names:
        first += 1
    head = None
    i = first
    while i < len(words) and i < first + _LONGEST:
        word = words[i]
        if i > first:
            if set(word.gap) & _ENDS or i in names:
                if "@" in word.gap:  # an address follows: "at sales@…"
                    i -= 1
                joined = words[i - 1].folded in _JOINING
                if i in names and word.gap == " " and not joined:  # the role of who comes next
                    return None
                break
            if "(" in word.gap and not (word.text.isupper() and len(word.text) > 1):
                break
            if "," in word.gap and head is None and i < first + 4:
                first = i  # "SECO, chef du centre": the organisation comes first
            elif "," in word.gap and not (
                (word.folded in _GOES_ON and not _says(words, i + 1))
                or (word.folded in vocab.roles and not word.capital)
                or (
                    i + 1 < len(words)
                    and words[i + 1].gap == ", "
                    and word.capital
                    and words[i + 1].folded in vocab.institutions
                )
            ):
                break
        if _breaks(words, i):
            break
        if head is None and _is_role(word):
            head = i
        if head is None and i > first and word.folded in _DEFINITE and not words[first].capital:
            return None  # a verb and what it does: "received the Minister"
        if head is None and i >= first + _REACH:
            return None
        i += 1
    if head is None:
        return None
    stop = i - 1
    while stop > first and (
        words[stop].folded in _JOINING
        or words[stop].folded in vocab.joiners
        or words[stop].folded in _ARTICLES
        or words[stop].folded in vocab.titles
    ):
        stop -= 1
    if stop < head:
        return None
    end = words[stop].end
    if "(" in text[words[first].start : end] and text[end : end + 1] == ")":
        end += 1
    if text[end - 1] != "." and text[end : end + 1] == "." and words[stop].folded == "inc":
        end += 1
    return Role(text[words[first].start : end], words[first].start, end)


def _says(words: Sequence[Word], i: int) -> bool:
    return i < len(words) and words[i].folded in vocabulary().speech


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
    vocab = vocabulary()
    i = first - 1
    while i >= 0 and words[i].folded in vocab.titles and words[i].folded not in vocab.roles:
        if i + 1 <= first and set(words[i + 1].gap) & (_ENDS - {"."}):
            return None
        i -= 1
    if i < 0:
        return None
    between = words[i + 1].gap
    if between.strip(" .") not in {"", ","} or "\n" in between:
        return None
    last = i
    head = None
    while i >= 0 and last - i < _LONGEST:
        word = words[i]
        if i in taken or (not word.capital and _breaks(words, i)):
            break
        if _is_role(word) and (word.capital or word.folded not in _VERBS):
            head = i
            break
        if "," in between and last - i > 12:
            break
        if not _inside(word.gap):
            break
        i -= 1
    if head is None or not _fits(words, head, last):
        return None
    start = head
    while start > 0 and _inside(words[start].gap):
        if not _leads(words, start - 1) or start - 1 in taken:
            break
        start -= 1
    while start < head and (
        words[start].folded in vocab.joiners
        or words[start].folded in _ARTICLES
        or words[start].folded in _JOINING
        or words[start].folded in vocab.titles
        or (words[start].folded in vocab.breaks and words[start].folded not in vocab.roles)
    ):
        start += 1
    end = words[last].end
    return Role(text[words[start].start : end], words[start].start, end)


def _leads(words: Sequence[Word], i: int) -> bool:
    """Tell whether a word before a role belongs to it: "Acting", "CNES", "President and" CEO."""
    vocab = vocabulary()
    word = words[i]
    if word.folded in _JOINING or word.folded in vocab.joiners or word.folded in _ARTICLES:
        while (
            i > 0
            and _inside(words[i].gap)
            and (
                words[i].folded in _JOINING
                or words[i].folded in vocab.joiners
                or words[i].folded in _ARTICLES
            )
        ):
            i -= 1
        word = words[i]
        return word.folded in vocab.roles
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


def organisation_of(text: str, words: Sequence[Word], role: Role) -> str | None:
    """Return the organisation a role names: "CNES" of "président du CNES" or "CNES President"."""
    vocab = vocabulary()
    inner = words[index_at(words, role.start) : index_at(words, role.end)]
    head = None
    for i, word in enumerate(inner):
        if word.folded in vocab.roles:
            head = i
            break
    if head is None:
        return None
    for i in range(head + 1, len(inner) - 1):
        if inner[i].folded not in _TOWARDS:
            continue
        j = i + 1
        while j < len(inner) - 1 and inner[j].folded in _ARTICLES:
            j += 1
        word = inner[j]
        if word.folded in vocab.roles and not word.text.isupper():
            continue
        if word.capital or word.folded in vocab.institutions:
            return _bodied(text, inner[j:])
        if i > head + 6:
            break
    leading = [w for w in inner[:head] if w.folded not in vocab.role_parts]
    return _bodied(text, leading) if leading and leading[0].capital else None


def _bodied(text: str, inner: Sequence[Word]) -> str | None:
    """Return the words of an organisation up to the next role, or None where they name none."""
    vocab = vocabulary()
    last = 0
    for i in range(1, len(inner)):
        if (
            inner[i].folded in _JOINING
            and i + 1 < len(inner)
            and (inner[i + 1].folded in vocab.roles or inner[i + 1].folded in vocab.role_parts)
        ):
            break
        if inner[i].folded not in vocab.joiners and inner[i].folded not in _JOINING:
            last = i
    kept = inner[: last + 1]
    if len(kept) == 1 and kept[0].folded in vocab.places | vocab.role_parts | vocab.roles:
        return None
    named = len(kept) == 1 or any(
        w.folded in vocab.institutions or (w.text.isupper() and len(w.text) > 1) for w in kept
    )
    if not named or kept[0].folded in vocab.places:
        return None
    end = kept[-1].end
    if "(" in text[kept[0].start : end] and text[end : end + 1] == ")":
        end += 1
    if kept[-1].folded == "inc" and text[end : end + 1] == ".":
        end += 1
    return text[kept[0].start : end]
