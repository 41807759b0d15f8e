"""Names, roles and companies that lost the blank between them: "ZorgJo LinCEO"."""

from __future__ import annotations

import re

from pressarchive.extractors.naming.given import is_given
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.text import fold

# A blank was lost, but not in "McLin", "DeLin".
_GLUE = re.compile(r"(?<![A-Za-z])[A-Z][a-zé]{3,}(?=[A-Z][a-z]{2,})")
_LOST = re.compile(r"[a-zé)][A-Z]|[A-Z]{4}[a-z]")
_SEAM = re.compile(r"(?<=[a-zé)])(?=[A-Z])|(?<=[A-Z]{3})(?=[A-Z][a-z]{3})")
_BLANKS = re.compile(r"(\s+)")
_BEHALF = re.compile(r" on behalf of (?=[A-Z])", re.IGNORECASE)
_FORENAMES = frozenset(("mc", "mac", "fitz"))  # of surnames: "McCall", "MacTel"
_LEADS = frozenset("chief vice managing executive senior system".split())
_ENDS = frozenset("information info details inquiries enquiries".split())
_FEWEST = 4  # letters before a seam: "DeAndre" has none


def unglued(name: str) -> tuple[str | None, str]:
    """Part a name from what lost its blank before or behind it: "GardenJo Lin", "Jo LinTel"."""
    start, cut = 0, len(name)
    for glue in _GLUE.finditer(name):
        if is_given(fold(glue[0])) and glue.start() == start:
            continue  # "CaseyGerry Fire": a firm of two
        if is_given(fold(name[glue.end() :].split(maxsplit=1)[0])):
            start = glue.end()
        elif " " in name[start : glue.end()]:
            cut = glue.end()
            break
    return name[:start] or None, name[start:cut]


def put_apart(stretch: str) -> str:
    """Return words with a mark where they ran into each other, as far as they are known.

    A semicolon stands before a name, a comma elsewhere. A given name, a role and the words of
    headings tell; "NewAge" stays one word.
    """
    stretch = _BEHALF.sub(", ", stretch)
    if _LOST.search(stretch) is None:
        return stretch
    before = ""
    made: list[str] = []
    for word in _BLANKS.split(stretch):
        made.append(_apart(before, word))
        before = before if word.isspace() else word
    return "".join(made)


def _apart(before: str, word: str) -> str:
    """Return a word, its known parts put apart; `before` is the word before it."""
    pieces = [piece for piece in _SEAM.split(word) if piece]
    shown = pieces[0] if pieces else word
    left = shown
    for piece in pieces[1:]:
        if _seam(before, left, piece):
            mark = ";" if is_given(fold(piece)) else ","
            shown, before = f"{shown}{mark} {piece}", left
            left = piece
        else:
            shown, left = shown + piece, left + piece
    return shown


def _seam(before: str, left: str, right: str) -> bool:
    """Tell whether two pieces of a word are words of their own."""
    folded, last = fold(right).strip(".,:"), fold(left)
    if last in _FORENAMES:
        return False
    roles = vocabulary().roles - vocabulary().desk_words
    if folded in roles or folded in _LEADS or folded in any_of("phone_labels", "mail_labels"):
        return len(left) > 1 and len(folded) > 1
    if last in _ENDS or (last in roles and left.isupper()):
        return True
    acronym = right.isupper() and len(right) > 1
    named = is_given(fold(before)) and left.isalpha()
    if len(left) < _FEWEST and not (acronym and named):
        return False
    # "CaseyGerry" is a firm of two.
    return (is_given(folded) and not is_given(last)) or named
