"""Laws of the extractors of organisations, people, quotations, contacts and what stands around."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressarchive.document import Candidate, Document
from pressarchive.errors import ReadError
from pressarchive.extractors import (
    Context,
    boilerplate,
    contacts,
    links,
    organisations,
    people,
    quotes,
    residue,
)
from pressarchive.ingest.parties import join
from pressarchive.readers import Input, read

_EXTRACTORS = [
    module.EXTRACTOR
    for module in (boilerplate, contacts, links, organisations, people, quotes, residue)
]
# Seconds of processor under coverage: a tenth of it is usual; what is quadratic takes minutes.
_SLOWEST = 20.0
_PIECES = st.sampled_from(
    """Jean Dupont|, président de|CNES|(|)|«|»|“|”|"|\n|\n\n| |, |. |: |said|a déclaré|Contact|
    CONTACTS|01 44 76 75 39|(714) 347-8408|jean@cnes.fr|About X|A propos du|Auteur|Publisher|---|
    L'|l’|Inserm is a|institute|of|and|et|35|, 35, |Dr.|M.|U.S.|Inc.|1 min|###|www.a.fr|https://[|
    Office fédéral de la|Pour|which|for|\u00a0|\u202e|İ|ß|ﬁ|½|𝔘|é|①|- 2 -|Founded in 1964,|:|;|@|
    The post X appeared first on Y.|Share|call|at|ou|/|+41|d'""".replace("\n    ", "").split("|")
)
_TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(_PIECES, max_size=60).map("".join),
    st.lists(_PIECES, max_size=60).map(" ".join),
)


def _read(text: str) -> Document | None:
    try:
        return read(Input(name="x.txt", content=text.encode("utf8", "surrogatepass")))
    except ReadError:
        return None


def _found(document: Document) -> list[Candidate]:
    context = Context(language="fr", today=date(2026, 1, 1))
    return [one for extractor in _EXTRACTORS for one in extractor.extract(document, context)]


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_no_text_makes_an_extractor_fail(text: str) -> None:
    """Never raises; deterministic; spans and evidence are the document's; trust is a share."""
    document = _read(text)
    if document is None:
        return
    found = _found(document)
    assert found == _found(document)
    for one in found:
        assert 0 < one.confidence <= 1
        assert one.rule
        if one.field != "links":
            assert one.evidence in document.text
        if one.span is not None:
            assert 0 <= one.span.start < one.span.end <= len(document.text)


@settings(max_examples=200, deadline=None)
@given(_TEXTS, st.text(max_size=60))
def test_joining_keeps_every_organisation_apart(text: str, title: str) -> None:
    """No name belongs to two organisations; every person, and every link, comes once."""
    document = _read(text)
    if document is None:
        return
    found = _found(document)
    parties = join(found, title=title, document=document, language="fr")
    assert parties == join(found, title=title, document=document, language="fr")
    names = [name for one in parties.organisations for name in set(one.names)]
    assert len(names) == len(set(names))
    people_names = [one.name for one in parties.people]
    assert len(people_names) == len(set(people_names))
    assert len(parties.links) == len(set(parties.links))
    assert [one.start for one in parties.spans] == sorted(one.start for one in parties.spans)
    assert len(parties.why) == len(found)


@pytest.mark.parametrize(
    "unit",
    [
        "(",
        '"',
        '" a ',
        "« ",
        "1",
        "12 ",
        "a@",
        "a@b.ch ",
        "Aaa ",
        "CNES (Centre) ",
        "president of ",
        "President Jean Dupont, ",
        "a\n",
        "- 2 -\n",
        "www.",
        "word ",
        "Contact: Jean Dupont, 01 44 76 75 39\n",
        "Jean Dupont\n01 44 76 75 39\n\n",
        "Auteur\nOffice fédéral\n",
        '"I am here and we are there now," said Jean Dupont. ',
        "Office de la ",
        "X, the French national institute, ",
        "About X\n\nX is a company that does many things in the whole wide world.\n\n",
        "Agent Aa ",
        "Aa Zub , 40, who ",
        "A. at ” « ",
        "“ said, ",
        "For more information about the Aa Act, visit www.aa.gov.\n\n",
        "Aa is an agency of the whole wide world that works for each of us and all of them.\n\n",
    ],
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    """100,000 characters of anything are read in seconds."""
    document = _read(unit * (100_000 // len(unit)))
    assert document is not None
    started = time.process_time()
    found = _found(document)
    join(found, title="x", document=document, language="fr")
    assert time.process_time() - started < _SLOWEST


@pytest.mark.parametrize("unit", ["A-", "a.", ", Mr", "MM. Aa, ", "Dr. Aa ", "1 rue ", "12 A. "])
def test_hostile_contact_takes_linear_time(unit: str) -> None:
    """100,000 characters between the heading of a contact and its number are read in seconds."""
    document = _read(f"Title\n\nContact:\n{unit * (100_000 // len(unit))} 212-555-0100\n")
    assert document is not None
    started = time.process_time()
    _found(document)
    assert time.process_time() - started < _SLOWEST
