"""Sentences that ask readers to call or write to somebody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressarchive.document import Span
from pressarchive.extractors.contacting.descriptions import Description
from pressarchive.extractors.contacting.entries import (
    by_keys,
    contact_of,
    each,
    joined_names,
    reached,
)
from pressarchive.extractors.contacting.fields import fields
from pressarchive.extractors.contacting.positions import split
from pressarchive.extractors.naming.names import names_between
from pressarchive.extractors.parties.reach import reaches
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import Word, words_between, words_of
from pressarchive.model import Contact

_LEFT = 160  # characters before a number among which its owner is looked for
_APART = 60  # characters between two numbers of one owner
_FREE = frozenset(
    """toll free toll-free us at le au today now directly to them him her on by our the office firm
    team via email e-mail phone telephone online or""".split()
)
_AVAILABLE = frozenset("can may be is are also".split())
_PASSIVE = frozenset("reached contacted reachable".split())
_ARTICLES = frozenset("the our le la l".split())
_OPENING = frozenset("the our le la l or may".split())
_MEANS = frozenset("phone telephone email e-mail mail courriel".split())
_BY = frozenset("by via par".split())
_VERB = 14  # words from "contact" to "by email"
_UNNAMED = 6  # words of an owner without a name: "our award-winning support team"
_CLOSING = frozenset("tel telephone at on au a or ou toll free toll-free today now".split())
_BELONGING = frozenset("of at from with for de du d chez".split())


def invitations(text: str, span: Span) -> Iterator[tuple[Contact, int, int]]:
    """Yield whom a paragraph asks readers to turn to, with the words that say so."""
    position = begun = span.start
    current: Contact | None = None
    others: tuple[str, ...] = ()
    for one in reaches(text, span.start, span.end):
        left = _sentence(text, max(position, one.start - _LEFT), one.start)
        described = _asked(text, left, one.start)
        if described is None and left == span.start and _labelled(text, left, one.start):
            described = Description(None, None, None)  # "Tel: … Email: …" is a paragraph
        joined = current is not None and _joined(text[position : one.start])
        if current is not None and joined and (described is None or described.empty):
            current = reached(current, one)
            position = one.end
        if described is None or (described.empty and joined):
            continue
        if current is not None and _same(current, described):
            current = reached(current, one)
            position = one.end
            continue
        if current is not None:
            yield from each(current, others, begun, position)
        current, begun = reached(contact_of(described), one), left
        others = joined_names(text, left, one.start, described.name)
        position = one.end
    if current is not None:
        yield from each(current, others, begun, position)


def _same(contact: Contact, described: Description) -> bool:
    """Tell whether another number is for the same: "call X at … or e-mail X at …"."""
    return (
        (contact.name, contact.organisation)
        == (described.name, described.organisation)
        != (
            None,
            None,
        )
    )


def _sentence(text: str, left: int, end: int) -> int:
    cut = max(text.rfind(mark, left, end) for mark in (". ", "! ", "? "))
    return cut + 2 if left <= cut < end - 2 and text[cut - 1 : cut].islower() else left


def _joined(between: str) -> bool:
    return len(between) < _APART and not any(mark in between for mark in ".;!?")


def _asked(text: str, start: int, end: int) -> Description | None:
    """Return whom a sentence asks to be contacted right before a number."""
    words = words_between(text, start, end)
    asks = _asking(text, words)
    if asks is None:
        return None
    form = fields(text, words[asks].end, end)
    if form.name is not None:  # "please contact: Name: Jo Lin City: Bern Email: …"
        return by_keys(text, words[asks].end, end, form)
    return _by_verb(text, words, asks)


def _by_verb(text: str, words: Sequence[Word], asks: int) -> Description | None:
    """Return whom the words behind a verb that asks name, or those before "can be reached"."""
    reach = vocabulary().reach_words
    end_of = len(words)
    if words[asks].folded in _MEANS and asks > 1 and words[asks - 1].folded in _BY:
        # "… can be reached by email at": the verb tells who, not the means.
        verbs = range(max(0, asks - _VERB), asks)
        verb = next((k for k in reversed(verbs) if words[k].folded in reach), None)
        if verb is not None:
            asks, end_of = verb, asks - 1
    if words[asks].folded in _PASSIVE and end_of < len(words):
        return _reached(text, words[:asks])
    following = words[asks + 1 : end_of]
    if all(word.folded in _FREE for word in following):
        if words[asks].folded in _PASSIVE:
            return _reached(text, words[:asks])
        return _earlier(text, words[:asks]) or Description(None, None, None)
    inner = _owner(following)
    if not any(word.capital for word in inner):
        return Description(None, None, None) if len(inner) <= _UNNAMED else None
    return _described(text, inner)


def _asking(text: str, words: Sequence[Word]) -> int | None:
    """Return which word asks to contact somebody, the last that does."""
    reach = vocabulary().reach_words
    last = len(words) - 1
    while last > 0 and _labels(text, words[last]) and words[last].folded in reach:
        last -= 1  # "contact: Jo Lin  Email: …"
    asks = next((k for k in reversed(range(last + 1)) if words[k].folded in reach), None)
    if asks is None and words and words[0].folded in {"or", "ou"}:
        return 0  # "… or the OCSD at …" goes on with another
    return asks


def _labels(text: str, word: Word) -> bool:
    """Tell whether a word stands before a number as its label: "Phone: …"."""
    known = any_of("phone_labels", "mail_labels")
    return word.capital and word.folded in known and text[word.end : word.end + 1] == ":"


def _earlier(text: str, before: Sequence[Word]) -> Description | None:
    """Return whom a sentence is about before it says how: "To reach Jo Lin of Zorg, call"."""
    reach = vocabulary().reach_words
    asks = next((k for k in reversed(range(len(before))) if before[k].folded in reach), None)
    if asks is None or asks + 1 == len(before):
        return None
    inner = _owner(before[asks + 1 :])
    named = inner and names_between(text, inner[0].start, inner[-1].end)
    return _described(text, inner) if named and named[0].start == inner[0].start else None


def _labelled(text: str, start: int, end: int) -> bool:
    """Tell whether nothing but labels stands before a number."""
    words = words_between(text, start, end)
    labels = any_of("phone_labels", "mail_labels")
    return bool(words) and all(word.folded in labels for word in words)


def _reached(text: str, before: Sequence[Word]) -> Description | None:
    """Return who "can be reached": a name of the sentence, or the capitals right before."""
    last = len(before)
    while last and before[last - 1].folded in _AVAILABLE:
        last -= 1
    if not last or last == len(before):
        return None
    end = before[last - 1].end
    names = [name for name in names_between(text, before[0].start, end) if name.sure]
    if names:
        return Description(names[-1].text, None, None)
    first = last
    while first and before[first - 1].capital and (first == last or before[first].near):
        first -= 1
    shown = text[before[first].start : end] if first < last else None
    return Description(None, None, shown)


def _owner(inner: Sequence[Word]) -> Sequence[Word]:
    """Return the words that name somebody: "contact the X (street) at" is "X"."""
    first, last = 0, len(inner)
    while first < last and inner[first].folded in any_of("joiners", also=_OPENING):
        first += 1
    while last > first and inner[last - 1].folded in any_of("mail_labels", also=_CLOSING):
        last -= 1
    for k in range(first, last):
        acronym = inner[k].text.isupper() and k + 1 < last and inner[k + 1].gap.startswith(")")
        if "(" in inner[k].gap and not acronym:
            last = k
            break
        numbered = inner[k].folded == "at" and k + 1 < last and inner[k + 1].text[0].isdigit()
        if numbered and k > first:  # "the tip line at 800-CALL-ROSES (800-225-5767)"
            last = k
            break
        if k > first and inner[k].folded in {"or", "ou"} and inner[k].near:
            first = k + 1
            break
    while first < last and inner[first].folded in _ARTICLES:
        first += 1
    return inner[first:last]


def _described(text: str, inner: Sequence[Word]) -> Description | None:
    first, last = inner[0].start, inner[-1].end
    name = next((name for name in names_between(text, first, last) if name.sure), None)
    if name is not None:
        role, body = split(_untitled(text[first : name.start]))
        later, behind = _behind(text[name.end : last])
        return Description(name.text, role or later, behind or body)
    if any(word.folded in vocabulary().breaks for word in inner):
        return None
    return Description(None, None, text[first:last])


def _untitled(said: str) -> str:
    """Return what stands before a name without the title that belongs to it."""
    words = words_of(said)
    last = len(words)
    while last and words[last - 1].folded in vocabulary().titles:
        last -= 1
    return said[: words[last - 1].end] if last else ""


def _behind(said: str) -> tuple[str | None, str | None]:
    """Read the role and the organisation behind a name: "of Zorg", ", head of sales at Zorg"."""
    words = words_of(said)
    capitals = [word for word in words if word.capital]
    if words and words[0].folded in _BELONGING and not words[0].gap.strip():
        return split(said[capitals[0].start : capitals[-1].end]) if capitals else (None, None)
    return split(said)
