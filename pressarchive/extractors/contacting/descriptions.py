"""What stands before a number in a contact: a name, a role, an organisation."""

from __future__ import annotations

import re
from typing import NamedTuple

from pressarchive.extractors.contacting.gluing import put_apart, unglued
from pressarchive.extractors.contacting.owners import by_title, last_joined, owner_of
from pressarchive.extractors.contacting.positions import closed, split
from pressarchive.extractors.contacting.substance import MARKS, substance
from pressarchive.extractors.naming.given import is_given
from pressarchive.extractors.naming.name import Name
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import words_of
from pressarchive.text import fold

_NICKNAMED = re.compile(r"[A-Z][\w.'-]+ [\"“(][A-Z][\w'-]+[\"”)] [A-Z][\w'-]+(?=\s*(?:[,\n]|$))")
_INITIALS = re.compile(r"(?:[A-Z]\. ?){2,3}[A-Z][a-z]{2,}(?=\s*(?:[,\n]|$))")
_DIGITS = re.compile(r"\d{3}[ .-]\d{3}")
# A heading that ran into what stands below or above it, a preposition before a number.
_HEADING = re.compile(
    r"\A(?:media|press|pr) contacts?(?: details| info(?:rmation)?)?[\s:]+(?=\w)"
    r"|(?<=\w)[\s,:]+(?:media|press|pr) contacts?\Z"
    r"|(?<=\w)\s+at\Z",
    re.IGNORECASE,
)
# "For more information or interviews, please": what a number is for, and nobody.
_ASKED = re.compile(
    r"\A(?:for|pour)\b[^.@]{0,90}\b(?:informations?|inquir(?:y|ies)|enquir(?:y|ies)|requests?"
    r"|questions?|details|interviews?|copies|renseignements?)\b[\s,:–-]*(?:please\b\s*)?",
    re.IGNORECASE,
)
_VISIT = re.compile(r"\A(?:visit|talk to|by)\s(?=[A-Z])", re.IGNORECASE)
_GOES_ON = re.compile(r"\bFor (?:more|further|media|press|additional|any|all)\b.*", re.DOTALL)
_GLUED = re.compile(r"(?<=[a-z])https?://")
_MOST_WORDS = 22  # of an office: a ministry with its section
_FEW = 4  # words of an office written without a capital
_ARTICLE = re.compile(r"\A(?:the |our |à |au |le |la |les |l['’])", re.IGNORECASE)
_THE = frozenset(("le", "la"))
_LABEL = 6  # letters from which a heading within a line is one


class Description(NamedTuple):
    """Who a contact is, as printed."""

    name: str | None
    role: str | None
    organisation: str | None

    @property
    def empty(self) -> bool:
        """Whether nobody is described."""
        return not (self.name or self.role or self.organisation)


_AUDIENCES = frozenset(
    "journalistes journalists consommateurs consumers medias investisseurs investors public".split()
)
_ABOUT = ("pour ", "for ", "en cas de ", "questions ", "si ", "if ", "sur ", "concernant ")
_FIELDS = frozenset(
    ("name", "full name", "contact name", "nom", "nom et prenom", "contact", "personne de contact")
)


def describe(text: str, start: int, end: int, *, lines: bool) -> Description:
    """Read who is described between two offsets; `lines` where each line is a part of its own."""
    bracket = text.rfind("]", start, min(end, start + 60))
    if (bracket >= 0 and text.find("[", start, bracket) < 0) or text[start:end].lstrip()[:1] == "[":
        start = max(start, bracket + 1)  # "[German, English]" is what was said of the one before
    stretch = substance(text, start, end)
    if not stretch:
        return Description(None, None, None)
    if not stretch[0].isalnum():
        stretch = stretch.lstrip("«“\"'")
    if stretch[:1].islower() and ": " in stretch:
        stretch = stretch.rsplit(": ", 1)[1]
    stretch = _VISIT.sub("", stretch)
    apart = put_apart(stretch)
    if apart != stretch:
        return describe(apart, 0, len(apart), lines=lines)
    first = text.find(stretch[:12], start, end)
    first = start if first < 0 else first
    last = min(end, first + len(stretch))
    name = owner_of(text, first, last, lines=lines)
    if _INITIALS.match(stretch):
        name = None  # "J.A. Lin, Rose Garden"
    if name is not None:
        return _named(text, name, first, last, end)
    later = by_title(text, last, end)
    if later is not None:
        role, organisation = split(stretch)  # the name stands behind the address
        return Description(" ".join(later.text.split()), role, organisation)
    if len(stretch) < end - start and _GLUED.search(text, start, end):
        # "Jo Linhttps://zorg.org/": a name glued to what is no part of it.
        return describe(stretch, 0, len(stretch), lines=lines)
    return unlisted(stretch) or _nameless(stretch)


def _named(text: str, name: Name, first: int, last: int, end: int) -> Description:
    """Read what stands around a name; a description ends at `last`, what belongs to it at `end`."""
    label = _ASKED.sub("", substance(text, first, _before_title(text, name)))
    stop = last_joined(text, name, last)
    after = substance(text, stop, end) if stop < end else ""
    after = _GOES_ON.sub("", after).strip(MARKS)
    glued, shown = unglued(" ".join(name.text.split()))
    rest = after or ("" if label.endswith(":") or fold(label) in _FIELDS else label)
    coloned = ":" in text[first : name.start]
    topic = _is_heading(label) or fold(label).startswith(_ABOUT) if label else True
    if after and not (topic or (coloned and not _is_body(label))):
        rest = f"{after}\n{label}"
    role, organisation = split(rest)
    return Description(shown, role, organisation or glued)


def unlisted(stretch: str) -> Description | None:
    """Read names in forms of their own: "Jo "Al" Lin, CEO", "J.A. Lin", "James" before a role."""
    nicknamed = _NICKNAMED.match(stretch) or _INITIALS.match(stretch)
    if nicknamed is not None:
        return Description(nicknamed[0], *split(stretch[nicknamed.end() :]))
    alone, _, below = stretch.partition("\n")
    if below and is_given(fold(alone)):
        return Description(alone, *split(below))
    words = words_of(stretch)[:2]
    roled = len(words) > 1 and words[1].capital and words[1].folded in vocabulary().roles
    if not roled or words[1].folded in vocabulary().desk_words or not is_given(words[0].folded):
        return None
    return Description(words[0].text, *split(stretch[words[1].start :]))


def _is_body(label: str) -> bool:
    """Tell whether words before a colon name an organisation, and no more than an occasion."""
    if fold(label).startswith(_ABOUT):
        return False
    first, *rest = words_of(label) or (None,)
    institution = first is not None and first.folded in vocabulary().institutions
    acronym = first is not None and first.text.isupper() and len(first.text) > 1
    return institution or acronym or any(word.capital for word in rest if word is not None)


def _is_label(label: str) -> bool:
    first = fold(label).split(maxsplit=1)[0]
    return _is_heading(label) or first in any_of("desk_words", also=_AUDIENCES)


def _is_heading(label: str) -> bool:
    vocab = vocabulary()
    folded = fold(label)
    return (
        folded in _FIELDS
        or any(h in folded for h in vocab.contact_headings if len(h) > _LABEL)
        or folded.strip(" :") in vocab.press_labels
        or "/" in label
    )


def _before_title(text: str, name: Name) -> int:
    words = words_of(text)
    i = name.first
    vocab = vocabulary()
    while i > 0 and words[i].gap in {" ", ". "}:
        k = i - 2 if words[i - 1].folded in _THE and i > 1 and i < name.first else i - 1
        if words[k].folded not in vocab.titles:
            break
        i = k  # "M. le Professeur"
    return words[i].start


def _asked_for(stretch: str) -> str:
    """Return what follows a verb that asks: "veuillez contacter le service X" is "service X"."""
    words = words_of(stretch)
    reach = vocabulary().reach_words
    asks = next((w for w in reversed(words) if w.folded in reach and not w.capital), None)
    if asks is None or not any(c.isupper() for c in stretch[asks.end :]):
        return stretch
    return _ARTICLE.sub("", stretch[asks.end :].strip(MARKS), count=1)


def _nameless(stretch: str) -> Description:
    if not any(c.isupper() for c in stretch):
        return Description(None, None, None)
    lead = stretch.split(":", 1)
    leads = len(lead) > 1 and (_is_label(lead[0]) or fold(lead[0]).startswith(_ABOUT))
    if leads and lead[1].strip(MARKS):
        stretch = lead[1].strip(MARKS)
    lines = ", ".join(line for line in stretch.split("\n") if line.strip())
    shown = closed(" ".join(_asked_for(lines).split()).strip(MARKS))
    if fold(shown) in vocabulary().contact_headings and "contact" in fold(shown):
        return Description(None, None, None)
    shown = closed(_HEADING.sub("", shown).strip(MARKS)) or shown
    shown = _ASKED.sub("", shown)
    words = fold(shown).split()
    vocab = vocabulary()
    vague = shown[:1].islower() and len(words) > _FEW and words[0] not in vocab.desk_words
    if "@" in shown or _DIGITS.search(shown):
        return Description(None, None, None)  # what was left of another number
    asking = any(word.folded in vocab.breaks and not word.capital for word in words_of(shown))
    if (
        len(words) > _MOST_WORDS
        or (asking and fold(shown).startswith(_ABOUT))
        or (vague and words[0] not in vocab.institutions)
    ):
        return Description(None, None, None)
    if words and words[0] in vocab.roles and words[0] not in vocab.desk_words:
        role, organisation = split(shown)
        return Description(None, role, organisation)
    return Description(None, None, shown or None)
