"""A place, as a text or with its country."""

from __future__ import annotations

from dossier.model.base import Country, Value


class Place(Value):
    """A named place in a country."""

    name: str
    country: Country | None = None


Where = str | Place


def place_name(where: Where | None) -> str:
    """Give the place's name, empty where none is given."""
    return "" if where is None else where if isinstance(where, str) else where.name


def country_of(where: Where | None) -> str | None:
    """Give the place's country code, where the file gives one."""
    return where.country if isinstance(where, Place) else None
