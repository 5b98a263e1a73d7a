"""How values of PostgreSQL become values of Python, and back.

A driver that was told nothing of a database's own types gives arrays, rows and ranges of them as
text, and takes them as text. The models read such text, and write it for parameters.
"""

import datetime as dt
import functools
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    ClassVar,
    Generic,
    Literal,
    LiteralString,
    NamedTuple,
    NewType,
    TypeAlias,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic import BaseModel, ConfigDict, JsonValue, TypeAdapter, model_validator

T = TypeVar("T")

_JSON = "json"

AsJson: TypeAlias = Annotated[T, _JSON]
"""A type whose values the database keeps as json or jsonb."""


class Range(BaseModel, Generic[T]):
    """A range of values. A bound of None is no bound."""

    model_config = ConfigDict(
        frozen=True,
        allow_inf_nan=True,
        arbitrary_types_allowed=True,
        ser_json_inf_nan="strings",
    )

    lower: T | None = None
    upper: T | None = None
    bounds: Literal["[)", "[]", "(]", "()"] = "[)"
    empty: bool = False

    @model_validator(mode="before")
    @classmethod
    def _take(cls, data: Any) -> Any:
        """Takes a driver's own range, or PostgreSQL's text of one."""
        if isinstance(data, str):
            return _range(_bound(cls), data)
        if isinstance(data, Range):
            return data if isinstance(data, cls) else dict(data)
        if not hasattr(data, "upper_inc"):
            return data
        if data.isempty:
            return {"empty": True}
        bounds = ("[" if data.lower_inc else "(") + ("]" if data.upper_inc else ")")
        return {"lower": data.lower, "upper": data.upper, "bounds": bounds}

    def __str__(self) -> str:
        """PostgreSQL's text of the range."""
        if self.empty:
            return "empty"
        annotation = _bound(type(self))
        lower, upper = (
            "" if bound is None else _quoted(_text(annotation, bound))
            for bound in (self.lower, self.upper)
        )
        return f"{self.bounds[0]}{lower},{upper}{self.bounds[1]}"


class Multirange(BaseModel, Generic[T]):
    """Ranges that neither meet nor overlap."""

    model_config = ConfigDict(frozen=True)

    ranges: tuple[Range[T], ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _take(cls, data: Any) -> Any:
        """Takes ranges, a driver's own multirange, or PostgreSQL's text of one."""
        if isinstance(data, str):
            return {"ranges": tuple(it.group() for it in _RANGE.finditer(data))}
        if isinstance(data, Multirange):
            return data if isinstance(data, cls) else dict(data)
        if isinstance(data, Mapping) or not isinstance(data, Iterable):
            return data
        return {"ranges": tuple(data)}

    def __str__(self) -> str:
        """PostgreSQL's text of the multirange."""
        return "{" + ",".join(str(it) for it in self.ranges) + "}"


class Row(BaseModel):
    """A row of a table or view, or a value of a composite type.

    It takes values by the names of columns or fields, values in the order of the columns, and
    PostgreSQL's text of a row.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        protected_namespaces=(),
        allow_inf_nan=True,
        arbitrary_types_allowed=True,
        ser_json_bytes="base64",
        val_json_bytes="base64",
        ser_json_inf_nan="strings",
    )

    def column_values(self) -> dict[str, Any]:
        """The values that were given, by the exact names of their columns.

        They are what a statement takes as parameters: what a driver may not know is text.
        """
        return {
            it.name: argument(it.annotation, getattr(self, it.field))
            for it in _columns(type(self))
            if it.field in self.model_fields_set
        }

    @model_validator(mode="before")
    @classmethod
    def _take(cls, data: Any) -> Any:
        columns = _columns(cls)
        if isinstance(data, str):
            texts = _record(data) if columns else []
            return {
                it.field: None if text is None else _value(it.annotation, text)
                for it, text in zip(columns, texts, strict=True)
            }
        if isinstance(data, Sequence):
            data = {it.field: value for it, value in zip(columns, data, strict=True)}
        if not isinstance(data, Mapping):
            return data
        read = {
            key: _value(it.annotation, data[key])
            for it in columns
            if it.structured
            for key in (it.name, it.field)
            if isinstance(data.get(key), str)
        }
        return {**data, **read} if read else data


class RowInput(Row):
    """What is written of a row. A field that was not given is left to the database."""

    model_config = ConfigDict(extra="forbid")

    _not_null: ClassVar[frozenset[str]] = frozenset()

    @model_validator(mode="after")
    def _refuse_null(self) -> "RowInput":
        for field in sorted(self._not_null & self.model_fields_set):
            if getattr(self, field) is None:
                raise ValueError(
                    f"{field} cannot be NULL: leave it out, or give a value"
                )
        return self


def result(annotation: Any, value: Any) -> Any:
    """A value that a driver gave, as a value of the type, or None for NULL."""
    if isinstance(value, str) and _is_structured(annotation):
        value = _value(annotation, value)
    return _adapter(annotation).validate_python(value)


def statement(
    before: LiteralString,
    arguments: Sequence[tuple[str | None, LiteralString]],
    given: Mapping[str, Any],
    after: LiteralString,
) -> LiteralString:
    """A call with the arguments that were given, and with those that have no name."""
    chosen = [sql for name, sql in arguments if name is None or name in given]
    return before + ", ".join(chosen) + after


def arguments(parameters: Any, given: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of a call as parameters of a statement; a TypedDict has their types."""
    annotations = _hints(parameters)
    return {name: argument(annotations[name], value) for name, value in given.items()}


def argument(annotation: Any, value: Any) -> Any:
    """A value of the type as a parameter of a statement."""
    if value is None and annotation is not JsonValue:
        return None
    if _is_json(annotation) or _is_structured(annotation):
        return _text(annotation, value)
    return value.value if isinstance(value, Enum) else value


class _Column(NamedTuple):
    field: str
    name: str
    annotation: Any
    structured: bool


@functools.cache
def _columns(row: type[Row]) -> tuple[_Column, ...]:
    annotations = _hints(row)
    return tuple(
        _Column(
            field,
            info.serialization_alias or field,
            annotations[field],
            _is_structured(annotations[field]),
        )
        for field, info in row.model_fields.items()
    )


@functools.cache
def _hints(owner: Any) -> dict[str, Any]:
    return get_type_hints(owner, include_extras=True)


@functools.cache
def _adapter(annotation: Any) -> TypeAdapter[Any]:
    config = ConfigDict(allow_inf_nan=True, arbitrary_types_allowed=True)
    return TypeAdapter(annotation | None, config=config)


def _bound(kind: type[Range[Any]]) -> Any:
    return kind.model_fields["lower"].annotation


def _plain(annotation: Any) -> Any:
    """A type without NULL, and without the names that domains have."""
    while True:
        if isinstance(annotation, NewType):
            annotation = annotation.__supertype__
        elif get_origin(annotation) in (Union, UnionType):
            types = [it for it in get_args(annotation) if it is not NoneType]
            if len(types) > 1:
                return annotation
            annotation = types[0]
        else:
            return annotation


def _is_json(annotation: Any) -> bool:
    plain = _plain(annotation)
    return plain is JsonValue or _JSON in getattr(plain, "__metadata__", ())


def _is_structured(annotation: Any) -> bool:
    """Whether a driver may give text for it that pydantic does not read."""
    plain = _plain(annotation)
    kind = get_origin(plain) or plain
    return isinstance(kind, type) and issubclass(kind, list | Row | Range | Multirange)


def _value(annotation: Any, text: str) -> Any:
    """What PostgreSQL wrote, as something that pydantic reads."""
    plain = _plain(annotation)
    if _is_json(plain):
        return json.loads(text)
    if get_origin(plain) is list:
        return _elements(plain, _array(text))
    if plain is bytes:
        return bytes.fromhex(text.removeprefix("\\x"))
    if plain is dt.timedelta:
        return _interval(text)
    if plain is dt.datetime or plain is dt.time:
        return plain.fromisoformat(text)
    return text


def _text(annotation: Any, value: Any) -> str:
    """What PostgreSQL reads as the value."""
    if _is_json(annotation):
        return _adapter(annotation).dump_json(value).decode()
    match value:
        case Enum():
            return str(value.value)
        case bool():
            return "t" if value else "f"
        case bytes():
            return "\\x" + value.hex()
        case dt.timedelta():
            clock = dt.timedelta(seconds=value.seconds, microseconds=value.microseconds)
            return f"{value.days} days +{clock}"
        case list():
            return "{" + ",".join(_element(annotation, it) for it in value) + "}"
        case Row():
            columns = _columns(type(value))
            fields = (_field(it.annotation, getattr(value, it.field)) for it in columns)
            return "(" + ",".join(fields) + ")"
        case _:
            return str(value)


def _element(array: Any, value: Any) -> str:
    plain = _plain(array)
    annotation = get_args(plain)[0] if get_origin(plain) is list else array
    if value is None and annotation is not JsonValue:
        return "NULL"
    text = _text(annotation, value)
    return (
        text if isinstance(value, list) and not _is_json(annotation) else _quoted(text)
    )


def _field(annotation: Any, value: Any) -> str:
    if value is None and annotation is not JsonValue:
        return ""
    return _quoted(_text(annotation, value))


def _quoted(text: str) -> str:
    return '"' + re.sub(r'(["\\])', r"\\\1", text) + '"'


def _unquoted(text: str) -> str:
    return re.sub(r'\\(.)|"(")', r"\1\2", text, flags=re.DOTALL)


_QUOTED = r'"((?:[^"\\]|\\.|"")*)"'
_IN_ARRAY = re.compile(_QUOTED + r'|([{},])|([^"{},]+)', re.DOTALL)
_IN_RECORD = re.compile(rf'(?:{_QUOTED}|([^,"]*)),', re.DOTALL)
_RANGE = re.compile(
    rf'([\[(])(?:{_QUOTED}|([^,"]*)),(?:{_QUOTED}|([^])"]*))([\])])', re.DOTALL
)
_IN_INTERVAL = re.compile(
    r"([+-]?\d+) (year|mon|day)|([+-]?)(\d+):(\d+):(\d+(?:\.\d+)?)"
)
_DAYS = {"year": 365, "mon": 30, "day": 1}


def _array(text: str) -> list[Any]:
    """The elements of an array: texts, None for NULL, or arrays again."""
    levels: list[list[Any]] = [[]]
    for found in _IN_ARRAY.finditer(
        text.partition("=")[2] if text.startswith("[") else text
    ):
        quoted, sign, bare = found.groups()
        if sign == "{":
            levels.append([])
        elif sign == "}" and len(levels) > 1:
            array = levels.pop()
            levels[-1].append(array)
        elif quoted is not None:
            levels[-1].append(_unquoted(quoted))
        elif bare is not None:
            levels[-1].append(None if bare == "NULL" else bare)
    if len(levels) != 1 or len(levels[0]) != 1 or not isinstance(levels[0][0], list):
        raise ValueError(f"no array: {text!r}")
    return levels[0][0]


def _elements(array: Any, values: list[Any]) -> list[Any]:
    plain = _plain(array)
    annotation = get_args(plain)[0] if get_origin(plain) is list else array
    return [
        _elements(annotation, it)
        if isinstance(it, list)
        else None
        if it is None
        else _value(annotation, it)
        for it in values
    ]


def _record(text: str) -> Iterator[str | None]:
    """The texts of a row's values, None for NULL."""
    for found in _IN_RECORD.finditer(text[1:-1] + ","):
        quoted, bare = found.groups()
        yield (bare or None) if quoted is None else _unquoted(quoted)


def _range(annotation: Any, text: str) -> dict[str, Any]:
    if text == "empty":
        return {"empty": True}
    found = _RANGE.fullmatch(text)
    if found is None:
        raise ValueError(f"no range: {text!r}")
    opening, *texts, closing = found.groups()
    lower, upper = (
        (bare or None) if quoted is None else _unquoted(quoted)
        for quoted, bare in (texts[:2], texts[2:])
    )
    return {
        "lower": None if lower is None else _value(annotation, lower),
        "upper": None if upper is None else _value(annotation, upper),
        "bounds": opening + closing,
    }


def _interval(text: str) -> dt.timedelta:
    """An interval with months of 30 days and years of 365, which is how drivers read it."""
    interval = dt.timedelta()
    for number, unit, sign, hours, minutes, seconds in _IN_INTERVAL.findall(text):
        if unit:
            interval += dt.timedelta(days=int(number) * _DAYS[unit])
        else:
            clock = dt.timedelta(
                hours=int(hours), minutes=int(minutes), seconds=float(seconds)
            )
            interval += -clock if sign == "-" else clock
    return interval
