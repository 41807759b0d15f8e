"""What in a sentence is of the day: a case, a date, somebody's doings."""

from __future__ import annotations

import re

from pressarchive.document import Span

_CASE = (
    r"case|matter|lawsuit|suit|settlement|agreement|complaint|investigation|prosecution"
    r"|indictment|incident|plea|conviction|sentence|sentencing|decree|decision|ruling|announcement"
    r"|event|study|report|project|conference|exhibition|consultation"
)
_DONE = (
    r"charged|sentenced|convicted|indicted|arrested|investigated|prosecuted|conducted|brought"
    r"|filed|handled|announced|held|referred|assisted|approved|signed"
)
_MONTHS = (
    r"jan(?:uary|vier)?|feb(?:ruary)?|février|mar(?:ch|s)?|apr(?:il)?|avril|ma[iy]|june?|juin"
    r"|july?|juillet|aug(?:ust)?|août|sept?(?:ember|embre)?|oct(?:ober|obre)?"
    r"|nov(?:ember|embre)?|dec(?:ember)?|décembre"
)
_OF_THE_DAY = re.compile(
    # Where no word begins, nothing of this is tried: that saves most of the time.
    # "The ADA or this agreement", "The ADA, this agreement and …" are about the law.
    r"\b(?=\w)(?:(?<!\bor )(?<!\band )(?<!, )(?<!or have information related to )"
    rf"(?:this|the|todays|today['’]s) (?:\w+ )?(?:{_CASE})\b"
    r"|these (?:charges|allegations|claims|actions|defendants|investigations|crimes)\b"
    r"|the (?:\w+ )?(?:defendants?|victims?|jury|court)\b|whereabouts\b"
    r"|(?<!\bor )(?<!\band )(?<!, )today|(?:yesterday|tomorrow|aujourd['’]hui|hier|demain)\b"
    rf"|(?:was|were|being|been|will be) (?:\w+ly )?(?:{_DONE})\b"
    r"|(?:pleaded|pled|pleads|alleged(?:ly)?|alleges?|commended|thanked|thanks|faces"
    r"|announced|said|says|stated|added|(?:is|are) (?:prosecuting|investigating))\b"
    r"|(?:he|she|his|her|il a|elle a|ils ont|elles ont)\b"
    r"|(?:mr|ms|mrs|dr|sgt|det|mme)\.? [a-z]|(?:detective|investigator|trial attorneys?)\b"
    # "After March 12, 1991" is of a law.
    rf"|(?<!after )(?<!since )(?<!before )(?:{_MONTHS})\.? \d{{1,2}}\b(?!\d)"
    rf"|\d{{1,2}}(?:er)? (?:{_MONTHS})\b"
    r"|(?:ce|cette) (?:projet|étude|rapport|décision|affaire|année|mois|semaine|exposition)\b"
    r"|(?:a|ont) (?:\w+ment )?(?:annonc|déclar|décid|approuv|adopt|sign|salu|soulign|rappel)é)",
    re.IGNORECASE,
)

# What ties a paragraph to the news above it: it goes on with it, or tells what is to come of it.
_TIED = re.compile(
    r"\b(?:will|shall|therefore|finally|(?:[Ll]ast|[Tt]his|[Nn]ext|coming) (?:year|month|week)s?"
    r"|(?:has|have) (?:\w+ )?(?:agreed|decided|stated|adopted|approved|instructed|proposed)"
    r"|enfin|également|donc|en outre|par ailleurs|est proposée?|prévoi(?:t|ent)"
    r"|(?:an|année|mois) (?:derni(?:er|ère)|passée?|prochaine?)"
    r"|(?:au|se)ra(?:it|ient)?|(?:au|se)ront|[a-zéè]{3,}(?:[eiïdv]ra|[eidv]ront))\b"
    r"|(?:^|\. )(?:Enfin|Également|En outre|Par ailleurs|Finally|Therefore)\b"
)


QUOTED = re.compile(r"[«“\"][^«»“”\"]{40,}[»”\"]")
"""A sentence that somebody speaks."""


def is_news(text: str, span: Span) -> bool:
    """Tell whether a paragraph is of the day, or has somebody speak."""
    return tells_news(text, span.start, span.end) or bool(QUOTED.search(text, span.start, span.end))


def tells_news(text: str, start: int, end: int) -> bool:
    """Tell whether what stands between two offsets is about the day's matter."""
    return _OF_THE_DAY.search(text, start, end) is not None


def is_tied(text: str, span: Span) -> bool:
    """Tell whether a paragraph goes on with what stands above it, or tells what is to come."""
    return _TIED.search(text, span.start, span.end) is not None
