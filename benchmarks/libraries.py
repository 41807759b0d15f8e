"""Compare the libraries that could read web pages and PDF, on the files of ../shared/corpora.

    pip install --group compare
    python -m benchmarks.libraries

Each library reads in a process of its own. `kept` and `added` are words against a text of the
same release; `order` is how many of its neighbouring words are neighbours still. Web pages: those
of html-doj that us-doj has as text. PDF: the same texts set by a PDF library in one column and in
two, under a running head. `ms` is for one file, `MB` what loading and reading took at most, `disk`
what is installed (MB, with what it requires), both beside Python itself.
"""

from __future__ import annotations

import gzip
import json
import multiprocessing
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from importlib.metadata import PackageNotFoundError, distribution
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from packaging.requirements import Requirement

from benchmarks.candidates import HTML, PDF, Candidate
from benchmarks.corpus import corpora
from pressarchive.text import fold_line, words

_MEGABYTE = 1024 * 1024
_HEAD = "Office of Public Affairs"


class Sample(NamedTuple):
    """A file and the text of the release in it."""

    content: bytes
    text: str


class Figures(NamedTuple):
    """What one library makes of some files."""

    kept: float
    added: float
    order: float
    milliseconds: float
    megabytes: float


def texts(folder: Path) -> dict[str, str]:
    """Return the texts of us-doj by their folded titles."""
    found = dict[str, str]()
    with gzip.open(folder / "us-doj.jsonl.gz", "rt", encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            found[fold_line(row["truth"].get("title", ""))] = row["text"]
    return found


def web_pages(folder: Path) -> Iterator[Sample]:
    """Yield the pages of html-doj whose text is known."""
    known = texts(folder)
    for path in sorted((folder / "html-doj").glob("*.html")):
        content = path.read_bytes()
        title = re.search(r'og:title" content="([^"]*)"', content.decode())
        text = known.get(fold_line(unescape(title[1]))) if title else None
        if text is not None:
            yield Sample(content, text)


def papers(samples: Sequence[Sample], *, columns: int) -> Iterator[Sample]:
    """Yield texts set as PDF, in one column or two, under a running head."""
    from fpdf import FPDF

    class Paper(FPDF):
        def header(self) -> None:
            self.set_font("Helvetica", size=8)
            self.cell(0, 8, _HEAD, align="R", new_x="LMARGIN", new_y="NEXT")

    for sample in samples:
        text = sample.text.encode("ascii", "ignore").decode()
        made = Paper()
        made.add_page()
        made.set_font("Helvetica", size=10)
        with made.text_columns(ncols=columns, gutter=8, text_align="JUSTIFY") as set_:
            for line in text.split("\n"):
                set_.write(line + "\n\n")
        yield Sample(bytes(made.output()), text)


def measure(candidate: Candidate, samples: Sequence[Sample]) -> Figures | None:
    """Read some files with a library in a process of its own; None where it is not installed."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(
        target=_in_child, args=(theirs, candidate, samples)
    )
    process.start()
    theirs.close()
    found: Figures | None = ours.recv()
    process.join()
    return found


def _in_child(connection: Any, candidate: Candidate, samples: Sequence[Sample]) -> None:
    before = _peak()
    try:
        candidate.text(samples[0].content)  # loads the library
    except ImportError:
        connection.send(None)
        return
    started = time.process_time()
    made = [candidate.text(sample.content) for sample in samples]
    spent = time.process_time() - started
    connection.send(_figures(samples, made, 1000 * spent / len(samples), _peak() - before))


def _figures(
    samples: Sequence[Sample], made: Sequence[str], milliseconds: float, megabytes: float
) -> Figures:
    expected, lost, added, pairs, apart = 0, 0, 0, 0, 0
    for sample, text in zip(samples, made, strict=True):
        theirs, ours = _words(sample.text), _words(text)
        expected += len(theirs)
        lost += (Counter(theirs) - Counter(ours)).total()
        added += (Counter(ours) - Counter(theirs)).total()
        together = Counter(pairwise(theirs))
        pairs += together.total()
        apart += (together - Counter(pairwise(ours))).total()
    return Figures(
        1 - lost / expected, added / expected, 1 - apart / pairs, milliseconds, megabytes
    )


def _words(text: str) -> list[str]:
    return words(text.encode("ascii", "ignore").decode())


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def licences(names: Sequence[str]) -> str:
    """Return the licences of some distributions, as they state them."""
    told = []
    for name in names:
        metadata = distribution(name).metadata
        classified = [
            line.rpartition(" :: ")[2]
            for line in metadata.get_all("Classifier") or []
            if line.startswith("License ::")
        ]
        told.append(
            metadata["License-Expression"] or ", ".join(classified) or metadata["License"] or "?"
        )
    return " + ".join(dict.fromkeys(told))[:40]


def disk(names: Sequence[str]) -> float:
    """Return how much is installed for some distributions and what they require (MB)."""
    total, waiting, seen = 0, list(names), set[str]()
    while waiting:
        name = waiting.pop()
        if name.lower() in seen:
            continue
        seen.add(name.lower())
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue
        paths = [Path(str(file.locate())) for file in found.files or []]
        total += sum(path.stat().st_size for path in paths if path.is_file())
        for text in found.requires or []:
            requirement = Requirement(text)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    return total / _MEGABYTE


def table(title: str, candidates: Mapping[str, Candidate], samples: Sequence[Sample]) -> None:
    """Print what each library makes of some files."""
    print(f"\n{title}: {len(samples)} files")
    print(f"{'':28}   kept   added   order       ms     MB   disk  licence")
    for name, candidate in candidates.items():
        figures = measure(candidate, samples)
        if figures is None:
            print(f"{name:28} is not installed")
            continue
        shares = " ".join(f"{share:7.2%}" for share in figures[:3])
        sizes = f"{figures.milliseconds:8.1f} {figures.megabytes:6.1f}"
        installed = candidate.distributions
        print(f"{name:28} {shares} {sizes} {disk(installed):6.1f}  {licences(installed)}")


def main() -> int:
    """Run the command."""
    folder = corpora()
    if folder is None:
        print("The corpora are not here: nothing to measure with.")
        return 0
    pages = list(web_pages(folder))
    table("Web pages", HTML, pages)
    table("PDF in one column", PDF, list(papers(pages, columns=1)))
    table("PDF in two columns", PDF, list(papers(pages, columns=2)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
