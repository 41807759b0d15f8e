"""`pressarchive related` and `compare`: how releases stand to each other."""

from __future__ import annotations

import json
from pathlib import Path

from running import Run


def test_related_in_every_form(run: Run, seeded: Path) -> None:
    """On a terminal, in a pipe, as JSON and as numbers."""
    assert run("related", "002", "--ids", index=seeded).out.split()[0] == "004"
    line = run("related", "002", index=seeded).out.splitlines()[0]
    assert line.startswith("004\t2020-02-05\t")
    assert "\ttranslation\t" in line
    told = json.loads(run("related", "002", "--json", "--limit", "1", index=seeded).out)
    [first] = told["related"]
    assert (told["release"]["id"], first["id"], first["relation"]) == ("002", "004", "translation")
    assert first["shared"]
    drawn = run("related", "002", index=seeded, terminal=True).out
    assert "on the subject of 002" in drawn
    assert "translation of it" in drawn


def test_nothing_related_is_told(run: Run, own: Path) -> None:
    """With what to do instead, and exit code 1."""
    outcome = run("related", "001", "--lang", "fr", "--limit", "0", index=own)
    assert outcome.code == 1
    assert "Search for words" in outcome.err
    assert run("related", "001", "--lang", "xx", index=own).code == 2
    assert run("related", "999", index=own).code == 1


def test_compare_in_every_form(run: Run, seeded: Path) -> None:
    """With its translation by default: side by side, in lines, as JSON."""
    told = json.loads(run("compare", "002", "--json", index=seeded).out)
    assert (told["left"]["id"], told["right"]["id"]) == ("002", "004")
    assert told["link"]["kind"] == "translation"
    assert told["link"]["evidence"]
    assert len(told["passages"]) == 8
    assert all(one["left"] and one["right"] for one in told["passages"])
    lines = run("compare", "002", "004", index=seeded).out.splitlines()
    assert lines[:2] == ["left\t002\ten", "right\t004\tfr"]
    assert [line.split("\t")[0] for line in lines[3:]] == ["both"] * 8
    drawn = run("compare", "002", index=seeded, terminal=True).out
    assert "002 · English" in drawn
    row = next(line for line in drawn.splitlines() if "cooperation partnership" in line)
    assert "partenariat" in row


def test_what_stands_in_one_only_is_said(run: Run, own: Path, tmp_path: Path) -> None:
    """Of two releases that are not linked as of any."""
    texts = tmp_path / "texts"
    texts.mkdir()
    said = [
        f"In {year}, the office of Geneva counted {year * 3} visitors in all of its {year - 1900} "
        f"houses, and {year * 7} more in the gardens of the {year - 1990} towns around."
        for year in (2001, 2005, 2009)
    ]
    for name, paragraphs in (("one", said), ("two", [said[0], said[2]])):
        text = "\n\n".join(["Visitors of the office", *paragraphs])
        (texts / f"{name}.txt").write_text(text, encoding="utf-8")
    run("ingest", str(texts), index=own)
    run("unlink", "one", "two", index=own)
    told = json.loads(run("compare", "one", "two", "--json", index=own).out)
    assert told["link"] is None
    [alone] = [one for one in told["passages"] if not (one["left"] and one["right"])]
    assert alone == {"left": [said[1]], "right": []}
    assert f"left\t{said[1]}\t" in run("compare", "one", "two", index=own).out
    drawn = run("compare", "one", "two", index=own, terminal=True).out
    assert "not linked" in drawn
    assert "1 paragraph only in 00" in drawn


def test_a_release_without_links_is_compared_with_one_named(run: Run, seeded: Path) -> None:
    """What to write is told."""
    outcome = run("compare", "001", index=seeded)
    assert (outcome.code, "compare 001 REF" in outcome.err) == (2, True)


def test_links_are_shown_with_their_evidence(run: Run, own: Path) -> None:
    """By show and show --why, in a pipe and on a terminal; a link by hand says so."""
    assert "link\ttranslation\t004\t0." in run("show", "002", index=own).out
    assert "translation\tchosen\t004\t0." in run("show", "002", "--why", index=own).out
    assert "score 0." in run("show", "002", index=own, terminal=True).out
    assert "Links" in run("show", "002", "--why", index=own, terminal=True).out
    assert "= 004" in run("list", index=own, terminal=True).out
    run("link", "002", "004", index=own)
    assert "\tstated\t" in run("show", "002", index=own).out
    assert "linked by hand" in run("show", "002", index=own, terminal=True).out


def test_a_misspelled_word_is_asked_about(run: Run, seeded: Path) -> None:
    """On standard error and in JSON, whether something else was found or not."""
    alone = run("search", "microgravty", index=seeded)
    assert alone.code == 1
    assert "Did you mean microgravity?" in alone.err
    assert "Check the spelling" not in alone.err
    both = run("search", "radiologie", "microgravty", "--json", index=seeded)
    told = json.loads(both.out)
    assert told["relaxed"] is True
    assert told["suggestions"] == [{"word": "microgravty", "near": ["microgravity"]}]
    assert json.loads(run("search", "radiologie", "--json", index=seeded).out)["suggestions"] == []
