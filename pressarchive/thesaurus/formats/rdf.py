"""SKOS in RDF/XML, as EuroVoc, UNESCO and AGROVOC publish their vocabularies.

A file is read element by element. A document type may name short entities, as editors of
ontologies write them for their namespaces; longer or nested ones, which could grow without
bounds, are refused before anything is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from xml.parsers import expat

from pressarchive.errors import UsageError
from pressarchive.thesaurus.formats.port import Labels

_SKOS = "{http://www.w3.org/2004/02/skos/core#}"
_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_LABELS = tuple(f"{_SKOS}{name}" for name in ("prefLabel", "altLabel", "hiddenLabel"))
_NO_CONCEPTS = {f"{_SKOS}{name}" for name in ("ConceptScheme", "Collection", "OrderedCollection")}
_LONGEST_ENTITY = 200


class Rdf:
    """Any node with SKOS labels is a concept; what is said of one in several places is joined."""

    suffixes = (".rdf", ".xml", ".skos", ".owl")

    def claims(self, head: str) -> bool:
        """Tell whether a file begins as XML."""
        return head.startswith(("<?xml", "<rdf:RDF", "<!DOCTYPE"))

    def read(self, path: Path) -> Iterator[Labels]:
        """Yield the concepts in the order of their first mention."""
        try:
            _refuse_entities(path)
            found = _concepts(path)
        except (ET.ParseError, expat.ExpatError) as error:
            raise UsageError(
                f"{path.name} is no sound XML: {error}.", "Download or export it again, as RDF/XML."
            ) from error
        for labels in found.values():
            yield {code: _texts(ranked) for code, ranked in labels.items()}


FORMAT = Rdf()

_Found = dict[str, dict[str, list[tuple[int, str]]]]


def _concepts(path: Path) -> _Found:
    found: _Found = {}
    path_to: list[ET.Element] = []
    # Safe: what could grow was refused before, and external entities are never fetched.
    for event, element in ET.iterparse(path, events=("start", "end")):  # noqa: S314
        if event == "start":
            path_to.append(element)
            continue
        path_to.pop()
        if element.tag in _LABELS:
            continue  # its text is wanted when its concept ends
        labels = [child for child in element if child.tag in _LABELS]
        if labels and element.tag not in _NO_CONCEPTS:
            name = element.get(_ABOUT) or f"#{len(found)}"
            for label in labels:
                code = label.get(_LANGUAGE, "").lower().partition("-")[0]
                rank = _LABELS.index(label.tag)
                texts = found.setdefault(name, {}).setdefault(code, [])
                texts.append((rank, "".join(label.itertext())))
        element.clear()
        if len(path_to) == 1:
            path_to[0].clear()  # the root must not gather a million empty nodes
    return found


def _texts(ranked: list[tuple[int, str]]) -> list[str]:
    return [text for _, text in sorted(ranked, key=lambda one: one[0])]


class _RootError(Exception):
    """The document type lies behind."""


def _refuse_entities(path: Path) -> None:
    """Look at the document type, where alone entities can be declared, and at nothing after it."""

    def declared(name: str, _parameter: bool, text: str | None, *_: Any) -> None:
        if text is None or len(text) > _LONGEST_ENTITY or "&" in text or "%" in text:
            raise UsageError(
                f"{path.name} declares the entity {name!r}, which could grow without bounds.",
                "Export the vocabulary again, as RDF/XML without such entities.",
            )

    def root(*_: Any) -> None:
        raise _RootError

    parser = expat.ParserCreate()
    parser.EntityDeclHandler = declared
    parser.StartElementHandler = root
    try:
        with path.open("rb") as file:
            parser.ParseFile(file)
    except _RootError:
        return
