"""Hand-made values to draw: two releases that translate each other, and all else there is."""

from __future__ import annotations

from dataclasses import replace

from pressarchive.document import Block, Document, Span
from pressarchive.ingest.report import Failure, IngestReport
from pressarchive.model import (
    Boilerplate,
    Contact,
    Evidence,
    Organisation,
    Person,
    Quote,
    Release,
    ReleaseDate,
    Source,
    summarise,
)
from pressarchive.overview import (
    Amiss,
    Comparison,
    ConceptLine,
    Link,
    Listing,
    OrganisationCount,
    Passage,
    Status,
)
from pressarchive.query import Addition, Term
from pressarchive.results import Expansion, Hit, Neighbour, Related, Results
from pressarchive.snippets import Snippet

LINES = (
    ("heading", 0, 1, "A new laboratory for the deep sea"),
    (
        "paragraph",
        1,
        0,
        (
            "The National Ocean Institute and the University of Brest today opened a joint "
            "laboratory for the study of life at great depths, where light never comes and the "
            "pressure is four hundred times that of the air."
        ),
    ),
    ("item", 2, 1, "observe animals where they live, without bringing them to the surface;"),
    ("item", 2, 1, "measure how fast the bottom waters warm."),
    ("item", 2, 2, "1. every year, at the same places, with the same instruments as the ships do;"),
    (
        "paragraph",
        3,
        0,
        (
            "“We know the surface of the Moon better than the floor of our own seas,” said Anne Le "
            "Goff, director of the institute."
        ),
    ),
)


def _document() -> Document:
    text, blocks, previous = "", [], None
    for kind, group, level, line in LINES:
        if previous is not None:
            text += "\n" if group == previous else "\n\n"
        span = Span(start=len(text), end=len(text) + len(line))
        blocks.append(Block(kind=kind, span=span, group=group, level=level))  # type: ignore[arg-type]
        text, previous = text + line, group
    return Document(text=text, blocks=tuple(blocks), media_type="text/plain")


DOCUMENT = _document()

ENGLISH = Release(
    id="007",
    title="The National Ocean Institute and the University of Brest open a laboratory for the "
    "deep sea",
    source=Source(path="releases/deep-sea.txt", sha256="ab" * 32, bytes=2048),
    ingested_at="2021-01-01T00:00:00+00:00",
    language="en",
    date=ReleaseDate(
        value="2019-03-04",
        precision="day",
        method="printed",
        evidence="04/03/2019",
        confidence=0.6,
        rule="numeric, day first",
        alternatives=("2019-04-03",),
    ),
    reference="CP12-2019",
    place="Brest",
    organisations=(
        Organisation(name="NOI", full_name="National Ocean Institute", role="issuer"),
        Organisation(name="University of Brest", role="issuer"),
        Organisation(name="Ifremer", role="partner"),
        Organisation(name="ESA", full_name="European Space Agency"),
        Organisation(name="CNRS"),
    ),
    people=(Person(name="Anne Le Goff", role="director", organisation="NOI"),),
    contacts=(
        Contact(
            name="Paul Kerbrat",
            role="Press officer",
            organisation="NOI",
            phones=("02 98 00 00 01", "06 00 00 00 02"),
            emails=("paul.kerbrat@noi.example",),
        ),
        Contact(organisation="University of Brest", emails=("presse@univ.example",)),
    ),
    quotes=(
        Quote(
            text="We know the surface of the Moon better than the floor of our own seas,",
            speaker="Anne Le Goff",
        ),
    ),
    body=DOCUMENT.text.replace("observe", "• observe")
    .replace("measure", "• measure")
    .replace("1.", "• 1."),
    boilerplate=(
        Boilerplate(
            text="Founded in 1964, the National Ocean Institute explores the seas.",
            organisation="NOI",
        ),
        Boilerplate(text="This project is co-financed by the Region."),
    ),
    residue=("2 min", "View Edit"),
    translations=("008",),
    warnings=("The file declares another language than it is written in.",),
    why=(
        Evidence(
            field="title",
            value="The National Ocean Institute and the University of Brest open a laboratory",
            evidence="The National Ocean Institute",
            rule="first heading",
            confidence=0.97,
            chosen=True,
        ),
        Evidence(
            field="date",
            value="2018-01-01",
            evidence="since January 2018",
            rule="date in the text",
            confidence=0.1,
            chosen=False,
        ),
        Evidence(
            field="date",
            value="2019-03-04",
            evidence="04/03/2019",
            rule="numeric, day first",
            confidence=0.6,
            chosen=True,
        ),
    ),
)

FRENCH = Release(
    id="008",
    title="L'Institut national de l'océan et l'université de Brest ouvrent un laboratoire",
    source=Source(path="releases/grands-fonds.txt", sha256="cd" * 32, bytes=2048),
    ingested_at="2021-01-01T00:00:00+00:00",
    language="fr",
    date=ReleaseDate(
        value="2019-03-04",
        precision="day",
        method="inferred",
        evidence="lundi 4 mars",
        confidence=0.75,
        rule="weekday and day",
        alternatives=("2013-03-04", "2024-03-04"),
    ),
    organisations=(Organisation(name="INO", role="issuer"),),
    translations=("007",),
)

BARE = Release(
    id="1009",
    title="",
    source=Source(path="releases/bare.txt", sha256="ef" * 32, bytes=3),
    ingested_at="2021-01-01T00:00:00+00:00",
)

_PASSAGE = "… a joint laboratory for the study of life at great depths, where light never comes …"


def _hit(release: Release, *words: str, missing: tuple[str, ...] = ()) -> Hit:
    spans = tuple((_PASSAGE.index(word), _PASSAGE.index(word) + len(word)) for word in words)
    snippets = (Snippet(text=_PASSAGE, spans=spans),) if words else ()
    return Hit(
        summary=summarise(replace(release, versions=("011",), duplicates=("012", "013"))),
        score=1.5,
        snippets=snippets,
        missing=missing,
    )


RESULTS = Results(
    text="laboratory depths",
    parsed="laboratory AND depths",
    expansions=(
        Expansion(
            term="laboratory",
            added=(
                Addition(
                    part=Term(("laboratoire",)),
                    text="laboratoire",
                    language="fr",
                    via="thesaurus",
                    weight=0.6,
                ),
                Addition(part=Term(("lab",)), text="lab", language=None, via="synonym", weight=0.5),
            ),
        ),
        Expansion(term="depths", added=()),
    ),
    relaxed=False,
    complete=2,
    total=12,
    hits=(_hit(ENGLISH, "laboratory", "depths"), _hit(FRENCH)),
    facets={
        "organisation": {"NOI": 1, "INO": 1},
        "year": {"2019": 2, "": 1},
        "language": {"en": 1},
    },
)

RELAXED = Results(
    text="laboratory moonbase",
    parsed="laboratory AND moonbase",
    expansions=(),
    relaxed=True,
    complete=0,
    total=1,
    hits=(_hit(ENGLISH, "laboratory", missing=("moonbase",)),),
)

NOTHING = Results(
    text="zorglub", parsed="zorglub", expansions=(), relaxed=False, complete=0, total=0, hits=()
)

LISTING = Listing(
    total=7,
    releases=tuple(
        summarise(release)
        for release in (
            ENGLISH,
            replace(FRENCH, versions=("011",)),
            replace(BARE, duplicates=("012", "013")),
        )
    ),
)

LINKS = (
    Link(id="008", kind="translation", score=0.4152, evidence=("brest", "03-04", "laborat…")),
    Link(id="010", kind="version", score=1.0, stated=True),
)

COMPARISON = Comparison(
    left=summarise(ENGLISH),
    right=summarise(FRENCH),
    link=LINKS[0],
    passages=(
        Passage(left=(ENGLISH.title,), right=(FRENCH.title,)),
        Passage(
            left=("The laboratory opens in Brest.", "It studies the deep sea."),
            right=("Le laboratoire « Grands fonds » ouvre à Brest et étudie les abysses.",),
        ),
        Passage(left=("Only the English release has this paragraph.",), right=()),
        Passage(left=(), right=("Ce paragraphe ne figure qu'en français.",)),
    ),
)

RELATED = Related(
    summary=summarise(ENGLISH),
    words=("ocean", "laboratory", "deep", "Brest"),
    neighbours=(
        Neighbour(
            summary=summarise(FRENCH),
            score=0.871,
            shared=("ocean", "laboratory", "deep", "Brest", "sea", "life", "light"),
            relation="translation",
        ),
        Neighbour(summary=summarise(BARE), score=0.2, shared=("ocean", "deep")),
    ),
)

CONCEPTS = (
    ConceptLine(
        words={"fr": ("gravité", "pesanteur"), "en": ("gravity",)},
        vocabulary="space",
        line=5,
        shipped=True,
    ),
)

ORGANISATIONS = (
    OrganisationCount(
        name="Inserm",
        full_name="Institut national de la santé et de la recherche médicale",
        aliases=("INSERM", "Institut National de la Sante et de la Recherche Medicale", "U1"),
        releases=1200,
        first_year="2014",
        last_year="2020",
    ),
    OrganisationCount(
        name="SFR", full_name=None, aliases=(), releases=1, first_year="2020", last_year="2020"
    ),
    OrganisationCount(
        name="NOI", full_name=None, aliases=(), releases=2, first_year=None, last_year=None
    ),
)

STATUS = Status(
    path="index",
    schema=1,
    releases=1234,
    dated=1200,
    languages={"en": 1000, "fr": 233, "xx": 1},
    organisations=88,
    first_date="2014-02",
    last_date="2020-09-21",
    records_bytes=12_345_678,
    index_bytes=999,
    engine="whoosh",
    indexed=1230,
    waiting=4,
    last_ingest="2021-01-01T00:00:00+00:00",
    originals=0,
    originals_bytes=0,
    amiss=(Amiss(what="4 changes are not in the index yet.", remedy="pressarchive rebuild"),),
)

REPORT = IngestReport(
    added=("000", "001"),
    changed=("002",),
    unchanged=1500,
    gone=("003",),
    failed=(
        Failure(path="x/empty.txt", reason="it is empty", remedy="Leave it out."),
        Failure(path="x/photo.jpg", reason="it is no text", remedy=""),
    ),
    seconds=1.25,
    interrupted=True,
    remaining=12,
)
