"""What stands above a text between lines of "---" or "+++" is declared, not text."""

from __future__ import annotations

import time

import pytest

from pressarchive.readers import Input, read
from pressarchive.readers.front_matter import front_matter

YAML = """---
# written by hand
Titre: "L’été : une saison"
date: 2020-02-05 # mercredi
auteurs:
  - Jeanne Petit
  - 'Paul Grand'
tags: [santé, "espace"]
lang: fr
summary: >
  Une phrase
  sur deux lignes.
image:
  src: /a.png
draft: no
---
"""
TOML = """+++
title = "L’été"
date = 2020-02-05T10:00:00+01:00
authors = ["A", "B"]
lang = "fr"
[params]
x = 1
+++
"""


def test_yaml() -> None:
    """Keys in either language, quotes, remarks, lists and folded texts are read."""
    declared, text = front_matter(YAML + "Le texte.\n")
    assert text == "Le texte.\n"
    assert declared["title"] == "L’été : une saison"
    assert declared["date"] == "2020-02-05"
    assert declared["author"] == "Jeanne Petit, Paul Grand"
    assert declared["language"] == "fr"
    assert declared["tags"] == "santé, espace"
    assert declared["summary"] == "Une phrase sur deux lignes."
    assert declared["draft"] == "no"


def test_toml() -> None:
    """TOML is read as such; tables declare nothing of the text."""
    declared, text = front_matter(TOML + "Le texte.\n")
    assert text == "Le texte.\n"
    assert declared == {
        "title": "L’été", "date": "2020-02-05T10:00:00+01:00", "authors": "A, B", "author": "A, B",
        "lang": "fr", "language": "fr",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "---\nUne règle ouvre le texte.\n---\n", "---\nno end: here\n", "---\n---\nText\n",
        "+++\nnot = = toml\n+++\n", "+++\n+++\n", "Text\n---\na: b\n---\n",
    ],
)  # fmt: skip
def test_what_is_none(text: str) -> None:
    """A rule above a text, or half a front matter, is part of the text."""
    assert front_matter(text) == ({}, text)


@pytest.mark.parametrize("head", [YAML, TOML])
def test_read_under_any_name(head: str) -> None:
    """A file with front matter is Markdown, whatever it is called."""
    document = read(Input(name="a", content=(head + "Le texte.\n").encode()))
    assert document.media_type == "text/markdown"
    assert document.text == "Le texte."
    assert document.declared["language"] == "fr"


@pytest.mark.parametrize(
    "text",
    ["---\n" + "a: [" * 100_000, "---\n" + "a: b\n- c\n" * 50_000 + "---\n",
     "---\n" + "a: '" + "x" * 500_000 + "\n---\n", "+++\na = " + "[" * 100_000 + "\n+++\n",
     "---\na: x" + " " * 500_000 + "\n---\n", "---\n" * 100_000],
)  # fmt: skip
def test_quick(text: str) -> None:
    """Nothing takes more than linear time."""
    started = time.process_time()
    front_matter(text)
    assert time.process_time() - started < 5
