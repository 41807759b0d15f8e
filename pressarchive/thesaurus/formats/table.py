"""Tables (CSV) with a row per concept, as spreadsheets save them.

Columns are told by their heads: "fr", "prefLabel@fr", "altLabel_en", "English", "synonymes fr".
Preferred words come before others; several words of a cell are parted by "|" or ";". Other
columns are passed over.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from pressarchive.errors import UsageError
from pressarchive.languages import languages
from pressarchive.text import fold, words
from pressarchive.thesaurus.formats.port import Labels

_DELIMITERS = ",;\t"
_SAMPLE = 10_000
_OTHERS = re.compile(r"alt|syn|hidden|variant")
_WORDS = re.compile(r"[^\W\d_]+")


class Table:
    """Rows under a head that names languages."""

    suffixes = (".csv", ".tsv")

    def claims(self, head: str) -> bool:
        """Tell whether the first line names languages, between delimiters."""
        lines = head.splitlines()
        return bool(lines) and any(
            len(_columns(lines[0].split(delimiter))) > 1 for delimiter in _DELIMITERS
        )

    def read(self, path: Path) -> Iterator[Labels]:
        """Yield a concept for each row that has words in a language."""
        text = _decoded(path.read_bytes())
        if text.lower().startswith("sep="):  # a hint for Excel
            text = text.partition("\n")[2]
        rows = csv.reader(io.StringIO(text), delimiter=_delimiter(text))
        try:
            columns = _columns(next(rows, []))
            if not columns:
                raise UsageError(
                    f"The first row of {path.name} names no language.",
                    "Name the columns fr and en, or prefLabel@fr, altLabel@fr, prefLabel@en ….",
                )
            for row in rows:
                labels: dict[str, list[str]] = {}
                for _, at, code in columns:
                    cell = row[at] if at < len(row) else ""
                    labels.setdefault(code, []).extend(re.split(r"[|;]", cell))
                yield labels
        except csv.Error as error:
            raise UsageError(
                f"{path.name} is no sound CSV: {error}.", "Save the table again as CSV (UTF-8)."
            ) from error


FORMAT = Table()


def _columns(heads: list[str]) -> list[tuple[bool, int, str]]:
    """Return (for other than preferred words, place, language) of each column, preferred first."""
    names = {
        name: code
        for code, one in languages().items()
        for name in (code, *words(one.name), *one.called)
    }
    found = []
    for at, head in enumerate(heads):
        named = [names[word] for word in _WORDS.findall(fold(head)) if word in names]
        if named:  # the last one: "libellé en français" is no English column
            found.append((_OTHERS.search(fold(head)) is not None, at, named[-1]))
    return sorted(found)


def _delimiter(text: str) -> str:
    head = text[:_SAMPLE].partition("\n")[0]
    return max(_DELIMITERS, key=head.count)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
