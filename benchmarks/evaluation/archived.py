"""Labelled releases as an archive of their set has them: what recurs there shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.evaluation.cases import Case, cases
from pressarchive import Archive
from pressarchive.model import Release


def archived(labelled: Sequence[Case], others: int) -> Iterator[tuple[Case, Release]]:
    """Yield each labelled release with its record among `others` more of its set.

    Every set has an archive of its own; nothing of the others is shown or scored.
    """
    for name in sorted({case.set for case in labelled}):
        ours = {case.name: case for case in labelled if case.set == name}
        with TemporaryDirectory() as folder:
            texts = Path(folder, "releases")
            texts.mkdir()
            for case in (*cases(name, others), *ours.values()):
                texts.joinpath(case.name).write_text(case.text, encoding="utf8")
            with Archive.open(Path(folder, "archive"), create=True) as archive:
                archive.ingest([texts])
                for release in archive:
                    case_of = ours.get(Path(release.source.path).name)
                    if case_of is not None:
                        yield case_of, release
