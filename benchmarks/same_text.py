"""Is a release the same record whatever format it is written in?

    python -m benchmarks.same_text [--count 300] [--format NAME]… [--differing] [--libreoffice]

Draws releases evenly from the sets, half of them French, writes each in every format, reads it
back and compares the record, field by field, with the one from its text. A field counts where
either record has it; lists are equal or not, as a whole. What differs by right is not compared:
the source, warnings, what is left over (`residue`), the evidence (`why`), and links that stand
under words, of which the text of a release knows nothing. Prints per format the fields that are
equal, and releases read per second of processor time (`benchmarks.large` tells memory). Fails
where fewer than 97 % of the fields of a format are equal. With `--libreoffice`, LibreOffice
(`soffice`) turns the Word files into what it writes, knowing nothing of our readers.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.evaluation.cases import TODAY, Case, cases
from benchmarks.writing import formats
from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.ingest.extract import extract_release
from pressarchive.model import Release, Source, to_json
from pressarchive.readers import Input, read
from pressarchive.text import fold_line

FLOOR = 0.97
FRENCH = ("swiss-fr",)
ENGLISH = ("swiss-en", "us-doj", "us-prosecutors", "who-outbreaks", "wires", "undated")
_OFFICE = ("docx", "odt", "rtf", "pdf", "html", "txt")
FIELDS = (
    "title", "language", "date", "reference", "embargo", "place", "kind", "organisations", "people",
    "contacts", "quotes", "body", "boilerplate", "links",
)  # fmt: skip


@dataclass(slots=True)
class Tally:
    """How many fields were equal, of those that were compared, by name; and what reading cost."""

    equal: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    releases: int = 0
    refused: int = 0

    @property
    def share(self) -> float:
        """Return the share of fields that were equal."""
        return self.equal.total() / max(self.all.total(), 1)


def record(document: Document, name: str) -> Release:
    """Return the record of a document."""
    source = Source(path=name, sha256="", bytes=0)
    return extract_release(document, id="", source=source, ingested_at="", today=TODAY)


def compared(base: Release, other: Release) -> Iterator[tuple[str, bool, Any, Any]]:
    """Yield each field that either record has, whether it is equal, and both its values."""
    for name in FIELDS:
        ours, theirs = (_value(name, getattr(one, name)) for one in (base, other))
        if ours or theirs:
            yield name, ours == theirs, ours, theirs


def _value(name: str, value: Any) -> Any:
    """Return what of a field is compared: its facts, without case, marks of layout or evidence."""
    if name == "date":
        return None if value is None else (value.value, value.precision)
    if name == "body":
        return [fold_line(line).lstrip("• ") for line in value.split("\n") if line.strip()]
    if name == "organisations":
        return sorted((fold_line(one.name), one.role) for one in value)
    if name == "links":
        return sorted(value)
    if isinstance(value, tuple):
        return [fold_line(str(to_json(one))) for one in value]
    return fold_line(value) if value else None


def sample(count: int) -> list[Case]:
    """Return releases drawn evenly from the sets, half of them French."""
    share = -(-count // (2 * len(ENGLISH)))
    french = [case for name in FRENCH for case in cases(name, count // 2)]
    return french + [case for name in ENGLISH for case in cases(name, share)][: count - len(french)]


def plain(case: Case) -> Document:
    """Return a release as its text is read, without its links."""
    return replace(read(Input(name=case.name, content=case.text.encode())), links=())


def converted(releases: Sequence[Case], suffix: str) -> Iterator[bytes]:
    """Yield the releases as LibreOffice writes them, from Word files of ours."""
    with tempfile.TemporaryDirectory() as name:
        ours, theirs = Path(name, "ours"), Path(name, "theirs")
        ours.mkdir()
        for number, case in enumerate(releases):
            document = plain(case)
            title = record(document, case.name).title
            (ours / f"{number}.docx").write_bytes(formats()["docx"](document, title))
        command = ["soffice", f"-env:UserInstallation=file://{name}/home", "--headless"]
        command += ["--convert-to", suffix, "--outdir", str(theirs)]
        subprocess.run(
            [*command, *map(str, sorted(ours.iterdir()))], check=True, stdout=subprocess.DEVNULL
        )
        for number in range(len(releases)):
            yield (theirs / f"{number}.{suffix}").read_bytes()


def written(releases: Sequence[Case], suffix: str) -> Iterator[bytes]:
    """Yield the releases as a library or we write them."""
    write = formats()[suffix]
    for case in releases:
        document = plain(case)
        yield write(document, record(document, case.name).title)


def measure(
    releases: Sequence[Case], suffix: str, contents: Iterator[bytes], *, differing: bool = False
) -> Tally:
    """Read releases that were written in a format, and compare."""
    tally = Tally()
    for case, content in zip(releases, contents, strict=True):
        base = record(plain(case), case.name)
        started = time.process_time()
        try:
            again = read(Input(name=f"release.{suffix}", content=content))
        except ReadError as error:
            print(f"{suffix} {case.name}: {error.message}")
            tally.refused += 1
            continue
        tally.seconds += time.process_time() - started
        tally.releases += 1
        for name, equal, ours, theirs in compared(base, record(replace(again, links=()), "a")):
            tally.all[name] += 1
            tally.equal[name] += equal
            if differing and not equal:
                print(f"{suffix} {case.set}/{case.name} {name}\n  {ours!r:.300}\n  {theirs!r:.300}")
    return tally


def main() -> int:
    """Measure; return 1 where a format falls short."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=300, help="releases to write")
    parser.add_argument("--format", action="append", dest="formats", choices=sorted(formats()))
    parser.add_argument("--libreoffice", action="store_true", help="let LibreOffice write them")
    parser.add_argument("--differing", action="store_true", help="print what differs")
    args = parser.parse_args()
    if args.libreoffice and shutil.which("soffice") is None:
        parser.error("LibreOffice is not installed: apt install libreoffice-writer-nogui")
    releases = sample(args.count)
    print(f"{len(releases)} releases; % of fields equal to those from the text")
    names = " ".join(f"{name[:6]:>6}" for name in FIELDS)
    print(f"{'':5} {'all':>6} {names}  reads/s")
    short = 0
    write, known = (converted, _OFFICE) if args.libreoffice else (written, tuple(formats()))
    for suffix in args.formats or known:
        contents = write(releases, suffix)
        tally = measure(releases, suffix, contents, differing=args.differing)
        short += tally.share < FLOOR or tally.refused > 0
        shares = " ".join(
            f"{100 * tally.equal[name] / tally.all[name]:6.1f}" if tally.all[name] else "     -"
            for name in FIELDS
        )
        speed = f"{tally.releases / max(tally.seconds, 1e-9):8.0f}"
        print(f"{suffix:5} {100 * tally.share:6.2f} {shares} {speed}", flush=True)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
