"""Whom a sentence asks to be contacted by a number: behind the verb, before it or earlier on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from pressarchive.extractors.contacting.descriptions import Description
from pressarchive.extractors.contacting.entries import by_keys
from pressarchive.extractors.contacting.fields import fields
from pressarchive.extractors.contacting.within import described_in
from pressarchive.extractors.naming.given import is_given
from pressarchive.extractors.naming.names import names_between, names_in
from pressarchive.extractors.parties.vocabulary import any_of, common_words, vocabulary
from pressarchive.extractors.parties.words import Word, index_at, words_between

_FREE = frozenset(
    """toll free toll-free us at le au today now directly to them him her on by our the office firm
    team via email e-mail phone telephone online or""".split()
)
_AVAILABLE = frozenset("can may be is are also".split())
_PASSIVE = frozenset("reached contacted reachable".split())
_ARTICLES = frozenset("the our le la l".split())
_OPENING = frozenset(
    "the our their its le la l or out may this these ce cet cette ces text".split()
)
_AIMS = frozenset("for about regarding pour if to".split())
_JOINS = frozenset("or to please".split())
_VISITING = frozenset("visit visitez".split())
_MEANS = frozenset("phone telephone email e-mail mail courriel".split())
_BY = frozenset("by via through par adresse".split())
_VERB = 14  # words from "contact" to "by email"
_UNNAMED = 6  # words of an owner without a name: "our award-winning support team"
_CLOSING = frozenset(
    "tel telephone at on au a or ou toll free toll-free today now directly first".split()
)


def asked(text: str, start: int, end: int) -> Description | None:
    """Return whom a sentence asks to be contacted right before a number."""
    words = words_between(text, start, end)
    asks = _asking(text, words)
    if asks is None:
        return None
    for asked_by in (asks, _plain_verb(words, asks)):
        if asked_by is None:
            continue
        begin = words[asked_by].end
        form = fields(text, begin, end)
        if form.name is not None:  # "please contact: Name: Jo Lin City: Bern Email: …"
            return by_keys(text, begin, end, form)
    return _by_verb(text, words, asks)


def _plain_verb(words: Sequence[Word], asks: int) -> int | None:
    """Return the verb before a word that may be a key: "please contact: Contact Email:"."""
    if not words[asks].capital:
        return None
    reach = vocabulary().reach_words
    verbs = (k for k in reversed(range(asks)) if words[k].folded in reach)
    return next((k for k in verbs if not words[k].capital), None)


def _by_verb(text: str, words: Sequence[Word], asks: int) -> Description | None:
    """Return whom the words behind a verb that asks name, or those before "can be reached"."""
    reach = vocabulary().reach_words
    end_of = len(words)
    if words[asks].folded in _MEANS and asks > 1 and words[asks - 1].folded in _BY:
        # "… can be reached by email at": the verb tells who, not the means.
        verbs = range(max(0, asks - _VERB), asks)
        verb = next((k for k in reversed(verbs) if words[k].folded in reach - _MEANS), None)
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
    return described_in(text, inner)


def _asking(text: str, words: Sequence[Word]) -> int | None:
    """Return which word asks to contact somebody, the last that does."""
    reach = vocabulary().reach_words
    last = len(words) - 1
    while last > 0 and _labels(text, words[last]) and words[last].folded in reach:
        last -= 1  # "contact: Jo Lin  Email: …"
    asks = next((k for k in reversed(range(last + 1)) if words[k].folded in reach), None)
    texts = next((k for k in reversed(range(1, last + 1)) if words[k].folded == "text"), None)
    if texts is not None and (asks is None or asks < texts) and words[texts - 1].folded in _JOINS:
        return texts  # "book on line or text her at"
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
    visits = next((k for k in reversed(range(len(before))) if before[k].folded in _VISITING), None)
    if visits is not None and (asks is None or asks < visits):
        run = list(takewhile(lambda word: word.capital and word.near, before[visits + 1 :]))
        if run:
            return described_in(text, run)  # "visit Rose Garden or call"
    for name in names_between(text, before[0].start, before[-1].end) if before else ():
        k = index_at(before, name.start)
        asked = asks is not None and k == asks + 1
        if name.sure and (asked or (k and before[k - 1].folded == "to")):
            return described_in(text, _owner(before[k:]))
    opens = asks is None and before and before[0].folded in _AIMS
    run = list(takewhile(lambda word: word.capital and word.near, before[1:])) if opens else []
    return described_in(text, run) if run else None  # "For Rose Garden, visit … or call"


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
    if all(word.capital for word in before[:last]):
        first = 0  # "Lin, Fox & Rose, P.C. can be contacted"
    if last - first == 1 and before[first].folded in common_words():
        first = last  # "He can be reached"
    shown = text[before[first].start : end] if first < last else None
    if last - first == 1 and any(
        name.sure and name.text.endswith(f" {shown}") for name in names_in(text)
    ):
        return Description(shown, None, None)  # somebody the text names in full before
    if last - first == 1 and is_given(before[first].folded):
        return described_in(text, before[first:last])  # "Jo can be reached"
    return Description(None, None, shown)


def _first(inner: Sequence[Word], first: int) -> int:
    """Return the first word that is no article or the like."""
    while first < len(inner) and inner[first].folded in any_of("joiners", also=_OPENING):
        first += 1
    return first


def _toward(inner: Sequence[Word], first: int) -> int:
    """Return where a body begins to which something is told: "report any of it to the Office"."""
    to = next((k for k in range(first, len(inner)) if inner[k].folded == "to"), None)
    if to is None or any(word.capital for word in inner[first:to]):
        return first
    begins = _first(inner, to + 1)
    return begins if begins < len(inner) and inner[begins].capital else first


def _owner(inner: Sequence[Word]) -> Sequence[Word]:
    """Return the words that name somebody: "contact the X (street) at" is "X"."""
    first, last = _first(inner, 0), len(inner)
    first = _toward(inner, first)
    while last > first and inner[last - 1].folded in any_of("mail_labels", also=_CLOSING):
        last -= 1
    for k in range(first, last):
        acronym = inner[k].text.isupper() and k + 1 < last and inner[k + 1].gap.startswith(")")
        if "(" in inner[k].gap and not acronym:
            last = k
            break
        if inner[k].folded == "in" and not any(word.capital for word in inner[first:k]):
            last = k  # "contact their offices in Bern at"
            break
        numbered = inner[k].folded == "at" and k + 1 < last and inner[k + 1].text[0].isdigit()
        if numbered and k > first:  # "the tip line at 800-CALL-ROSES (800-225-5767)"
            last = k
            break
        aims = inner[k].folded in _AIMS and not (k + 1 < last and inner[k + 1].capital)
        if k > first and aims and inner[k - 1].capital:
            last = k  # "contact Rose Garden for more about it at"
            break
        if k > first and inner[k].folded in {"or", "ou"} and inner[k].near:
            first = k + 1
            break
    while first < last and inner[first].folded in _ARTICLES:
        first += 1
    return inner[first:last]
