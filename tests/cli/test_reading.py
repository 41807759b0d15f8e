"""search, show, list, orgs, export, status and rebuild on an archive of the seeds."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from invented import DOCUMENT, release
from running import Run

from pressarchive import Archive
from pressarchive.document import document_from_json
from pressarchive.model import release_from_json
from pressarchive.records.sqlite import SqliteRecords

IDS = ["000", "001", "002", "003", "004"]


# --- search -------------------------------------------------------------------------------


def test_search_finds_both_languages(run: Run, seeded: Path) -> None:
    """A French word finds English releases too; a pipe gets a line per hit, cells between tabs."""
    found = run("search", "microgravité", index=seeded)
    assert found.code == 0
    rows = [line.split("\t") for line in found.out.splitlines()]
    assert sorted(row[0] for row in rows) == ["000", "001"]
    assert {len(row) for row in rows} == {11}
    assert found.err == ""


def test_quoted_arguments_are_words_and_not_phrases(run: Run, seeded: Path) -> None:
    """`search "a b"` asks for what `search a b` asks for."""
    together = run("search", "antibiotic resistance", "--ids", index=seeded)
    apart = run("search", "antibiotic", "resistance", "--ids", index=seeded)
    assert together.out == apart.out
    assert sorted(apart.out.split()) == ["002", "004"]


def test_a_query_may_begin_with_a_dash(run: Run, seeded: Path) -> None:
    """After -- everything is a word of the query."""
    found = run("search", "--ids", "--", "-zorglub", "Inserm", index=seeded)
    assert found.code == 0
    assert "002" in found.out.split()


def test_search_json_is_the_contract(run: Run, seeded: Path) -> None:
    """--json is one object with the promised names; spans point at words of the text."""
    data = json.loads(run("search", "microgravité", "--json", index=seeded).out)
    assert data["schema"] == 1
    assert data["total"] == 2
    assert data["query"]["text"] == "microgravité"
    added = [item["text"] for e in data["query"]["expansions"] for item in e["added"]]
    assert "micropesanteur" in added
    for hit in data["hits"]:
        for snippet in hit["snippets"]:
            for start, end in snippet["spans"]:
                assert 0 <= start < end <= len(snippet["text"])


def test_nothing_found_is_1_with_a_word_of_advice(run: Run, seeded: Path) -> None:
    """No hit: nothing on standard output, advice on standard error, exit code 1."""
    found = run("search", "zorglub", index=seeded)
    assert (found.code, found.out) == (1, "")
    assert "Nothing found for zorglub" in found.err


def test_nothing_found_in_json_is_an_object_with_an_empty_list(run: Run, seeded: Path) -> None:
    """Scripts always get an object."""
    found = run("search", "zorglub", "--json", index=seeded)
    assert found.code == 1
    assert json.loads(found.out)["hits"] == []


def test_nothing_found_names_the_filters_when_they_are_the_cause(run: Run, seeded: Path) -> None:
    """What would be found without the filters is counted."""
    found = run("search", "microgravité", "--year", "1999", index=seeded)
    assert found.code == 1
    assert "Without the filters there would be 2." in found.err


def test_no_expand_searches_only_what_was_typed(run: Run, seeded: Path) -> None:
    """A synonym does no longer do, and the advice says so."""
    found = run("search", "weightlessness", "--no-expand", index=seeded)
    assert found.code == 1
    assert "--expand" in found.err
    assert run("search", "weightlessness", index=seeded).code == 0


def test_hits_as_csv_jsonl_and_ids(run: Run, seeded: Path) -> None:
    """The other formats hold the same hits in the same order."""
    ids = run("search", "inserm", "--ids", index=seeded).out.split()
    rows = list(csv.DictReader(io.StringIO(run("search", "inserm", "--csv", index=seeded).out)))
    lines = run("search", "inserm", "--jsonl", index=seeded).out.splitlines()
    assert [row["id"] for row in rows] == ids
    assert [json.loads(line)["id"] for line in lines] == ids


def test_limit_offset_and_sort(run: Run, seeded: Path) -> None:
    """Pages follow each other; dates order them as asked, undated ones last."""
    newest = run("search", "inserm", "--ids", "--sort", "newest", index=seeded).out.split()
    oldest = run("search", "inserm", "--ids", "--sort", "oldest", index=seeded).out.split()
    assert newest[-1] == oldest[-1] == "003"
    assert (
        run(
            *("search", "inserm", "--ids", "--sort", "newest", "--limit", "2", "--offset", "1"),
            index=seeded,
        ).out.split()
        == (newest[1:3])
    )


def test_explain_and_facets_in_a_pipe(run: Run, seeded: Path) -> None:
    """What was added comes first, counts last, each set apart by an empty line."""
    out = run("search", "microgravité", "--explain", "--facets", index=seeded).out
    explained, hits, facets = out.split("\n\n")
    assert explained.startswith("query\t")
    assert "\tmicropesanteur\tfr\t" in explained
    assert len(hits.splitlines()) == 2
    assert "year\t2020\t2" in facets


def test_search_on_a_terminal(run: Run, seeded: Path) -> None:
    """A person sees how many, what else was searched for, doubt, and how to go on."""
    shown = run("search", "inserm", "--limit", "1", "--facets", index=seeded, terminal=True).out
    assert "for inserm" in shown
    assert "--offset 1 goes on" in shown
    assert "organisation" in shown
    shown = run("search", "microgravité", "--explain", index=seeded, terminal=True).out
    assert "also: " in shown
    assert "thesaurus" in shown
    assert "≈ 2020-01-20 (inferred)" in shown


def test_relaxed_hits_say_what_they_lack(run: Run, seeded: Path) -> None:
    """When no release has all words, it is said so, with the words each hit lacks."""
    shown = run("search", "microgravity zorglub", index=seeded, terminal=True).out
    assert "No release has all the words" in shown
    assert "without: zorglub" in shown
    data = json.loads(run("search", "microgravity zorglub", "--json", index=seeded).out)
    assert data["relaxed"] is True
    assert data["hits"][0]["missing"] == ["zorglub"]


@pytest.mark.parametrize(
    "query", ["CP106-2020", "O'Brien", '"', "'", "((", "😀", "x" * 10_000, "a:b", "\x1b[31m", "*"]
)
def test_no_query_is_too_odd(run: Run, seeded: Path, query: str) -> None:
    """Any characters end with hits, none, or an error that has a remedy."""
    found = run("search", "--", query, index=seeded)
    assert found.code in (0, 1, 2)
    assert (found.code == 2) == ("try:" in found.err)
    assert "\x1b" not in found.err


def test_show_in_a_pipe_lists_people(run: Run, seeded: Path) -> None:
    """A line for each, with the role, between tabs."""
    rows = [line.split("\t") for line in run("show", "002", index=seeded).out.splitlines()]
    people = {row[1]: row[2] for row in rows if row[0] == "person"}
    assert people == {
        "Gilles Bloch": "Chairman and CEO of Inserm",
        "Roger Genet": "Director General of ANSES",
    }


# --- show ---------------------------------------------------------------------------------


def test_show_in_a_pipe_is_whole(run: Run, seeded: Path) -> None:
    """A line per field and then all of the text, nothing folded or cut."""
    shown = run("show", "002", index=seeded)
    assert shown.code == 0
    assert "title\tANSES and Inserm sign a scientific cooperation partnership agreement\n" in (
        shown.out
    )
    assert "Founded in 1964" in shown.out
    assert "comes under the responsibility" in shown.out


def test_show_on_a_terminal_is_a_page(run: Run, seeded: Path) -> None:
    """The date is spelled, lines fit, and the way to the evidence is shown."""
    shown = run("show", "004", index=seeded, terminal=True)
    assert "5 February 2020" in shown.out
    assert max(map(len, shown.out.splitlines())) <= 80
    assert "pressarchive show --why 004" in " ".join(shown.out.split())  # wraps after a long path


def test_show_full_unfolds(run: Run, seeded: Path) -> None:
    """What is folded away can be reached."""
    folded = run("show", "001", index=seeded, terminal=True).out
    full = run("show", "001", "--full", index=seeded, terminal=True).out
    with Archive.open(seeded) as archive:
        release = archive.get("001")
    assert "--full" in folded
    assert release.boilerplate
    for part in release.boilerplate:
        begins = " ".join(part.text.split()[:4])
        assert begins not in folded
        assert begins in full


def test_show_knows_a_release_by_its_other_names(run: Run, seeded: Path) -> None:
    """Reference number and file name will do."""
    by_number = run("show", "001", "--text", index=seeded).out
    assert run("show", "CP106-2020", "--text", index=seeded).out == by_number
    assert run("show", "001_f4852d29", "--text", index=seeded).out == by_number


def test_show_several(run: Run, seeded: Path) -> None:
    """Several releases follow each other; in JSON, a line each."""
    lines = run("show", "002", "004", "--json", index=seeded).out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["002", "004"]
    shown = run("show", "002", "004", index=seeded, terminal=True).out
    assert shown.index("ANSES and Inserm sign") < shown.index("L'Anses et l'Inserm signent")


def test_show_json_is_the_record(run: Run, seeded: Path) -> None:
    """The record is written whole."""
    with Archive.open(seeded) as archive:
        release = archive.get("003")
    data = json.loads(run("show", "003", "--json", index=seeded).out)
    assert data["schema"] == 1
    assert release_from_json(data) == release


def test_show_text_is_title_and_text(run: Run, seeded: Path) -> None:
    """--text is the same on a terminal and in a pipe."""
    piped = run("show", "000", "--text", index=seeded).out
    assert piped.startswith("CNES AND INSERM")
    assert run("show", "000", "--text", index=seeded, terminal=True).out == piped


def test_show_why_gives_reasons(run: Run, seeded: Path) -> None:
    """For every field: what was chosen, from which words, by which rule."""
    lines = run("show", "000", "--why", index=seeded).out.splitlines()
    rows = [line.split("\t") for line in lines]
    assert {"title", "date", "language"} <= {row[0] for row in rows}
    assert {row[1] for row in rows} <= {"chosen", "considered"}
    shown = run("show", "000", "--why", index=seeded, terminal=True).out
    assert "Monday 20 January" in shown
    assert "✓" in shown


def test_an_unknown_reference_prints_nothing_else(run: Run, seeded: Path) -> None:
    """A wrong reference ends with 1 and advice, even beside right ones."""
    for terminal in (False, True):
        shown = run("show", "002", "0020", index=seeded, terminal=terminal)
        assert (shown.code, shown.out) == (1, "")
        assert "try:" in shown.err


def test_an_ambiguous_reference_lists_what_it_could_be(run: Run, own: Path, tmp_path: Path) -> None:
    """Two files whose names begin alike: both numbers are named, exit code 2."""
    for name in ("twin_a.txt", "twin_b.txt"):
        (tmp_path / name).write_text(f"A title for {name}\n\nSome words of news.\n")
        assert run("ingest", str(tmp_path / name), index=own).code == 0
    shown = run("show", "twin", index=own)
    assert shown.code == 2
    assert "005" in shown.err
    assert "006" in shown.err


# --- list, orgs ---------------------------------------------------------------------------


def test_list_is_newest_first_and_undated_last(run: Run, seeded: Path) -> None:
    """Dates fall, and what has none comes last and is marked."""
    rows = [line.split("\t") for line in run("list", index=seeded).out.splitlines()]
    assert sorted(row[0] for row in rows) == IDS
    dates = [row[1] for row in rows]
    assert dates[-1] == "undated"
    assert dates[:-1] == sorted(dates[:-1], reverse=True)
    shown = run("list", index=seeded, terminal=True).out
    assert "undated" in shown.splitlines()[-1]
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        (("--year", "2020"), ["000", "001", "002", "004"]),
        (("--since", "2020-02-05", "--until", "2020-02-05"), ["002", "004"]),
        (("--lang", "fr"), ["001", "004"]),
    ],
)
def test_list_filters(run: Run, seeded: Path, filters: tuple[str, ...], ids: list[str]) -> None:
    """Filters choose what they say."""
    assert sorted(run("list", "--ids", *filters, index=seeded).out.split()) == ids


def test_list_formats(run: Run, seeded: Path) -> None:
    """JSON, CSV and ids hold the same releases; a page is a part of them."""
    ids = run("list", "--ids", index=seeded).out.split()
    data = json.loads(run("list", "--json", index=seeded).out)
    assert [release["id"] for release in data["releases"]] == ids
    rows = list(csv.DictReader(io.StringIO(run("list", "--csv", index=seeded).out)))
    assert [row["id"] for row in rows] == ids
    paged = run("list", "--ids", "--limit", "2", "--offset", "1", index=seeded).out.split()
    assert paged == ids[1:3]


def test_nothing_to_list_is_1(run: Run, seeded: Path) -> None:
    """No release fits: exit code 1, and JSON is still an object."""
    for terminal in (False, True):
        listed = run("list", "--year", "1999", index=seeded, terminal=terminal)
        assert (listed.code, listed.out) == (1, "")
        assert "No release fits." in listed.err
    assert json.loads(run("list", "--year", "1999", "--json", index=seeded).out)["releases"] == []


def test_orgs(run: Run, seeded: Path) -> None:
    """Organisations come with their releases and years, in every format."""
    data = json.loads(run("orgs", "--json", index=seeded).out)
    named = [item["name"] for item in data["organisations"]]
    assert "Inserm" in named
    assert [line.split("\t")[0] for line in run("orgs", index=seeded).out.splitlines()] == named
    shown = run("orgs", index=seeded, terminal=True).out
    assert all(name in shown for name in named)


# --- export, status, rebuild --------------------------------------------------------------


def test_export_loses_nothing(run: Run, seeded: Path) -> None:
    """Records and documents can be made again from the lines."""
    lines = run("export", index=seeded).out.splitlines()
    with Archive.open(seeded) as archive:
        for line, release in zip(lines, archive, strict=True):
            data = json.loads(line)
            assert release_from_json(data) == release
            assert document_from_json(data["document"]) == archive.document(release.id)


def test_export_to_a_file(run: Run, seeded: Path, tmp_path: Path) -> None:
    """-o writes what would be printed; what cannot be written is said."""
    file = tmp_path / "out.jsonl"
    exported = run("export", "-o", str(file), index=seeded)
    assert (exported.code, exported.out) == (0, "")
    assert "5 written" in exported.err
    assert file.read_text(encoding="utf-8") == run("export", index=seeded).out
    refused = run("export", "-o", str(tmp_path / "no" / "way"), index=seeded)
    assert refused.code == 2
    assert "cannot be written" in refused.err


def test_export_csv_and_filters(run: Run, seeded: Path) -> None:
    """A table has a row per chosen release."""
    out = run("export", "--format", "csv", "--lang", "fr", index=seeded).out
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["id"] for row in rows] == ["001", "004"]
    assert rows[0]["reference"] == "CP106-2020"
    assert run("export", "--year", "1999", index=seeded).code == 1


def test_status(run: Run, seeded: Path) -> None:
    """The figures are those of the archive, in every format."""
    data = json.loads(run("status", "--json", index=seeded).out)
    assert (data["releases"], data["indexed"], data["amiss"]) == (5, 5, [])
    assert "releases\t5" in run("status", index=seeded).out.splitlines()
    assert "all is well" in run("status", index=seeded, terminal=True).out


def test_a_lost_index_is_amiss_and_rebuild_mends_it(run: Run, own: Path) -> None:
    """Without its index the archive says so; rebuilding finds the same again."""
    before = run("search", "inserm", index=own).out
    for folder in own.iterdir():
        if folder.is_dir():
            shutil.rmtree(folder)
    assert json.loads(run("status", "--json", index=own).out)["amiss"]
    assert "!" in run("status", index=own, terminal=True).out
    rebuilt = run("rebuild", index=own)
    assert rebuilt.code == 0
    assert rebuilt.out.startswith("indexed\t5\t")
    assert json.loads(run("rebuild", "--json", index=own).out)["indexed"] == 5
    assert run("search", "inserm", index=own).out == before


def test_an_index_that_was_never_built_is_not_called_damaged(run: Run, tmp_path: Path) -> None:
    """A first ingest cut short before or while it indexed; the next search ends its work."""
    records = SqliteRecords.open(tmp_path, create=True)
    records.put([(release(0, title="Lettuce grown in orbit"), DOCUMENT)])
    for begun in (False, True):
        if begun:
            records.begin_indexing("half")
        [amiss] = json.loads(run("status", "--json", index=tmp_path).out)["amiss"]
        assert amiss["what"] == "The index is not built yet."
    records.close()
    found = run("search", "lettuce", "--ids", index=tmp_path)
    assert (found.out.split(), found.err) == (["000"], "")
    assert json.loads(run("status", "--json", index=tmp_path).out)["amiss"] == []


def test_a_lost_index_is_rebuilt_and_said(run: Run, own: Path) -> None:
    """A search on an archive without its index works, and says on standard error what it did."""
    for folder in own.iterdir():
        if folder.is_dir():
            shutil.rmtree(folder)
    found = run("search", "inserm", "--ids", index=own)
    assert found.code == 0
    assert "rebuilt" in found.err
    assert "rebuilt" not in found.out
