"""JSON, CSV and plain lines: valid, lossless where promised, harmless everywhere."""

from __future__ import annotations

import csv as python_csv
import io
import json as python_json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import (
    BARE,
    DOCUMENT,
    ENGLISH,
    LISTING,
    NOTHING,
    ORGANISATIONS,
    RELAXED,
    REPORT,
    RESULTS,
    STATUS,
)

from pressarchive.document import Document, document_from_json
from pressarchive.exports import Exported
from pressarchive.model import Release, release_from_json, summarise, to_json
from pressarchive.organisations.counting import entry, line
from pressarchive.render import csv, json, json_lines, plain
from pressarchive.render.safe import unseen
from pressarchive.results import Hit
from pressarchive.snippets import Snippet

ANY_TEXT = st.text(st.characters(exclude_categories=()))


# --- JSON ---------------------------------------------------------------------------------


@given(st.recursive(ANY_TEXT, st.lists), st.booleans(), st.sampled_from([None, 2]))
def test_json_loses_nothing_and_hides_nothing(
    value: Any, unicode: bool, indent: int | None
) -> None:
    """What is read back is what was written, and no unseen character stands in the text."""
    text = json.dumps(value, unicode=unicode, indent=indent)
    again = python_json.loads(text)
    # Two lone halves in a row are one character to every reader of JSON.
    assert python_json.dumps(again) == python_json.dumps(value)
    assert unseen().search(text) is None
    text.encode("utf-8" if unicode else "ascii")


def exported(release: Release, document: Document) -> Mapping[str, Any]:
    return Exported(
        release=release, as_read=release, document=document, stated_links={}, decided=()
    ).to_line()


@pytest.mark.parametrize("release", [ENGLISH, BARE])
def test_an_exported_record_is_lossless(release: Release) -> None:
    """The record and its document can be made again from a line of jsonl."""
    data = python_json.loads(json.dumps(exported(release, DOCUMENT)))
    assert release_from_json(data) == release
    assert document_from_json(data["document"]) == DOCUMENT


def test_search_json_has_the_promised_shape() -> None:
    """The names scripts depend on are there, and no others."""
    data = json.results(RESULTS)
    assert list(data) == [
        *("schema", "query", "relaxed", "complete", "total", "hits", "suggestions", "facets")
    ]
    assert list(data["query"]) == ["text", "parsed", "expansions"]
    assert data["query"]["expansions"][0] == {
        "term": "laboratory",
        "added": [
            {"text": "laboratoire", "language": "fr", "via": "thesaurus", "weight": 0.6},
            {"text": "lab", "language": None, "via": "synonym", "weight": 0.5},
        ],
    }
    assert list(data["hits"][0]) == [
        *("id", "title", "date", "language", "organisations", "translations"),
        *("versions", "duplicates", "score", "snippets", "missing"),
    ]
    snippet = data["hits"][0]["snippets"][0]
    assert [snippet["text"][start:end] for start, end in snippet["spans"]] == [
        "laboratory",
        "depths",
    ]
    assert json.results(RELAXED)["hits"][0]["missing"] == ["moonbase"]


def test_nothing_found_is_an_object_with_an_empty_list() -> None:
    """Zero hits are an answer like any other."""
    data = python_json.loads(json.dumps(json.results(NOTHING)))
    assert data["hits"] == []
    assert data["total"] == 0
    assert "facets" not in data


def test_list_json_has_the_promised_shape() -> None:
    """The names scripts depend on are there, and no others."""
    texts = json_lines.listing(LISTING.total, LISTING.releases, unicode=True)
    data = python_json.loads(b"\n".join(texts))
    assert list(data) == ["schema", "total", "releases"]
    assert [list(release) for release in data["releases"]] == [
        [
            *("id", "title", "date", "language", "organisations"),
            *("translations", "versions", "duplicates"),
        ]
    ] * 3
    assert data["releases"][2]["date"] is None


def test_organisations_are_written_as_they_are_kept() -> None:
    """Many or none, readable or all in ASCII: as if they were written in one go."""
    entries = [entry(to_json(one)).encode() for one in ORGANISATIONS]
    for values in (ORGANISATIONS, ()):
        data = {"schema": 1, "organisations": [to_json(one) for one in values]}
        for unicode in (True, False):
            texts = json_lines.organisations(entries[: len(values)], unicode=unicode)
            written = b"\n".join(texts).decode()
            assert written == json.dumps(data, indent=2, unicode=unicode)


def test_other_answers_are_plain_json() -> None:
    """Status, reports and rebuilds are written whole."""
    assert json.status(STATUS)["amiss"] == [
        {"what": "4 changes are not in the index yet.", "remedy": "pressarchive rebuild"}
    ]
    assert json.report(REPORT)["failed"][0]["reason"] == "it is empty"
    assert json.rebuilt(5, 1.23456) == {"schema": 1, "indexed": 5, "seconds": 1.235}


# --- CSV ----------------------------------------------------------------------------------


@given(st.lists(st.tuples(ANY_TEXT, ANY_TEXT)))
def test_no_csv_cell_can_be_a_formula(rows: list[tuple[str, str]]) -> None:
    """A table read back has the same shape, a line per row, and no cell that a sheet would run."""
    lines = list(csv.lines(("a", "b"), rows))
    assert len(lines) == len(rows) + 1
    again = list(python_csv.reader(io.StringIO("\n".join(lines))))
    assert [len(row) for row in again] == [2] * len(lines)
    for row in again:
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_csv_cells_are_what_they_were() -> None:
    """Harmless cells are untouched: quotes, commas, accents."""
    (_, line) = csv.lines(("a", "b"), [('Say "été", please', "l'Inserm; CNES")])
    assert next(python_csv.reader([line])) == ['Say "été", please', "l'Inserm; CNES"]


def test_csv_rows_fit_their_headers() -> None:
    """Every row has a cell per column, also for a release that has next to nothing."""
    for release in (ENGLISH, BARE):
        summary = summarise(release)
        assert len(csv.release(release)) == len(csv.RELEASE)
        assert len(csv.summary(summary)) == len(csv.SUMMARY)
        hit = Hit(summary=summary, score=1, snippets=())
        assert len(csv.hit(hit)) == len(csv.HIT)


# --- plain lines --------------------------------------------------------------------------


def test_plain_lines_are_whole_and_parted_by_tabs() -> None:
    """A pipe gets a line per release with every cell untruncated."""
    first, second, third = map(plain.summary, LISTING.releases)
    assert first.split("\t") == [
        *("007", "2019-03-04", "printed", "en", ENGLISH.title),
        *("NOI, University of Brest, Ifremer, ESA, CNRS", "008"),
    ]
    assert second.split("\t")[1:3] == ["2019-03-04", "inferred"]
    assert third.split("\t") == ["1009", "undated", "", "", "", "", ""]


def test_a_plain_page_holds_all_text() -> None:
    """A pipe gets body and standing texts in full; nothing is folded."""
    page = "\n".join(plain.page(ENGLISH))
    for text in (ENGLISH.title, ENGLISH.body, *(part.text for part in ENGLISH.boilerplate)):
        assert text in page
    assert "date\t2019-03-04\tprinted\t04/03/2019\t2019-04-03" in page


@given(ANY_TEXT)
def test_a_row_is_one_line_with_its_cells(cell: str) -> None:
    """No cell can add a line or a cell."""
    line = plain.row("a", cell, None, 1)
    assert len(line.splitlines()) == 1
    assert len(line.split("\t")) == 4


def test_plain_reports_name_every_failure() -> None:
    """Each failure comes with its reason and remedy, each count with its numbers."""
    lines = list(plain.report(REPORT))
    assert "added\t2\t000 001" in lines
    assert "failure\tx/empty.txt\tit is empty\tLeave it out." in lines
    assert "interrupted\t12" in lines


def test_plain_answers_list_everything() -> None:
    """Explanations, facets, organisations, reasons and figures are complete."""
    assert list(plain.explanation(RESULTS)) == [
        "query\tlaboratory AND depths",
        "added\tlaboratory\tlaboratoire\tfr\tthesaurus\t0.6",
        "added\tlaboratory\tlab\t\tsynonym\t0.5",
    ]
    assert "year\t\t1" in list(plain.facets(RESULTS))
    assert line(ORGANISATIONS[1]) == "SFR\t\t1\t2020\t2020\t"
    assert len(list(plain.why(ENGLISH))) == len(ENGLISH.why)
    assert "amiss\t4 changes are not in the index yet.\tpressarchive rebuild" in list(
        plain.status(STATUS)
    )


# --- hostile text -------------------------------------------------------------------------


def test_a_hostile_release_is_harmless_in_every_format(
    hostile: Release, hostile_document: Document
) -> None:
    """No format lets a control, direction or hidden character through."""
    summary = summarise(hostile)
    snippet = Snippet(text=hostile.body, spans=((0, 3), (2, 8)))
    hit = Hit(summary=summary, score=1.0, snippets=(snippet,), missing=(hostile.place or "",))
    written = [
        json.dumps(exported(hostile, hostile_document)),
        json.dumps(json.hit(hit), indent=2),
        *csv.lines(csv.RELEASE, [csv.release(hostile)]),
        *csv.lines(csv.HIT, [csv.hit(hit)]),
        plain.hit(hit),
        *plain.page(hostile),
        *plain.text(hostile),
        *plain.why(hostile),
    ]
    for text in written:
        assert unseen().search(text.replace("\t", "")) is None
