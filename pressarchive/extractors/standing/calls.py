"""What offices tell the public at the end of every release: whom to call, where to read more."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pressarchive.document import Span
from pressarchive.extractors.standing.news import tells_news
from pressarchive.extractors.standing.sentences import sentences
from pressarchive.extractors.standing.subjects import subject_of
from pressarchive.text import fold_line

_POINTER = re.compile(
    r"(?:(?:for|additional|more|further|detailed) (?:\w+ ){0,2}information (?:about|on|regarding)"
    r"|information (?:about|on|regarding)"
    r"|(?:to )?(?:learn|find out|read) more about"
    r"|pour (?:en savoir plus|plus d['’]informations?|de plus amples informations?) sur)\b",
    re.IGNORECASE,
)
# What an office does always, in distinction from the matter of a day.
_MATTER = re.compile(
    r"\b(?:efforts|enforcement|laws?|Act|Divisions?|Branch|Section|Departments?|[Ff]orces?|Teams?"
    r"|[Ii]nitiative|Program(?:me)?|Project|Offices?|Agency|Bureau|Commission|rights|protections"
    r"|these cases|lois?|droits|programme)\b"
)
_LAW = re.compile(r"\s+(?:the )?([A-Z]{3,})s?\b")  # "the ADA", which a public body tells of
_BODY = re.compile(r"\.gov\b|\bDepartment|\bOffice")
_TOPIC_END = re.compile(r",|:|\b(?:is|are|may|can|will|please|visit|call|see|go|est|sont|voir)\b")
_TOPIC = 160  # characters
_PUBLIC = re.compile(
    r"(?:any(?:one|body| person)|applicants|individuals|persons|people|employees|workers|consumers"
    r"|those|victims|potential victims|servicemembers|tribes|citizens|residents"
    r"|members of the public|the public|toute personne|les personnes)\b.{0,40}?"
    r"\b(?:who (?:believes?|thinks?|suspects?|ha(?:s|ve)|was|were|wish(?:es)?)"
    r"|(?:with|having) (?:\w+ ){0,2}information (?:\w+ ){0,2}?"
    r"(?:on|about|of|concerning|regarding|relating to|related to)(?! (?:the|this|these|that|his)\b)"
    r"|interested in (?:finding out|learning|knowing)|qui)\b"
    r".{0,400}?\b(?:should|may|can|must|(?:encouraged|urged|asked|invited) to|peuvent|peut)\s"
    r"(?:also )?(?:contact|call|visit|report|file|e-?mail|write|submit|contacter|appeler"
    r"|signaler)\b",
    re.IGNORECASE | re.DOTALL,
)
_PLEA = re.compile(
    r"(?:please (?:report|direct|send) (?:any )?(?:complaints?|tips?|concerns?|violations?)"
    r"|(?:tips|complaints|reports|allegations|suspected \w+)\b.{0,200}?\b(?:can|may|should) be"
    r" (?:reported|made|sent|directed|submitted)"
    r"|if you (?:believe|suspect|think|know|have information).{0,300}?\b(?:contact|call|report)\b"
    r"|to report (?:\w+ ){1,4}?(?:fraud|abuse|crimes?|violations?|complaints?)\b)",
    re.IGNORECASE | re.DOTALL,
)
# How to reach somebody: words that tell it wherever they stand, others that must be whole.
_REACH = (
    *("http:", "https:", "www.", "@", "hotline", "hot line", "tip line"),
    *("website", "web site", "web page"),
)
_PLACES = ("line", "Center", "Office", "page", "site", "numéro")
_PLACE = re.compile(rf"\b(?:{'|'.join(_PLACES)})\b")
# Two expressions of which each is found by how it begins: as one they take twice as long.
_DOMAINS = ("gov", "com", "org", "ch", "fr")
_DOTTED = tuple(f".{domain}" for domain in _DOMAINS)
_SITE = re.compile(rf"\.(?<=\w\.)(?:{'|'.join(_DOMAINS)})\b")
_NUMBER = re.compile(r"\d\d\d[-. )]\s?\d\d\d")
_COPY = re.compile(
    r"(?:a copy of )?this (?:press |news )?release\b.{0,60}?\b(?:found|available|viewed|accessed)\b"
    r"|vous trouve(?:z|rez) (?:ce|le présent) communiqué\b"
    r"|(?:ce|le présent) communiqué\b.{0,80}?\b(?:disponible|consulté|téléchargé|trouve)\b"
    # "The texts of the ordinances are available on the web site of the office"
    r"|(?:les? (?:textes?|documents?)|the (?:\w+ )?texts?)\b.{0,160}?"
    r"\b(?:disponibles?|consultés?|téléchargés?|trouvent?|available|found|downloaded)\b"
    r".{0,60}?(?:\bsite\b|internet|www\.|https?:|web|on-?line|en ligne)",
    re.IGNORECASE | re.DOTALL,
)
_BY_NAME = re.compile(r"\b(?:at|by|from) (?:the )?[A-Z][a-z]+ (?!Act\b)")
# "This settlement illustrates the government's emphasis on …" stands before what it always does.
_EMPHASIS = re.compile(
    r"\b(?:illustrates?|demonstrates?|reflects?|underscores?)\b.{0,60}\b(?:emphasis|priority)\b"
)
_LONGEST = 2_000  # characters of a paragraph that is read for a call
_INTRODUCED = 3  # sentences of general terms before a call


def is_copy_notice(text: str, span: Span) -> bool:
    """Tell whether a paragraph says where the release, or what it tells of, can be read."""
    return _COPY.match(text, span.start, span.end) is not None


def begins_with_call(text: str, start: int, end: int) -> bool:
    """Tell whether a paragraph calls on the public in its first sentence."""
    return _calls(text, next(sentences(text, start, end)))


def topic_of_call(text: str, start: int, end: int) -> str | None:
    """Return what "For more information about X and its …" is about, folded."""
    pointer = _POINTER.match(text, start, end)
    stop = _TOPIC_END.search(text, pointer.end(), end) if pointer else None
    if pointer is None or stop is None:
        return None
    topic = fold_line(text[pointer.end() : stop.start()]).partition(" and ")[0]
    return topic.removeprefix("the ") or None


def standing_call(text: str, span: Span) -> int | None:
    """Return where a paragraph begins to call on the public about an office's work.

    Nothing of the day's matter follows. That is its start where no part of it is news; else the
    first call behind the last news, at the end of a paragraph on a case, or the sentence before it
    that says what somebody does or a law prescribes.
    """
    if span.end - span.start > _LONGEST or not _reaches(text, span.start, span.end):
        return None
    every = list(sentences(text, span.start, span.end))
    calling = [_calls(text, one) for one in every]
    if True not in calling:  # to look for news takes longest
        return None
    first, before, news = None, 0, False
    described: int | None = None
    for number, one in enumerate(every):
        emphasis = number == 0 and _EMPHASIS.search(text, one.start, one.end)
        if not emphasis and tells_news(text, one.start, one.end):
            first, news, described = None, True, None
        elif first is None and calling[number]:
            first, before = one.start if described is None else described, number
        elif first is None and described is None and _describes(text, one):
            described = one.start
    return span.start if first is not None and not news and before <= _INTRODUCED else first


def _describes(text: str, sentence: Span) -> bool:
    subject = subject_of(text, sentence.start, sentence.end)
    return subject is not None and subject.standing


def _reaches(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch says how to reach somebody."""
    stretch = text[start:end]
    return (
        _has(stretch, _REACH)
        or (_has(stretch, _DOTTED) and _SITE.search(text, start, end) is not None)
        or _NUMBER.search(text, start, end) is not None
        or (_has(stretch, _PLACES) and _PLACE.search(text, start, end) is not None)
    )


def _has(stretch: str, some: Iterable[str]) -> bool:
    return any(map(stretch.__contains__, some))


def _calls(text: str, sentence: Span) -> bool:
    start, end = sentence.start, sentence.end
    return _asks(text, start, end) and _reaches(text, start, end)


def _public(text: str, law: str, start: int, end: int) -> bool:
    """Tell whether a public body tells of a law, or a line or site that is called by it."""
    called = re.search(rf"\b{law}\b", text[start:end])
    return called is not None or _BODY.search(text, start, end) is not None


def _asks(text: str, start: int, end: int) -> bool:
    pointer = _POINTER.match(text, start, end)
    if pointer:
        most = min(end, pointer.end() + _TOPIC)
        stop = _TOPIC_END.search(text, pointer.end(), most)
        topic = pointer.end(), stop.start() if stop else most
        law = _LAW.match(text, *topic)
        return bool((law and _public(text, law[1], topic[1], end)) or _MATTER.search(text, *topic))
    called = _PUBLIC.match(text, start, end)
    if called:  # what happened at one place is the matter of a day
        return _BY_NAME.search(text, start, called.end()) is None
    return _PLEA.match(text, start, end) is not None
