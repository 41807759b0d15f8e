"""Vocabularies of others: SKOS, tables, concept files."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressarchive.errors import UsageError
from pressarchive.thesaurus.concept import read_concept
from pressarchive.thesaurus.formats import read_vocabulary
from pressarchive.thesaurus.own import line_of, store

RDF = """\
<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [<!ENTITY skos "http://www.w3.org/2004/02/skos/core#">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="&skos;">
  <skos:ConceptScheme rdf:about="http://x"><skos:prefLabel xml:lang="en">All</skos:prefLabel>
  </skos:ConceptScheme>
  <rdf:Description rdf:about="http://x/1">
    <rdf:type rdf:resource="&skos;Concept"/>
    <skos:altLabel xml:lang="en">zero gravity</skos:altLabel>
    <skos:prefLabel xml:lang="en-GB">microgravity</skos:prefLabel>
    <skos:prefLabel xml:lang="de">Schwerelosigkeit</skos:prefLabel>
  </rdf:Description>
  <skos:Concept rdf:about="http://x/1">
    <skos:prefLabel xml:lang="fr">micropesanteur</skos:prefLabel>
    <skos:broader><skos:Concept rdf:about="http://x/2">
      <skos:prefLabel xml:lang="fr">pesanteur</skos:prefLabel>
    </skos:Concept></skos:broader>
  </skos:Concept>
</rdf:RDF>
"""
TURTLE = """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<http://x/1> a skos:Concept ;
  skos:altLabel "zero gravity"@en ; skos:prefLabel "microgravity"@en, "micropesanteur"@fr .
"""
CONCEPT = {"en": ["microgravity", "zero gravity"], "fr": ["micropesanteur"]}


def read(folder: Path, name: str, text: str | bytes) -> list[dict[str, list[str]]]:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return [{code: list(found) for code, found in one.items()} for one in read_vocabulary(path)]


@pytest.mark.parametrize("name", ["x.rdf", "x.bin"])
def test_skos_in_rdf(tmp_path: Path, name: str) -> None:
    """Labels are joined by concept, preferred first, wherever they stand; schemes are none."""
    first, second = read(tmp_path, name, RDF)
    assert first == CONCEPT | {"de": ["Schwerelosigkeit"]}
    assert second == {"fr": ["pesanteur"]}


@pytest.mark.parametrize("name", ["x.ttl", "x.bin"])
def test_skos_in_turtle(tmp_path: Path, name: str) -> None:
    """The same concept as Turtle."""
    assert read(tmp_path, name, TURTLE) == [CONCEPT]


def test_turtle_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, the remedy names it."""
    monkeypatch.setitem(sys.modules, "rdflib", None)
    with pytest.raises(UsageError) as caught:
        read(tmp_path, "x.ttl", TURTLE)
    assert "pressarchive[turtle]" in caught.value.remedy


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">',
        f'<!ENTITY a "{"x" * 1000}">',
        '<!ENTITY a SYSTEM "file:///etc/hostname">',
        '<!ENTITY % a SYSTEM "http://x/y.dtd">',
    ],
)
def test_entities_that_could_grow_are_refused(tmp_path: Path, declared: str) -> None:
    """Nested, long and foreign ones, before anything of the file is expanded."""
    bomb = RDF.replace("<!ENTITY skos", f"{declared}<!ENTITY skos")
    with pytest.raises(UsageError, match="could grow"):
        read(tmp_path, "x.rdf", bomb)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fr,en\nchat,cat\n", [{"fr": ["chat"], "en": ["cat"]}]),
        ("\ufefffrançais;anglais\r\nchat;cat\r\n", [{"fr": ["chat"], "en": ["cat"]}]),
        ("sep=;\nFrench;English\nchat;cat", [{"fr": ["chat"], "en": ["cat"]}]),
        (
            "id\taltLabel@en\tprefLabel@en\tlibellé en français\n7\tmoggy|tom\tcat\tchat; matou",
            [{"en": ["cat", "moggy", "tom"], "fr": ["chat", " matou"]}],
        ),
        (
            'fr,en\n"chat, le",cat\nchien\n',
            [{"fr": ["chat, le"], "en": ["cat"]}, {"fr": ["chien"], "en": [""]}],
        ),
        ("fr;en\nété;summer".encode("cp1252"), [{"fr": ["été"], "en": ["summer"]}]),
    ],
)
def test_tables(tmp_path: Path, text: str | bytes, expected: list[dict[str, list[str]]]) -> None:
    """Heads name the languages; whichever delimiter and encoding a spreadsheet used."""
    assert read(tmp_path, "x.csv", text) == expected


def test_concept_files(tmp_path: Path) -> None:
    """The format of the shipped concepts is taken too."""
    assert read(tmp_path, "x.txt", "# x\nchat, matou = cat\n") == [
        {"fr": ["chat", "matou"], "en": ["cat"]}
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.csv", "a,b\nchat,cat"),
        ("x.csv", ""),
        ("x.rdf", "<rdf"),
        ("x.ttl", "<http"),
        ("x.txt", "chat"),
        ("x.bin", "chat"),
    ],
)
def test_what_is_no_vocabulary_is_told(tmp_path: Path, name: str, text: str) -> None:
    """With a remedy, never a fault of another's parser."""
    with pytest.raises(UsageError) as caught:
        read(tmp_path, name, text)
    assert caught.value.remedy
    with pytest.raises(UsageError, match="cannot be read"):
        read_vocabulary(tmp_path / "none.csv")


@pytest.mark.parametrize(
    ("labels", "line"),
    [
        ({"fr": ["Mercure (planète)"], "en": ["Mercury (planet)"]}, "Mercure = Mercury"),
        ({"fr": ["x"], "en": ["Diabetes Mellitus, Type 2"]}, "x = Type 2 Diabetes Mellitus"),
        ({"fr": ["a, b, c"], "en": ["1 = 1"]}, "a b c = 1 1"),
        ({"fr": ["chat", "CHAT", " "], "en": ["#cat", "[cat]"]}, "chat = cat"),
        ({"fr": ["chat", "matou"]}, "chat, matou ="),
        ({"fr": ["chat"]}, None),
        ({"de": ["Katze", "Kater"]}, None),
        ({}, None),
    ],
)
def test_labels_become_lines(labels: dict[str, list[str]], line: str | None) -> None:
    """Qualifiers go, inverted labels are turned, and signs of the format never stand in one."""
    assert line_of(labels) == line


@given(st.dictionaries(st.sampled_from(["fr", "en", "de"]), st.lists(st.text("ab,=#[]()\n é"))))
def test_every_line_is_a_concept(labels: dict[str, list[str]]) -> None:
    """Whatever a vocabulary holds, what is kept of it can be read."""
    line = line_of(labels)
    assert line is None or read_concept(line) is not None


def test_a_large_vocabulary_is_imported_in_a_moment(tmp_path: Path) -> None:
    """Five thousand concepts with labels in four languages take about a second."""
    label = '<skos:prefLabel xml:lang="{}">{} {}</skos:prefLabel>'
    nodes = (
        f'<skos:Concept rdf:about="http://x/n{number}">'
        + "".join(label.format(code, f"w{code}{number}", number) for code in ("fr", "en", "de"))
        + "</skos:Concept>"
        for number in range(5_000)
    )
    path = tmp_path / "large.rdf"
    path.write_text(RDF.replace("</rdf:RDF>", "".join(nodes) + "</rdf:RDF>"), encoding="utf-8")
    begun = time.process_time()
    _, count, _ = store(tmp_path, path.name, read_vocabulary(path))
    assert count == 5_001
    assert time.process_time() - begun < 3
