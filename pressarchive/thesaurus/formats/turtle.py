"""SKOS in Turtle or N-Triples, by rdflib: an extra, since only those who import these need it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pressarchive.errors import UsageError
from pressarchive.thesaurus.formats.port import Labels

_BEGINNINGS = ("@prefix", "@base", "PREFIX ", "BASE ")


class Turtle:
    """Subjects with SKOS labels are concepts."""

    suffixes = (".ttl", ".nt", ".n3")

    def claims(self, head: str) -> bool:
        """Tell whether a file begins with the prefixes that Turtle begins with."""
        return head.startswith(_BEGINNINGS)

    def read(self, path: Path) -> Iterator[Labels]:
        """Yield the concepts, in the order of their names."""
        try:
            from rdflib import Graph, Literal
            from rdflib.namespace import SKOS
        except ImportError as error:
            raise UsageError(
                f"{path.name} is in Turtle, which is read by a package that is not installed.",
                "pip install 'pressarchive[turtle]', or export the vocabulary as RDF/XML.",
            ) from error
        graph = Graph()
        try:
            graph.parse(path, format="nt" if path.suffix.lower() == ".nt" else "turtle")
        except Exception as error:  # its parsers raise errors without a common class
            reason = " ".join(str(error).split())[:200]
            raise UsageError(
                f"{path.name} is no sound Turtle: {reason}", "Download or export it again."
            ) from error
        found = defaultdict[str, defaultdict[str, list[str]]](lambda: defaultdict(list))
        for predicate in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel):
            for subject, label in graph.subject_objects(predicate):
                if isinstance(label, Literal):
                    code = (label.language or "").lower().partition("-")[0]
                    found[str(subject)][code].append(str(label))
        for _, labels in sorted(found.items()):
            yield labels


FORMAT = Turtle()
