"""The archive's own words: what its thesaurus holds, and adding to it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pressarchive.archive.parts import Parts

if TYPE_CHECKING:
    from pressarchive.overview import ConceptLine, Imported, LearnedWord, Mending, Vocabulary


class Wording(Parts):
    """The thesaurus that comes with the program, and the archive's own beside it."""

    def vocabularies(self) -> Sequence[Vocabulary]:
        """Return the files of the thesaurus, the archive's own first."""
        from pressarchive.glossary import vocabularies

        return vocabularies(self._folder)

    def concepts(self, word: str) -> Sequence[ConceptLine]:
        """Return the concepts that have a word, in any of its forms, in one of their names."""
        from pressarchive.glossary import concepts

        return concepts(self._folder, word)

    def learned(self, word: str | None = None, *, limit: int | None = 100) -> Sequence[LearnedWord]:
        """Return the vocabulary learned from linked translations, the commonest words first.

        With `word`, what was learned of it, in whichever language it is.
        """
        from pressarchive.glossary import learned

        return learned(self._records.lexicon, word, limit=limit)

    def add_concept(self, line: str) -> None:
        """Add a concept, "micropesanteur = microgravity, weightlessness"; searches use it at once.

        Raises UsageError for what is no concept.
        """
        from pressarchive.glossary import add_concept
        from pressarchive.ingest.lock import writing

        with writing(self._folder):
            add_concept(self._folder, line)

    def import_vocabulary(self, path: str | Path) -> Imported:
        """Take over a vocabulary: SKOS (RDF/XML, or Turtle with an extra), CSV or a concept file.

        An earlier import of a file of this name is replaced. Raises UsageError.
        """
        from pressarchive.glossary import import_vocabulary
        from pressarchive.ingest.lock import writing

        with writing(self._folder):
            return import_vocabulary(self._folder, Path(path))

    def mendings(self, *, shipped: bool = False) -> Sequence[Mending]:
        """Return what is to be mended in the archive's own words, or in the `shipped` ones."""
        from pressarchive.glossary import mendings

        return mendings(self._folder, shipped=shipped)
