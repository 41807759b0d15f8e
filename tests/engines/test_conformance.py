"""What every engine must do: run over each one found, with plain `matches` as the measure."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import pressarchive.engines
from pressarchive.discovery import discover
from pressarchive.engines import Engine, open_engine
from pressarchive.entries import Entry
from pressarchive.errors import EngineError, UsageError
from pressarchive.model import ReleaseDate, date_range
from pressarchive.query import (
    Addition,
    And,
    AtLeast,
    Dated,
    Everything,
    InLanguage,
    IssuedBy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Synonyms,
    Term,
)

ENGINES = [name for name, _ in discover(pressarchive.engines, "ENGINE")]
Make = Callable[[], Engine]


def entry(
    id: str,
    body: str = "",
    *,
    title: str = "",
    standing: str = "",
    language: str | None = "fr",
    orgs: Sequence[str] = (),
    date: str | None = None,
) -> Entry:
    """Make an entry from words as they are typed."""
    found = date and ReleaseDate(
        value=date, precision="day", method="printed", evidence="", confidence=1.0, rule=""
    )
    first, last = date_range(found or None)
    return Entry(
        id=id,
        language=language,
        words={
            "title": tuple(title.split()),
            "body": tuple(body.split()),
            "boilerplate": tuple(standing.split()),
        },
        organisations=frozenset(name.lower() for name in orgs),
        shown_organisations=tuple(orgs),
        first=first,
        last=last,
    )


SEEDS = [
    entry("000", "le cnes etudie la micropesanteur", date="2020-02-05", orgs=["CNES"]),
    entry("001", "studies in microgravity", language="en", date="2019-07", orgs=["CNES", "ESA"]),
    entry("002", "les etudes de l anses", title="rapport annuel", date="2020", orgs=["Anses"]),
    entry("003", "chats et chiens", standing="a propos du cnes", language=None),
    entry("004", "katzen und hunde", language="de", date="2019-07-14", orgs=["ESA"]),
]


@pytest.fixture(params=ENGINES)
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Make]:
    """Open the same index anew at each call."""
    opened: list[Engine] = []

    def open_again() -> Engine:
        opened.append(open_engine(request.param, tmp_path / "index"))
        return opened[-1]

    yield open_again
    for engine in opened:
        engine.close()


def fill(
    engine: Engine, entries: Sequence[Entry], stamp: str = "1", *, fresh: bool = False
) -> None:
    with engine.batch(stamp, fresh=fresh) as batch:
        for found in entries:
            batch.put(found)


def ids(engine: Engine, query: Node) -> set[str]:
    found = engine.search(query)
    assert found.total == len(found.ids) == len(found.scores) == len(set(found.ids))
    return set(found.ids)


def test_engines_found() -> None:
    """The plain scan and the index on disk are both held to this suite."""
    assert ENGINES == ["memory", "whoosh"]


@pytest.mark.parametrize("name", ["", "port", "no-such", "../memory", "os"])
def test_unknown_engine(name: str, tmp_path: Path) -> None:
    """Only a module of ours with an `ENGINE` can be opened."""
    with pytest.raises(UsageError):
        open_engine(name, tmp_path)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Everything(), "000 001 002 003 004"),
        (Term(("etude",)), "000 002"),
        (Term(("studi",)), "001"),
        (Term(("study",)), "001"),
        (Term(("study",), "fr"), ""),
        (Term(("chat",)), ""),
        (Term(("chats",)), "003"),
        (Term(("katzen",), "de"), "004"),
        (Term(("chats",), "de"), ""),
        (Term(("hunde",), None), "004"),
        (Term(("etudies", "la", "micropesanteurs")), "000"),
        (Term(("rapports", "annuels")), "002"),
        (Term(("annuels", "rapports")), ""),
        (Term(("annuel", "les")), ""),
        (Phrase(("chats", "et", "chiens")), "003"),
        (Phrase(("etude",)), ""),
        (Phrase(("chiens", "a")), ""),
        (Phrase(("a", "propos", "du", "cnes")), "003"),
        (Prefix("micro"), "000 001"),
        (Prefix("xyz"), ""),
        (IssuedBy(frozenset({"esa", "nasa"})), "001 004"),
        (InLanguage("fr"), "000 002"),
        (Dated("2019-07-31", "2019-12-31"), "001"),
        (Dated("2020-02-05", "2020-02-05"), "000 002"),
        (Dated("2020-02-06", None), "002"),
        (Dated(None, "2019-07-14"), "001 004"),
        (Dated(None, None), "000 001 002 004"),
        (Not(InLanguage("fr")), "001 003 004"),
        (And(()), "000 001 002 003 004"),
        (Or(()), ""),
        (And((Term(("etude",)), IssuedBy(frozenset({"anses"})))), "002"),
        (Or((Term(("chats",)), Term(("hunde",)))), "003 004"),
        (AtLeast(0, ()), "000 001 002 003 004"),
        (AtLeast(1, (Term(("etude",)), Term(("cnes",)))), "000 002 003"),
        (AtLeast(2, (Term(("etude",)), Term(("cnes",)), Not(InLanguage("fr")))), "000 003"),
        (
            Synonyms(
                Term(("micropesanteur",)),
                (Addition(Term(("microgravity",), "en"), "microgravity", "en", "thesaurus", 0.6),),
            ),
            "000 001",
        ),
    ],
)
def test_nodes(make: Make, query: Node, expected: str) -> None:
    """Each node finds what it says."""
    engine = make()
    fill(engine, SEEDS)
    assert ids(engine, query) == set(expected.split())
    assert {found.id for found in SEEDS if query.matches(found)} == set(expected.split())


def test_filters_do_not_score(make: Make) -> None:
    """What only filters leaves every score as it is."""
    engine = make()
    fill(engine, SEEDS)
    word = Term(("cnes",))
    filters = (Dated("2000", None), InLanguage("fr"), IssuedBy(frozenset({"cnes"})), Everything())
    bare = engine.search(And((word, *filters)))
    assert bare.ids == ("000",)
    scores = dict(zip(engine.search(word).ids, engine.search(word).scores, strict=True))
    assert bare.scores == (scores["000"],)
    assert set(engine.search(Or(filters)).scores) == {0.0}
    assert set(engine.search(Not(word)).scores) == {0.0}


def test_zones_weigh(make: Make) -> None:
    """A word in the title beats it in the body, and that beats it in standing text."""
    engine = make()
    other = "un autre texte de meme longueur"
    fill(
        engine,
        [
            entry("000", other, title="sujet bien different", standing="sur le cnes"),
            entry("001", other + " cnes", title="sujet different", standing="sur le"),
            entry("002", other, title="cnes sujet different", standing="sur le"),
            entry("003", other, title="sujet different", standing="sur le"),
        ],
    )
    for query in Term(("cnes",)), Phrase(("cnes",)), Prefix("cne"):
        found = engine.search(query)
        assert found.ids == ("002", "001", "000")
        assert found.scores[0] > found.scores[1] > found.scores[2] > 0


def test_rows_weigh_by_zone(make: Make) -> None:
    """Words in a row in the title beat them in the body."""
    engine = make()
    fill(
        engine,
        [
            entry("000", "x y z agence spatiale", title="u v"),
            entry("001", "x y z", title="agence spatiale u v"),
        ],
    )
    assert engine.search(Phrase(("agence", "spatiale"))).ids == ("001", "000")
    assert engine.search(Term(("agences", "spatiales"))).ids == ("001", "000")


def test_additions_weigh_less(make: Make) -> None:
    """The word typed beats the word added, all else being equal."""
    engine = make()
    fill(engine, [entry("000", "espace a b"), entry("001", "cosmos a b")])
    cosmos = Addition(Term(("cosmos",)), "cosmos", "fr", "thesaurus", 0.5)
    found = engine.search(Synonyms(Term(("espace",)), (cosmos,)))
    assert found.ids == ("000", "001")
    assert found.scores[0] > found.scores[1] > 0


def test_the_word_as_typed_comes_before_what_stands_for_it(make: Make) -> None:
    """Even an addition that counts as much, or several that add up to it, do not outrank it."""
    engine = make()
    fill(
        engine,
        [
            entry("000", "espace a b", date="2020-01-01"),
            entry("001", "cosmos a b", date="2021-01-01"),
            entry("002", "univers cosmos b", date="2021-01-01"),
        ],
    )
    added = [
        Addition(Term((word,)), word, "fr", "thesaurus", weight)
        for word, weight in (("cosmos", 1.0), ("univers", 0.05))
    ]
    group = Synonyms(Term(("espace",)), tuple(added))
    assert engine.search(group).ids[0] == "000"
    assert engine.search(And((group, Term(("b",))))).ids[0] == "000"
    assert engine.search(AtLeast(1, (group, Term(("b",))))).ids[0] == "000"


def test_order(make: Make) -> None:
    """Dates order with undated entries last both ways; equals are ordered by id."""
    engine = make()
    fill(
        engine,
        [
            entry("004", "mot", date="2020-01-01"),
            entry("003", "mot"),
            entry("002", "mot", date="2021"),
            entry("001", "mot", date="2020-01-01"),
            entry("000", "mot"),
        ],
    )
    newest, oldest = ("002", "001", "004", "000", "003"), ("001", "004", "002", "000", "003")
    for query in Everything(), Term(("mot",)):
        assert engine.search(query, sort="newest").ids == newest
        assert engine.search(query, sort="oldest").ids == oldest
        assert engine.search(query, sort="relevance").ids == newest
        for offset in range(7):
            for limit in range(7):
                for sort, expected in ("newest", newest), ("oldest", oldest):
                    found = engine.search(query, sort=sort, limit=limit, offset=offset)  # type: ignore[arg-type]
                    assert found.ids == expected[offset : offset + limit]
                    assert len(found.scores) == len(found.ids)
                    assert found.total == 5


def test_another_query_is_counted(make: Make) -> None:
    """Its matches are counted, whatever page of the first is shown."""
    engine = make()
    fill(engine, SEEDS)
    some = AtLeast(1, (Term(("cnes",)), Term(("etudes",))))
    for count in And((Term(("cnes",)), Term(("etude",)))), Term(("anses",)), Everything():
        found = engine.search(some, limit=1, offset=1, count=count)
        assert found.counted == sum(map(count.matches, SEEDS))
    assert engine.search(some).counted == 0


def test_facets(make: Make) -> None:
    """Facets count all hits, whatever page is shown, and only where asked for."""
    engine = make()
    fill(engine, [*SEEDS, entry("005", orgs=["ESA", "ESA"])])
    assert engine.search(Everything()).facets == {}
    found = engine.search(Everything(), limit=1, facets=True)
    assert found.facets == {
        "organisation": {"CNES": 2, "ESA": 3, "Anses": 1},
        "year": {"2020": 2, "2019": 2, "": 2},
        "language": {"fr": 3, "en": 1, "": 1, "de": 1},
    }
    same = {"ESA": "Space", "CNES": "Space"}
    together = engine.search(Everything(), facets=True, same=lambda name: same.get(name, name))
    both = sum(bool({"ESA", "CNES"} & set(one.shown_organisations)) for one in SEEDS) + 1
    assert together.facets["organisation"] == {"Space": both, "Anses": 1}
    none = engine.search(Term(("nothing",)), facets=True)
    assert none.facets == {"organisation": {}, "year": {}, "language": {}}


def test_vocabulary(make: Make) -> None:
    """Words come folded, sorted, once, by language; those of dropped entries are gone."""
    engine = make()
    fill(engine, SEEDS)
    assert list(engine.vocabulary("en")) == ["in", "microgravity", "studies"]
    assert list(engine.vocabulary("xx")) == []
    everything = list(engine.vocabulary())
    assert everything == sorted({w for e in SEEDS for zone in e.words.values() for w in zone})
    with engine.batch("2") as batch:
        batch.drop("001")
    assert list(engine.vocabulary("en")) == []
    assert set(engine.vocabulary()) == set(everything) - {"in", "microgravity", "studies"}


def test_stamp_and_reopening(make: Make) -> None:
    """The stamp is that of the last batch, and an index outlives the engine that wrote it."""
    assert make().stamp() is None
    fill(make(), SEEDS, "first")
    assert make().stamp() == "first"
    engine = make()
    with engine.batch("second"):
        pass
    assert engine.stamp() == make().stamp() == "second"
    engine.close()
    assert ids(engine, Everything()) == ids(make(), Everything()) == {e.id for e in SEEDS}


def test_no_index(make: Make) -> None:
    """Searching where there is no index is an error that says what to do."""
    with pytest.raises(EngineError) as caught:
        make().search(Everything())
    assert "rebuild" in caught.value.remedy


def test_empty(make: Make) -> None:
    """An index of nothing answers with nothing."""
    engine = make()
    fill(engine, [])
    for query in Everything(), Term(("a",)), Phrase(("a", "b")), Prefix(""), Dated(None, None):
        found = engine.search(query, facets=True)
        assert (found.ids, found.total) == ((), 0)
    assert list(engine.vocabulary()) == []


def test_replace_and_drop(make: Make) -> None:
    """A put replaces, a drop removes, within one batch and across batches; unknown ids are fine."""
    engine = make()
    with engine.batch("1") as batch:
        batch.put(entry("000", "un"))
        batch.put(entry("000", "deux"))
        batch.put(entry("001", "trois"))
        batch.drop("001")
        batch.drop("nobody")
        batch.put(entry("002", "quatre"))
    assert ids(engine, Everything()) == {"000", "002"}
    assert ids(engine, Term(("un",))) == set()
    assert ids(engine, Term(("deux",))) == {"000"}
    with engine.batch("2") as batch:
        batch.drop("002")
        batch.put(entry("000", "cinq"))
        batch.put(entry("000", "six"))
        batch.put(entry("001", "sept"))
    assert ids(make(), Everything()) == {"000", "001"}
    assert ids(engine, Or((Term(("deux",)), Term(("cinq",)), Term(("quatre",))))) == set()
    assert ids(engine, Prefix("s")) == {"000", "001"}


def test_fresh(make: Make) -> None:
    """A fresh batch begins from nothing, and until it is done the old index answers."""
    engine, other = make(), make()
    fill(engine, SEEDS)
    with engine.batch("2", fresh=True) as batch:
        batch.put(entry("000", "nouveau"))
        assert ids(other, Everything()) == {e.id for e in SEEDS}
    assert ids(engine, Everything()) == ids(other, Everything()) == {"000"}
    assert ids(other, Term(("nouveau",))) == {"000"}
    assert other.stamp() == "2"


class Stop(BaseException):
    """Like Ctrl-C: not an Exception."""


@pytest.mark.parametrize("error", [ValueError, Stop])
@pytest.mark.parametrize("fresh", [False, True])
def test_exception_leaves_all_as_it_was(
    make: Make, error: type[BaseException], fresh: bool
) -> None:
    """An exception in a batch passes through unchanged, and nothing of the batch stays."""
    engine = make()
    fill(engine, SEEDS)
    with pytest.raises(error), engine.batch("2", fresh=fresh) as batch:  # noqa: PT012
        batch.put(entry("000", "nouveau"))
        batch.put(entry("009", "nouveau"))
        batch.drop("001")
        raise error
    for again in engine, make():
        assert again.stamp() == "1"
        assert ids(again, Everything()) == {e.id for e in SEEDS}
        assert ids(again, Term(("nouveau",))) == set()
    fill(engine, [entry("009", "nouveau")], "3")
    assert ids(engine, Everything()) == {e.id for e in SEEDS} | {"009"}


def test_changes_after_preparing(make: Make) -> None:
    """What was prepared can still be replaced, dropped and added to, twice over."""
    engine = make()
    with engine.batch("1") as batch:
        batch.put(entry("000", "un commun"))
        batch.put(entry("001", "deux commun"))
        batch.put(entry("002", "trois commun"))
        batch.prepare()
        batch.put(entry("000", "neuf commun"))
        batch.drop("001")
        batch.put(entry("003", "quatre commun"))
        batch.prepare()
        batch.put(entry("004", "cinq commun"))
    assert ids(engine, Term(("commun",))) == {"000", "002", "003", "004"}
    assert ids(engine, Term(("neuf",))) == {"000"}
    assert ids(engine, Or((Term(("un",)), Term(("deux",))))) == set()
    assert ids(engine, Phrase(("trois", "commun"))) == {"002"}


def test_reading_while_a_batch_commits(make: Make) -> None:
    """A reader sees the state before a batch or after it, never an error or a mixture."""
    fill(make(), [entry(f"{n:03}", "mot tour0") for n in range(20)])
    done = threading.Event()
    writer = make()

    def write() -> None:
        try:
            for turn in range(1, 12):
                fill(writer, [entry(f"{n:03}", f"mot tour{turn}") for n in range(20)], str(turn))
        finally:
            done.set()

    reader = make()
    thread = threading.Thread(target=write)
    thread.start()
    seen = set()
    while not done.is_set():
        found = reader.search(Term(("mot",)), facets=True)
        assert found.total == 20
        assert reader.stamp() is not None
        turns = [n for n in range(12) if reader.search(Term((f"tour{n}",))).total]
        seen.update(turns)
    thread.join()
    assert ids(reader, Term(("tour11",))) == {f"{n:03}" for n in range(20)}
    assert seen


def test_hostile_values(make: Make) -> None:
    """Half surrogate pairs in names, endless words and empty zones do no harm."""
    odd = Entry(
        id="0 é\n",
        language="zz",
        words={"title": (), "body": ("a", "x" * 70_000), "boilerplate": ()},
        organisations=frozenset({"é:\ud800", ""}),
        shown_organisations=("É:\ud800",),
        first="0001-01-01",
        last="9999-12-31",
    )
    engine = make()
    fill(engine, [odd])
    for query in (
        Phrase(("a", "x" * 70_000)),
        Prefix("xxx"),
        IssuedBy(frozenset({"é:\ud800"})),
        InLanguage("zz"),
        Dated("0001-01-01", "0001-01-01"),
    ):
        assert engine.search(query).ids == ("0 é\n",)
    assert engine.search(Everything(), facets=True).facets["organisation"] == {"É:\ud800": 1}
    assert make().stamp() == "1"


# --- laws ---------------------------------------------------------------------------------

WORDS = ["a", "chat", "chats", "chaton", "cat", "cats", "etude", "etudes", "study", "studies"]
word = st.sampled_from(WORDS)
code = st.sampled_from(["fr", "en", "de", None])
day = st.sampled_from(["2019-12-31", "2020-01-01", "2020-02-05", "2020-02-28", "2021-06-30"])
row = st.lists(word, min_size=1, max_size=3).map(tuple)


@st.composite
def corpora(draw: st.DrawFn) -> list[Entry]:
    return [
        entry(
            f"{number:03}",
            title=" ".join(draw(st.lists(word, max_size=3))),
            body=" ".join(draw(st.lists(word, max_size=8))),
            standing=" ".join(draw(st.lists(word, max_size=3))),
            language=draw(code),
            orgs=draw(st.lists(st.sampled_from(["A", "B"]), max_size=2)),
            date=draw(st.none() | day | st.sampled_from(["2020", "2020-02", "2021"])),
        )
        for number in range(draw(st.integers(0, 6)))
    ]


LEAVES = st.one_of(
    st.just(Everything()),
    st.builds(Term, row, code),
    st.builds(Phrase, row),
    st.builds(Prefix, st.sampled_from(["", "a", "ch", "chat", "stud", "z"])),
    st.builds(IssuedBy, st.frozensets(st.sampled_from(["a", "b", "c"]), max_size=2)),
    st.builds(InLanguage, st.sampled_from(["fr", "en", "de"])),
    st.builds(Dated, st.none() | day, st.none() | day),
)


def grow(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    parts = st.lists(nodes, max_size=3).map(tuple)
    added = st.builds(Addition, nodes, st.just(""), st.none(), st.just(""), st.floats(0, 1))
    return st.one_of(
        st.builds(Not, nodes),
        st.builds(And, parts),
        st.builds(Or, parts),
        st.builds(AtLeast, st.integers(0, 3), parts),
        st.builds(Synonyms, nodes, st.lists(added, max_size=2).map(tuple)),
    )


queries = st.recursive(LEAVES, grow, max_leaves=6)


def check(engine: Engine, corpus: Sequence[Entry], asked: Sequence[Node]) -> None:
    for query in asked:
        expected = {found.id for found in corpus if query.matches(found)}
        assert ids(engine, query) == expected
        page = engine.search(query, limit=2, facets=True)
        assert page.total == len(expected)
        assert page.ids == engine.search(query).ids[:2]
        assert sum(page.facets["year"].values()) == len(expected)


@pytest.mark.parametrize("name", ENGINES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpus=corpora(), asked=st.lists(queries, min_size=1, max_size=12))
def test_finds_what_matches(name: str, corpus: list[Entry], asked: list[Node]) -> None:
    """For any corpus and query, an engine finds exactly the entries that `matches` is true of."""
    with TemporaryDirectory() as folder:
        engine = open_engine(name, Path(folder))
        fill(engine, corpus)
        check(engine, corpus, asked)
        engine.close()


@pytest.mark.parametrize("name", ENGINES)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    first=corpora(),
    later=st.lists(
        st.tuples(corpora(), st.sets(st.integers(0, 6).map("{:03}".format)), st.booleans()),
        min_size=1,
        max_size=7,
    ),
    asked=st.lists(queries, min_size=1, max_size=6),
)
def test_history_does_not_matter(
    name: str,
    first: list[Entry],
    later: list[tuple[list[Entry], set[str], bool]],
    asked: list[Node],
) -> None:
    """However its entries came in, an index answers like a fresh one: ids, order and scores."""
    with TemporaryDirectory() as folder:
        engine = open_engine(name, Path(folder, "grown"))
        fill(engine, first)
        state = {found.id: found for found in first}
        for turn, (corpus, dropped, fresh) in enumerate(later):
            with engine.batch(str(turn), fresh=fresh) as batch:
                if fresh:
                    state = {}
                for found in corpus:
                    batch.put(found)
                    state[found.id] = found
                for gone in sorted(dropped):
                    batch.drop(gone)
                    state.pop(gone, None)
        new = open_engine(name, Path(folder, "fresh"))
        fill(new, list(state.values()))
        check(engine, list(state.values()), asked)
        for query in asked:
            assert engine.search(query, facets=True) == new.search(query, facets=True)
        assert list(engine.vocabulary()) == list(new.vocabulary())
        assert list(engine.vocabulary("fr")) == list(new.vocabulary("fr"))
        engine.close()
        new.close()
