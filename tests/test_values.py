"""A value is what a frozen, slotted, keyword-only dataclass is."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressarchive.query import Everything
from pressarchive.values import value


@value
class Point:
    """A value."""

    x: int
    y: int = 0
    names: tuple[str, ...] = ()
    more: dict[str, int] = field(default_factory=dict)

    @property
    def sum(self) -> int:
        """Return x and y added."""
        return self.x + self.y


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """What it stands in for."""

    x: int
    y: int = 0
    names: tuple[str, ...] = ()
    more: dict[str, int] = field(default_factory=dict)


@value(kw_only=False)
class Pair:
    """A positional value."""

    one: object
    other: object = None


@value(kw_only=False)
class Other:
    """Another with the same fields."""

    one: object
    other: object = None


GIVEN = st.fixed_dictionaries(
    {"x": st.integers()},
    optional={"y": st.integers(), "names": st.tuples(st.text()), "more": st.just({"a": 1})},
)


@given(GIVEN, GIVEN)
def test_it_behaves_as_a_dataclass(some: dict[str, Any], others: dict[str, Any]) -> None:
    """Fields, defaults, equality, repr and replace are those of a dataclass."""
    one, model = Point(**some), Model(**some)
    assert [getattr(one, f.name) for f in fields(one)] == [
        getattr(model, f.name) for f in fields(model)
    ]
    assert repr(one) == repr(model).replace("Model", "Point")
    assert (one == Point(**others)) == (model == Model(**others))
    assert replace(one, y=3) == Point(**some | {"y": 3})
    assert is_dataclass(one)


def test_it_cannot_be_changed() -> None:
    """Neither a field nor anything else is set or deleted."""
    point = Point(x=1)
    with pytest.raises(FrozenInstanceError):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del point.x
    with pytest.raises(FrozenInstanceError):
        point.z = 3  # type: ignore[attr-defined]


@pytest.mark.parametrize("wrong", [{}, {"y": 1}, {"x": 1, "z": 2}])
def test_wrong_fields_are_refused(wrong: dict[str, int]) -> None:
    """A missing or unknown field is a TypeError."""
    with pytest.raises(TypeError):
        Point(**wrong)  # type: ignore[arg-type]


def test_positions_are_for_those_that_allow_them() -> None:
    """A keyword-only value takes no positional field, a positional one matches by position."""
    with pytest.raises(TypeError):
        Point(1)  # type: ignore[call-arg]
    match Pair(1, 2):
        case Pair(one, other):
            assert (one, other) == (1, 2)


def test_equal_fields_of_different_classes_differ() -> None:
    """A value equals only values of its own class; so does its place in a set."""
    one: object = Pair(1, 2)
    assert one != Other(1, 2)
    assert len({Pair(1), Pair(1), Other(1)}) == 2


def test_defaults_that_are_made_are_made_anew() -> None:
    """Two values never share a made default."""
    assert Point(x=1).more is not Point(x=1).more


def test_it_is_copied_and_pickled() -> None:
    """A value comes back from another process equal."""
    point = Point(x=1, names=("a",))
    assert pickle.loads(pickle.dumps(point)) == point  # noqa: S301 - our own bytes
    assert copy.copy(point) == copy.deepcopy(point) == point
    assert point.sum == 1


def test_a_value_of_nothing_is_made_often() -> None:
    """A class without fields can be made as many times as any other."""
    assert all(Everything() == Everything() for _ in range(500))


@value(kw_only=False)
class Nothing:
    """A value without fields."""


@value
class Many:
    """A value with every kind of field."""

    one: int
    two: str = "two"
    three: list[int] = field(default_factory=list)


@value(kw_only=False)
class Placed:
    """A positional value."""

    one: int
    two: str = "two"


def test_a_class_of_which_there_are_many_stays_what_it_is() -> None:
    """The initialiser it gets of its own takes and refuses what the common one did."""
    for number in range(500):
        assert Many(one=number) == Many(one=number, two="two", three=[])
        assert Placed(number) == Placed(one=number, two="two")
        assert Nothing() == Nothing()
    assert Many(one=1).three is not Many(one=1).three
    assert replace(Many(one=1, three=[1]), two="2") == Many(one=1, two="2", three=[1])
    for wrong in ({"two": "2"}, {"one": 1, "four": 4}):
        with pytest.raises(TypeError):
            Many(**wrong)
    with pytest.raises(TypeError):
        Placed(1, "2", 3)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Many(1)  # type: ignore[call-arg]
