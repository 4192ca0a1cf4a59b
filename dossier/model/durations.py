"""Lengths of time as courts give them: years, months, weeks and days."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from dossier.model import edtf

_FORM: Final = re.compile(
    r"P(?=[0-9])(?:([0-9]{1,4})Y)?(?:([0-9]{1,5})M)?(?:([0-9]{1,6})W)?(?:([0-9]{1,7})D)?"
)


class NotADuration(ValueError):
    """A text that is no duration."""


class Duration:
    """A length of time, as its text says it; equal texts are equal durations.

    >>> Duration("P27Y6M").months
    6
    """

    __slots__ = ("_text", "days", "months", "weeks", "years")
    _text: str
    years: int
    months: int
    weeks: int
    days: int

    def __new__(cls, text: str) -> Self:
        """Read a text; raise NotADuration, a ValueError, with one sentence for a person."""
        found = _FORM.fullmatch(text)
        if found is None:
            raise NotADuration("A duration is written as “P27Y6M10D” or “P2W”.")
        made = super().__new__(cls)
        made._text = text
        made.years, made.months, made.weeks, made.days = (int(n or 0) for n in found.groups())
        return made

    @property
    def text(self) -> str:
        """The duration as it was typed."""
        return self._text

    def add_to(self, day: date) -> date:
        """Give the day that lies this long after `day`: years and months first, then the rest."""
        months = day.year * 12 + day.month - 1 + self.years * 12 + self.months
        year, month = divmod(months, 12)
        if year > date.max.year:
            raise OverflowError("The end lies after the year 9999.")
        clipped = date(year, month + 1, min(day.day, edtf.days_in(year, month + 1)))
        return clipped + timedelta(days=self.weeks * 7 + self.days)

    def __eq__(self, other: object) -> bool:
        return self._text == other._text if isinstance(other, Duration) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._text)

    def __repr__(self) -> str:
        return f"Duration({self._text!r})"

    def __str__(self) -> str:
        return self._text

    def __reduce__(self) -> tuple[type[Duration], tuple[str]]:
        return type(self), (self._text,)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: type[object], _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _validated,
            serialization=core_schema.plain_serializer_function_ser_schema(
                str, return_schema=core_schema.str_schema()
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "type": "string",
            "description": "A duration (ISO 8601) of years, months, weeks and days.",
            "examples": ["P27Y6M10D", "P2W"],
            "pattern": "^P(?=[0-9])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?$",
        }


def _validated(value: object) -> Duration:
    if isinstance(value, str):
        try:
            return Duration(value)
        except NotADuration as why:
            raise PydanticCustomError("duration", "{sentence}", {"sentence": str(why)}) from None
    if isinstance(value, Duration):
        return value
    raise PydanticCustomError("duration", "A duration is a text in quotes, such as “P27Y6M10D”.")
