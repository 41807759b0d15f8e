"""What stands before a number in a contact: a name, a role, an organisation."""

from __future__ import annotations

import re
from typing import NamedTuple

from pressarchive.extractors.contacting.gluing import parted, unglued
from pressarchive.extractors.contacting.owners import by_title, last_joined, owner_of
from pressarchive.extractors.contacting.positions import closed, split
from pressarchive.extractors.naming.given import is_given
from pressarchive.extractors.naming.name import Name
from pressarchive.extractors.naming.names import names_between
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import words_of
from pressarchive.text import fold

# An address is no part of who somebody is.
_ADDRESS = re.compile(
    r"\b(?:CH|F|D|B|L|FL)[ -]?\d{4,5}\b|\b(?!(?:19|20)\d\d\s)\d{4,5}\s[A-ZÉ][\w-]+|(?<=,\s)20\d\d\s[A-ZÉ]|https?://|www\.|\bTwitter\b"
    r"|\b[A-ZÉ][\w-]{0,40}(?:strasse|str\.|gasse|weg|platz|rain|allee)\s\d+"
    r"|\b\d{1,4}(?:\s?bis|\s?ter)?,?\s(?:rue|avenue|av\.|bd|boulevard|route|place|chemin|quai|cours)\b"
    r"|\b(?:rue|avenue|boulevard|route|chemin|quai)\s(?:d|[A-Z])"
    r"|\b\d{1,5}\s(?:[NSEW]\.?\s)?(?:(?:[A-Z]|\d+(?:st|nd|rd|th)\b)[\w.']*\s){1,3}(?:Ave|Avenue|St|Street|Blvd|Boulevard"
    r"|Road|Rd|Drive|Dr|Lane|Ln|Way|Trl|Trail|Hwy|Highway|Parkway|Pkwy|Plaza|Court|Ct)\b"
    r"|(?<=[a-z)])(?=[A-Z][a-z.]+(?:\s[A-Z][a-z.]+){0,2},\s[A-Z]\w+\s*$)"
    r"|\b(?:Case postale|Postfach|P\.?\s?O\.?\s?Box)\b|\bCP(?=\s\d|,)"
    r"|\bPalais fédéral\b|\bFederal Palace\b|\bBundeshaus\b|\bPalazzo federale\b",
)
_WEB = re.compile(
    r"\bTwitter\s?:\s?@\w+|(?:https?://|www\.)\S+|@\w+|\b[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/\S*"
)
_NICKNAMED = re.compile(r"[A-Z][\w.'-]+ [\"“(][A-Z][\w'-]+[\"”)] [A-Z][\w'-]+(?=\s*(?:[,\n]|$))")
_DIGITS = re.compile(r"\d{3}[ .-]\d{3}")
# A heading that ran into what stands below or above it, a preposition before a number.
_HEADING = re.compile(
    r"\A(?:media|press|pr) contacts?(?: details| info(?:rmation)?)?[\s:]+(?=\w)"
    r"|(?<=\w)[\s,:]+(?:media|press|pr) contacts?\Z"
    r"|(?<=\w)\s+at\Z",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?<=[a-z])https?://")
_TELEPHONE = re.compile(
    r"\b(?:t[ée]l(?:[.:]|[ée]phone\b)|phone:|e-?mail\s?:|courriel\s?:)", re.IGNORECASE
)
_MOST_WORDS = 22  # of an office: a ministry with its section
_FEW = 4  # words of an office written without a capital
_ARTICLE = re.compile(r"\A(?:the |our |à |au |le |la |les |l['’])", re.IGNORECASE)
_THE = frozenset(("le", "la"))
_LABEL = 6  # letters from which a heading within a line is one
_MARKS = " \t\n,;:.–—-/*_()[]|•"


class Description(NamedTuple):
    """Who a contact is, as printed."""

    name: str | None
    role: str | None
    organisation: str | None

    @property
    def empty(self) -> bool:
        """Whether nobody is described."""
        return not (self.name or self.role or self.organisation)


def substance(text: str, start: int, end: int) -> str:
    """Return what is left of a stretch without labels, addresses and web sites."""
    part = _WEB.sub(" ", text[start:end])
    address = _ADDRESS.search(part)
    if address:
        part = part[: address.start()]
    inner = _TELEPHONE.search(part)
    if inner and part[: inner.start()].strip(_MARKS):
        part = part[: inner.start()]
    labels = any_of("phone_labels", "fax_labels", "mail_labels", also=_UNSAYING)
    while True:
        coloned = part.rstrip(" \t\n").endswith((":", "."))
        stripped = part.strip(_MARKS + "+>")
        words = stripped.rsplit(maxsplit=1)
        last = fold(words[-1]).strip(".:()°") if words else ""
        parted = len(words) > 1 and len(last) == 1 and words[0].endswith((",", ")"))
        lettered = len(words) > 1 and len(words[1]) == 1 and words[1].isupper()  # "… T +41 58"
        sure = coloned or parted or lettered or len(words) < 2 or last not in _AMBIGUOUS  # noqa: PLR2004
        if sure and last in labels:
            part = words[0] if len(words) > 1 else ""
            continue
        return stripped


def qualifies(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch only says which of somebody's numbers follows: "Tel. Press:"."""
    vocab = vocabulary()
    head = fold(text[start:end]).strip(_MARKS)
    if head.startswith(("ou ", "or ", "et ", "and ")):
        head = head.split(maxsplit=1)[1]
    if head.startswith(_ASKING):
        return True
    labels = any_of("phone_labels", "mail_labels")
    found = [w for w in re.split(r"[\s.:/()]+", head) if w]
    if not found or found[0] in vocab.fax_labels:
        return True
    if all(word in labels for word in found):
        return True
    if not found[0].startswith(_UNMISTAKABLE):
        return False
    return not any(name.sure for name in names_between(text, start, end))


_UNSAYING = frozenset("no n numero ou or et and par by via".split())
_AMBIGUOUS = frozenset("office bureau direct desk line call e m o p t".split())
_AUDIENCES = frozenset(
    "journalistes journalists consommateurs consumers medias investisseurs investors public".split()
)
_ABOUT = ("pour ", "for ", "en cas de ", "questions ", "si ", "if ", "sur ", "concernant ")
_ASKING = ("veuillez", "merci d", "priere de", "please", "kindly")
_FIELDS = frozenset(
    ("name", "full name", "contact name", "nom", "nom et prenom", "contact", "personne de contact")
)
_UNMISTAKABLE = ("tel", "phone", "mobil", "natel", "e-mail", "email", "courriel", "cell")


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
    apart = parted(stretch)
    if apart != stretch:
        return describe(apart, 0, len(apart), lines=lines)
    first = text.find(stretch[:12], start, end)
    first = start if first < 0 else first
    last = min(end, first + len(stretch))
    name = owner_of(text, first, last, lines=lines)
    if name is None and (later := by_title(text, last, end)) is not None:
        role, organisation = split(stretch)  # the name stands behind the address
        return Description(" ".join(later.text.split()), role, organisation)
    if name is None and len(stretch) < end - start and _GLUED.search(text, start, end):
        # "Jo Linhttps://zorg.org/": a name glued to what is no part of it.
        return describe(stretch, 0, len(stretch), lines=lines)
    if name is None:
        return _unlisted(stretch) or _nameless(stretch)
    label = substance(text, first, _before_title(text, name))
    stop = last_joined(text, name, last)
    after = substance(text, stop, end) if stop < end else ""
    glued, shown = unglued(" ".join(name.text.split()))
    rest = after or ("" if label.endswith(":") or fold(label) in _FIELDS else label)
    coloned = ":" in text[first : name.start]
    topic = _is_heading(label) or fold(label).startswith(_ABOUT) if label else True
    if after and not (topic or (coloned and not _is_body(label))):
        rest = f"{after}\n{label}"
    role, organisation = split(rest)
    return Description(shown, role, organisation or glued)


def _unlisted(stretch: str) -> Description | None:
    """Read names in forms of their own: "Jo "Al" Lin, CEO", "James" above or before a role."""
    nicknamed = _NICKNAMED.match(stretch)
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
    return _ARTICLE.sub("", stretch[asks.end :].strip(_MARKS), count=1)


def _nameless(stretch: str) -> Description:
    if not any(c.isupper() for c in stretch):
        return Description(None, None, None)
    lead = stretch.split(":", 1)
    leads = len(lead) > 1 and (_is_label(lead[0]) or fold(lead[0]).startswith(_ABOUT))
    if leads and lead[1].strip(_MARKS):
        stretch = lead[1].strip(_MARKS)
    lines = ", ".join(line for line in stretch.split("\n") if line.strip())
    shown = closed(" ".join(_asked_for(lines).split()).strip(_MARKS))
    if fold(shown) in vocabulary().contact_headings and "contact" in fold(shown):
        return Description(None, None, None)
    shown = closed(_HEADING.sub("", shown).strip(_MARKS)) or shown
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
