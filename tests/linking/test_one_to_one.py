"""One-to-one: the most alike first, whatever the order; what was stated comes before."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from pressarchive.linking.matching import matched
from pressarchive.records.links_port import Likeness

LANGUAGES: dict[str, str | None] = {f"{n:03d}": ("fr", "en", "de")[n % 3] for n in range(12)}


@st.composite
def likenesses(draw: st.DrawFn) -> list[Likeness]:
    pairs = [(a, b) for a in LANGUAGES for b in LANGUAGES if a < b and LANGUAGES[a] != LANGUAGES[b]]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True))
    scores = st.sampled_from([0.2, 0.4, 0.6])
    return [
        Likeness(a=a, b=b, kind="translation", score=draw(scores), gap=draw(st.integers(0, 3)))
        for a, b in chosen
    ]


@given(likenesses(), st.randoms(use_true_random=False))
def test_order_does_not_matter_and_each_has_one(found: list[Likeness], chance: object) -> None:
    """Any order gives the same pairs; nobody has two translations in one language."""
    pairs = matched(found, {}, LANGUAGES)
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert matched(shuffled, {}, LANGUAGES) == pairs
    uses = Counter((one, LANGUAGES[other]) for a, b in pairs for one, other in ((a, b), (b, a)))
    assert all(times == 1 for times in uses.values())


@given(likenesses())
def test_nothing_better_is_left_out(found: list[Likeness]) -> None:
    """A pair that is not taken has a side that is taken by a pair at least as alike."""
    pairs = matched(found, {}, LANGUAGES)
    score = {(one.a, one.b): one.score * 0.85**one.gap for one in found}
    for one in found:
        if (one.a, one.b) not in pairs:
            assert any(
                score[pair] >= score[one.a, one.b]
                for pair in pairs
                for mine, other in ((one.a, one.b), (one.b, one.a))
                if mine in pair and any(LANGUAGES[p] == LANGUAGES[other] for p in pair if p != mine)
            )


@given(likenesses(), st.data())
def test_statements_come_first(found: list[Likeness], data: st.DataObject) -> None:
    """What was stated to be linked is, what was stated not to be is not."""
    said = {(one.a, one.b): data.draw(st.booleans()) for one in found if data.draw(st.booleans())}
    pairs = matched(found, said, LANGUAGES)
    assert all((pair in pairs) == linked for pair, linked in said.items())


def test_a_day_between_counts() -> None:
    """Of two that are nearly as alike, the one on the day is the translation."""
    far = Likeness(a="000", b="001", kind="translation", score=0.5, gap=2)
    near = Likeness(a="000", b="004", kind="translation", score=0.4, gap=0)
    poor = Likeness(a="000", b="007", kind="translation", score=0.2, gap=0)
    assert matched([far, near, poor], {}, LANGUAGES) == {("000", "004")}
    assert matched([far, poor], {}, LANGUAGES) == {("000", "001")}
