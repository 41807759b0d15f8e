"""`pressarchive thesaurus`: the archive's own words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run


def test_what_is_added_is_searched_for_at_once(run: Run, own: Path) -> None:
    """A concept joins both languages from the next search on, and is listed."""
    assert run("search", "zorglub", "--ids", index=own).code == 1
    assert run("thesaurus", "add", "micropesanteur", "=", "zorglub", index=own).code == 0
    assert run("search", "zorglub", "--ids", index=own).out == "001\n"
    listed = run("thesaurus", "list", "zorglub", index=own).out
    assert listed == "micropesanteur\tzorglub\twords\t4\town\n"
    assert "\town thesaurus\t" in run("search", "zorglub", "--explain", index=own).out
    assert run("search", "zorglub", "--no-expand", index=own).code == 1


def test_the_file_is_the_users_to_edit(run: Run, own: Path) -> None:
    """What is written by hand counts, a broken line costs nothing but itself."""
    (own / "thesaurus").mkdir()
    file = own / "thesaurus" / "words.txt"
    file.write_bytes("broken\nmicropesanteur = zorglub\nd\xe9faut = x".encode("latin-1"))
    assert run("search", "zorglub", "--ids", index=own).out == "001\n"
    checked = run("thesaurus", "check", index=own)
    assert (checked.code, "words.txt\t1\t" in checked.out) == (1, True)
    assert run("thesaurus", "add", "chat = cat", index=own).code == 0
    assert file.read_text("utf-8", "replace").endswith("= x\nchat = cat\n")


def test_a_concept_added_again_is_kept_once(run: Run, own: Path) -> None:
    """However its words are spaced."""
    for line in ("chat = cat", "chien = dog", " chat  =  cat "):
        assert run("thesaurus", "add", line, index=own).code == 0
    kept = (own / "thesaurus" / "words.txt").read_text(encoding="utf-8").splitlines()
    assert kept[-2:] == ["chat = cat", "chien = dog"]


def test_vocabularies_are_imported_and_replaced(run: Run, own: Path, tmp_path: Path) -> None:
    """A second import of a file takes the place of the first."""
    table = tmp_path / "Office Words.csv"
    table.write_text("fr,en\nmicropesanteur,zorglub\nseul,\n", encoding="utf-8")
    done = run("thesaurus", "import", str(table), "--json", index=own)
    told = json.loads(done.out)
    assert (told["concepts"], told["passed_over"]) == (1, 1)
    assert Path(told["path"]) == own / "thesaurus" / "office-words.txt"
    assert run("search", "zorglub", "--ids", index=own).out == "001\n"
    table.write_text("fr,en\nchat,zorglub\n", encoding="utf-8")
    assert "delete it to forget them" in run("thesaurus", "import", str(table), index=own).err
    assert run("search", "zorglub", "--ids", index=own).code == 1
    assert "office-words\t1\town\n" in run("thesaurus", index=own).out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("add", "zorglub"), "French words = English words"),
        (("add", "zorglub", "="), "alone"),
        (("add", "# a comment"), "no words"),
        (("import", "none.rdf"), "none.rdf cannot be read"),
        (("frob",), "list, list WORD"),
    ],
)
def test_wrong_uses_are_told(run: Run, own: Path, arguments: tuple[str, ...], told: str) -> None:
    """With what to write instead; nothing is kept of them."""
    outcome = run("thesaurus", *arguments, index=own)
    assert outcome.code == 2
    assert told in outcome.err
    assert not (own / "thesaurus").exists()


def test_shipped_concepts_are_listed(run: Run, seeded: Path) -> None:
    """By any form of a word, on a terminal, in a pipe and in JSON."""
    told = json.loads(run("thesaurus", "list", "weightlessness", "--json", index=seeded).out)
    assert told["concepts"][0]["words"]["fr"][0] == "micropesanteur"
    assert "micropesanteur" in run("thesaurus", "list", "weightlessness", index=seeded).out
    drawn = run("thesaurus", "list", "weightlessness", index=seeded, terminal=True).out
    assert "micropesanteur" in drawn
    assert "space · line 3" in drawn
    missing = run("thesaurus", "list", "zorglub", index=seeded)
    assert (missing.code, "Add one" in missing.err) == (1, True)


def test_the_vocabularies_are_counted(run: Run, seeded: Path) -> None:
    """Thousands of concepts come with the program, all of them sound."""
    told = json.loads(run("thesaurus", "--json", index=seeded).out)["vocabularies"]
    assert sum(one["concepts"] for one in told if one["shipped"]) > 2000
    assert "concepts" in run("thesaurus", index=seeded, terminal=True).out
    checked = run("thesaurus", "check", "--shipped", "--json", index=seeded)
    assert (checked.code, json.loads(checked.out)["mendings"]) == (0, [])


def test_what_is_to_be_mended_is_drawn(run: Run, own: Path) -> None:
    """Each with its place, and what to do about it."""
    run("thesaurus", "add", "chat, matou =", index=own)
    drawn = run("thesaurus", "check", index=own, terminal=True)
    assert drawn.code == 1
    assert "words.txt:4" in drawn.out
    assert "Add one" in drawn.out
