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
