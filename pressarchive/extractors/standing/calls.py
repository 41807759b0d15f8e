"""What offices tell the public at the end of every release: whom to call, where to read more."""

from __future__ import annotations

import re

from pressarchive.document import Span

_HEAD = 420  # characters in which a call says what it is about
_POINTER = re.compile(
    r"(?:for (?:more|further|additional) information (?:about|on|regarding)"
    r"|to (?:learn|find out|read) more about"
    r"|(?:additional|more|further) information (?:about|on)"
    r"|pour (?:en savoir plus|plus d['’]informations?|de plus amples informations?) sur)\b",
    re.IGNORECASE,
)
_MATTER = re.compile(
    r"\b(?:efforts|enforcement|laws?|Act|Divisions?|Branch|Section|Department|Force"
    r"|Team|Initiative|rights|protections|lois?|droits)\b"
)
_TOPIC_END = re.compile(r",|:|\b(?:is|are|may|can|will|please|visit|call|see|go|est|sont|voir)\b")
_TOPIC = 160  # characters
_PUBLIC = re.compile(
    r"(?:applicants|individuals|persons|people|anyone|employees|workers|consumers|those|victims"
    r"|members of the public|toute personne|les personnes)\b.{0,40}?"
    r"\b(?:who (?:believes?|thinks?|suspects?|ha(?:s|ve)|was|were)|with (?:\w+ ){0,2}information"
    r"|interested in|qui)\b"
    r".{0,400}?\b(?:should|may|can|encouraged to|peuvent|peut)\s(?:also )?"
    r"(?:contact|call|visit|report|file|contacter|appeler|signaler)\b",
    re.IGNORECASE | re.DOTALL,
)
# What points at the day's matter is its news: this case, a victim, somebody to be called by name.
_NEWS = re.compile(
    r"\b(?:this|these|the) (?:case|matter|lawsuit|suit|settlement|agreement|complaint|investigation"
    r"|incident|defendants?|event|study|report|release|project|conference)|whereabouts|today"
    r"|[Ii]nvestigator|[Dd]etective|\b(?:Ms?|Mrs|Dr|Sgt|Det)\.|\b(?:ce|cette) [a-z]+|aujourd",
)


def is_standing_call(text: str, span: Span) -> bool:
    """Tell whether a paragraph calls on the public about an office's work, not the day's matter."""
    end = min(span.end, span.start + _HEAD)
    if _NEWS.search(text, span.start, span.end):
        return False
    pointer = _POINTER.match(text, span.start, end)
    if pointer:
        most = min(end, pointer.end() + _TOPIC)
        stop = _TOPIC_END.search(text, pointer.end(), most)
        return _MATTER.search(text, pointer.end(), stop.start() if stop else most) is not None
    return _PUBLIC.match(text, span.start, end) is not None
