"""The manners of a value that is one text: kept as typed, equal by text, a string in the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema
from typing_extensions import override


class NotUnderstood(ValueError):
    """A text that is not such a value, with one sentence for a person.

    `template` and `values` are the sentence in pieces, so that it can be said in another language.
    """

    def __init__(self, template: str, values: Mapping[str, str] | None = None) -> None:
        super().__init__(template, values)
        self.template = template
        self.values: Mapping[str, str] = values or {}

    @override
    def __str__(self) -> str:
        """Give the sentence."""
        return self.template.format(**self.values)


class TextValue:
    """A value read from a text; a kind of its own raises NotUnderstood in `__new__`."""

    __slots__ = ("_text",)
    _text: str

    # What the published schema says of this kind, and what is said of a value that is no text.
    schema: ClassVar[JsonSchemaValue]
    no_text: ClassVar[str]

    def __new__(cls, text: str) -> Self:
        made = super().__new__(cls)
        made._text = text
        return made

    @property
    def text(self) -> str:
        """The value as it was typed."""
        return self._text

    @override
    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._text == other._text

    @override
    def __hash__(self) -> int:
        return hash(self._text)

    @override
    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._text!r})"

    @override
    def __str__(self) -> str:
        return self._text

    @override
    def __reduce__(self) -> tuple[Callable[[str], Self], tuple[str]]:
        return type(self).as_written, (self._text,)

    @classmethod
    def as_written(cls, text: str) -> Self:
        """Read a text as it stands in a file; raise NotUnderstood where it is no such value."""
        return cls(text)

    @classmethod
    def _from_file(cls, value: object) -> Self:
        """Take a text or a value that was read before; give pydantic the sentence otherwise."""
        if isinstance(value, str):
            try:
                return cls.as_written(value)
            except NotUnderstood as why:
                raise PydanticCustomError("text", "{sentence}", {"sentence": str(why)}) from None
        if isinstance(value, cls):
            return value
        raise PydanticCustomError("text", "{sentence}", {"sentence": cls.no_text})

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: type[object], _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._from_file,
            serialization=core_schema.plain_serializer_function_ser_schema(
                str, return_schema=core_schema.str_schema()
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return dict(cls.schema)
