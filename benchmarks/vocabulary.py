"""Measure a large vocabulary: how long its import takes, and what a search then costs.

    python -m benchmarks.vocabulary [--concepts N] [--releases N] [--searches N]

The vocabulary is SKOS in RDF/XML with invented words of plausible lengths, half of its concepts
in two languages with a synonym in each. Times are of the processor; a search is the whole call.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.corpus import corpora, unpack
from pressarchive import Archive
from pressarchive.text import words

_SYLLABLES = "ba co di fu ga le mi no pra que ri sta tro ul ven zor".split()
_HEAD = (
    '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
    ' xmlns:skos="http://www.w3.org/2004/02/skos/core#">'
)
_CHANCE = random.Random(5)  # noqa: S311 - the same each time


def _word() -> str:
    return "".join(_CHANCE.choices(_SYLLABLES, k=_CHANCE.randint(2, 5)))


def _label(kind: str, code: str) -> str:
    text = " ".join(_word() for _ in range(_CHANCE.randint(1, 3)))
    return f'<skos:{kind} xml:lang="{code}">{text}</skos:{kind}>'


def vocabulary(concepts: int) -> str:
    """Return a vocabulary of so many concepts."""
    nodes = []
    for number in range(concepts):
        labels = [_label("prefLabel", code) for code in ("fr", "en")]
        if number % 2:
            labels += [_label("altLabel", code) for code in ("fr", "en")]
        about = f"https://example.org/{number}"
        nodes.append(f'<skos:Concept rdf:about="{about}">{"".join(labels)}</skos:Concept>')
    return f"{_HEAD}{''.join(nodes)}</rdf:RDF>"


def searches(archive: Archive, asked: Sequence[str]) -> float:
    """Return the median processor time of a search, in milliseconds, when the archive is warm."""
    spent = []
    archive.search(asked[0])
    for text in asked:
        started = time.process_time()
        archive.search(text)
        spent.append(1000 * (time.process_time() - started))
    return median(spent)


def main() -> int:
    """Run the command; 0 also where there is nothing to measure with."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--concepts", type=int, default=50_000)
    parser.add_argument("--releases", type=int, default=2_000)
    parser.add_argument("--searches", type=int, default=200)
    args = parser.parse_args()
    if corpora() is None:
        print("The corpora are not here: nothing to measure with.")
        return 0
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        unpack(folder / "texts", args.releases)
        with Archive.open(folder / "index", create=True) as archive:
            archive.ingest([folder / "texts"], jobs=None)
            spoken = sorted({word for one in archive for word in words(one.title) if len(word) > 4})
            asked = [" ".join(_CHANCE.sample(spoken, 2)) for _ in range(args.searches)]
            before = searches(archive, asked)
            path = folder / "large.rdf"
            path.write_text(vocabulary(args.concepts), encoding="utf8")
            started = time.process_time()
            imported = archive.import_vocabulary(path)
            took = time.process_time() - started
            after = searches(archive, asked)
        print(f"import of {imported.concepts:,} concepts: {took:.1f} s")
        print(f"search of two words: {before:.1f} ms before, {after:.1f} ms with them (median)")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
