"""Frozen values that cost next to nothing to define.

`@value` makes what `@dataclass(frozen=True, slots=True, kw_only=True)` makes, and `replace`,
`fields` and `match` work as ever. The difference is time at start-up: `dataclass` compiles six
methods for each class, which for the sixty values a search loads takes as long as importing the
whole of Typer; here all classes share the same few. So what `show`, `list` and `search` load are
values; elsewhere plain dataclasses do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")

_set = object.__setattr__
_MANY = 200


@overload
def value(cls: type[T]) -> type[T]: ...
@overload
def value(*, kw_only: bool = True) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def value(
    cls: type[T] | None = None, *, kw_only: bool = True
) -> type[T] | Callable[[type[T]], type[T]]:
    """Make a class a frozen, slotted, keyword-only value; or with `kw_only=False` a positional one.

    Values are equal where they are of one class and their fields are; they can be hashed where
    their fields can, and pickled.
    """
    if cls is None:
        return lambda decorated: _made(decorated, kw_only=kw_only)
    return _made(cls, kw_only=kw_only)


def _made(cls: type[T], *, kw_only: bool) -> type[T]:
    # Asked for none of its methods, `dataclass` compiles nothing and only reads the fields.
    read: Any = dataclass(init=False, repr=False, eq=False, kw_only=kw_only, match_args=False)(cls)
    fields = read.__dataclass_fields__
    names = tuple(fields)
    kept = {
        name: member
        for name, member in vars(read).items()
        if name not in names and name not in ("__dict__", "__weakref__")
    }
    made: type[T] = type(read)(
        read.__name__,
        read.__bases__,
        kept
        | _SHARED
        | {
            "__slots__": names,
            "_made": 0,
            "__match_args__": () if kw_only else names,
            "_defaults": {n: f.default for n, f in fields.items() if f.default is not MISSING},
            "_factories": {
                n: f.default_factory for n, f in fields.items() if f.default_factory is not MISSING
            },
        },
    )
    return made


def _init(self: Any, *positional: Any, **given: Any) -> None:
    names = self.__slots__
    _made_of(type(self))
    if positional:
        if len(positional) > len(self.__match_args__):
            raise TypeError(f"{type(self).__name__}: too many positional values")
        given = dict(zip(names, positional, strict=False)) | given
    if len(given) != len(names):
        made = {name: make() for name, make in self._factories.items() if name not in given}
        given = self._defaults | made | given
    try:
        for name in names:
            _set(self, name, given.pop(name))
    except KeyError as missing:
        raise TypeError(f"{type(self).__name__}: {missing} is missing") from None
    if given:
        raise TypeError(f"{type(self).__name__}: there is no {', '.join(given)}")


def _made_of(cls: Any) -> None:
    """Count the values of a class; one of which there are many gets an initialiser of its own.

    Compiling it pays from some hundred values on, and a value then takes a quarter of the time.
    """
    cls._made += 1
    if cls._made < _MANY or not cls.__slots__:
        return
    names = cls.__slots__
    known: dict[str, Any] = {"missing": object()}
    parameters, lines = [] if cls.__match_args__ else ["*"], []
    for name in names:
        known[f"set_{name}"] = cls.__dict__[name].__set__
        if name in cls._factories:
            known[f"make_{name}"] = cls._factories[name]
            parameters.append(f"{name}=missing")
            lines.append(f"set_{name}(self, make_{name}() if {name} is missing else {name})")
            continue
        if name in cls._defaults:
            known[f"default_{name}"] = cls._defaults[name]
            parameters.append(f"{name}=default_{name}")
        else:
            parameters.append(name)
        lines.append(f"set_{name}(self, {name})")
    code = f"def __init__(self, {', '.join(parameters)}):\n " + "\n ".join(lines)
    exec(code, known)  # noqa: S102 - as `dataclass` does, of the names of our own fields
    cls.__init__ = known["__init__"]


def _tuple(self: Any) -> tuple[Any, ...]:
    return tuple([getattr(self, name) for name in self.__slots__])


def _eq(self: Any, other: object) -> Any:
    return _tuple(self) == _tuple(other) if type(self) is type(other) else NotImplemented


def _hash(self: Any) -> int:
    return hash((type(self), *_tuple(self)))


def _repr(self: Any) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
    return f"{type(self).__qualname__}({shown})"


def _refuse(self: Any, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"{type(self).__name__}.{name} cannot be changed")


def _setstate(self: Any, state: tuple[Any, ...]) -> None:
    for name, member in zip(self.__slots__, state, strict=True):
        _set(self, name, member)


_SHARED = {
    "__init__": _init,
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__getstate__": _tuple,
    "__setstate__": _setstate,
}
