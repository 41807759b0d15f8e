"""What is left of the words before a number without labels, streets and web sites."""

from __future__ import annotations

import re

from pressarchive.extractors.naming.names import names_between
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.text import fold

# An address is no part of who somebody is.
_ADDRESS = re.compile(
    r"\b(?:CH|F|D|B|L|FL)[ -]?\d{4,5}\b|\b(?!(?:19|20)\d\d\s)\d{4,5}\s[A-ZÉ][\w-]+|(?<=,\s)20\d\d\s[A-ZÉ]|https?://|www\.|\bTwitter\b"
    r"|\b[A-ZÉ][\w-]{0,40}(?:strasse|str\.|gasse|weg|platz|rain|allee)\s\d+"
    r"|\b\d{1,4}(?:\s?bis|\s?ter)?,?\s(?:rue|avenue|av\.|bd|boulevard|route|place|chemin|quai|cours)\b"
    r"|\b(?:rue|avenue|boulevard|route|chemin|quai)\s(?:d|[A-Z])"
    r"|\b\d{1,5}[a-z]?\s(?:[NSEW]\.?\s)?(?:(?:[A-Z]|\d+(?:st|nd|rd|th)\b)[\w.']*\s){1,3}(?:Ave|Avenue|St|Street|Blvd|Boulevard"
    r"|Road|Rd|Drive|Dr|Lane|Ln|Way|Trl|Trail|Hwy|Highway|Parkway|Pkwy|Plaza|Court|Ct|Row|Circle|Cir|Pike)\b"
    r"|(?<=[a-z)])(?=[A-Z][a-z.]+(?:\s[A-Z][a-z.]+){0,2},\s[A-Z]\w+\s*$)"
    r"|\b(?:Case postale|Postfach|P\.?\s?O\.?\s?Box)\b|\bCP(?=\s\d|,)"
    r"|\bAddress\s?:|(?:(?<=[\w.)])|\A),\s(?!Inc|LLC|Ltd)(?:[A-Z][a-z.]+\s){0,2}[A-Z][a-z.]+,\s"
    r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI"
    r"|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\b"
    r"|\bPalais fédéral\b|\bFederal Palace\b|\bBundeshaus\b|\bPalazzo federale\b",
)
_WEB = re.compile(
    r"\bTwitter\s?:\s?@\w+|(?:https?://|www\.)\S+|@\w+|\b[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/\S*"
)
_TELEPHONE = re.compile(
    r"\b(?:t[ée]l(?:[.:]|[ée]phone\b)|phone:|e-?mail\s?:|courriel\s?:)", re.IGNORECASE
)
_TOWN = re.compile(r",\s[A-ZÀ-Ý][a-zà-ÿ-]+,")  # "jo@x.org, Zurich, phone …"
_UNSAYING = frozenset("no n numero ou or et and par by via web website".split())
_AMBIGUOUS = frozenset("office bureau direct desk line call e m o p t web website".split())
_ASKING = ("veuillez", "merci d", "priere de", "please", "kindly")
_OCCASIONS = frozenset(("en general", "pour les medias", "in general", "for the media"))
_UNMISTAKABLE = ("tel", "phone", "mobil", "natel", "e-mail", "email", "courriel", "cell")
MARKS = " \t\n,;:.–—-/*_()[]|•"
"""What stands around the words of a contact."""


def substance(text: str, start: int, end: int) -> str:
    """Return what is left of a stretch without labels, addresses and web sites."""
    part = _WEB.sub(" ", text[start:end])
    address = _ADDRESS.search(part)
    if address:
        part = part[: address.start()]
    inner = _TELEPHONE.search(part)
    if inner and part[: inner.start()].strip(MARKS):
        part = part[: inner.start()]
    labels = any_of("phone_labels", "fax_labels", "mail_labels", also=_UNSAYING)
    while True:
        coloned = part.rstrip(" \t\n").endswith((":", "."))
        stripped = part.strip(MARKS + "+>")
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
    head = fold(text[start:end]).strip(MARKS)
    if head.startswith(("ou ", "or ", "et ", "and ")):
        head = head.split(maxsplit=1)[1]
    if head.startswith(_ASKING) or head in _OCCASIONS:
        return True
    labels = any_of("phone_labels", "mail_labels")
    found = [w for w in re.split(r"[\s.:/(),]+", head) if w]
    if not found or found[0] in vocab.fax_labels:
        return True
    said = [word for word in found if word not in labels]
    if not said or (len(said) == 1 and _TOWN.match(text, start, end) and _plain(said[0])):
        return True
    if not found[0].startswith(_UNMISTAKABLE):
        return False
    return not any(name.sure for name in names_between(text, start, end))


def _plain(word: str) -> bool:
    """Tell whether a word is no part of an office's name."""
    return word not in any_of("desk_words", "institutions", "things", "roles")
