"""Two releases side by side: which paragraphs say the same, and what only one of them has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from pressarchive.errors import UsageError
from pressarchive.linking.alignment import align
from pressarchive.links import links_of
from pressarchive.model import Release, summarise
from pressarchive.overview import Comparison, Passage
from pressarchive.records.port import Records


def compare(records: Records, left: Release, right: Release) -> Comparison:
    """Align the paragraphs of two releases: the bodies, then the standing texts."""
    linked = (one for one in links_of(records, left.id) if one.id == right.id)
    return Comparison(
        left=summarise(left),
        right=summarise(right),
        link=next(linked, None),
        passages=(
            Passage(left=_lines([left.title]), right=_lines([right.title])),
            *_aligned(_lines([left.body]), _lines([right.body])),
            *_aligned(_standing(left), _standing(right)),
        ),
    )


def other_side(release: Release) -> str:
    """Return what a release is compared with if nothing is said: its translation, else a version.

    Raises UsageError where it has neither.
    """
    for ids in (release.translations, release.versions, release.duplicates):
        if ids:
            return ids[0]
    raise UsageError(
        f"{release.id} is linked to no other release.",
        f"Name the other one: pressarchive compare {release.id} REF",
    )


def _standing(release: Release) -> Sequence[str]:
    return _lines(part.text for part in release.boilerplate)


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(line.strip() for text in texts for line in text.split("\n") if line.strip())


def _aligned(left: Sequence[str], right: Sequence[str]) -> Iterator[Passage]:
    """Yield the paragraphs of two texts: those that are the same in both, and what lies between."""
    i = j = 0
    for a, b, size in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        for step in align(left[i:a], right[j:b]):
            yield Passage(
                left=tuple(left[i + at] for at in step.left),
                right=tuple(right[j + at] for at in step.right),
            )
        for line in left[a : a + size]:
            yield Passage(left=(line,), right=(line,))
        i, j = a + size, b + size
