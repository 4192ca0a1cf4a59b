"""The index of a dossier that notes which records are asked for, and so what a finding rests on."""

from __future__ import annotations

from typing_extensions import override

from dossier.model.base import Record
from dossier.model.ids import Index


class Watched(Index):
    """The records of an index; `asked` are the keys that were asked for, there or not."""

    __slots__ = ("asked",)

    def __init__(self, index: Index) -> None:
        self._found = index._found  # noqa: SLF001  (the same records, looked at through this class)
        self.asked: set[str] = set()

    @override
    def record(self, key: str) -> Record | None:
        """Find a record, and note that it was asked for."""
        self.asked.add(key)
        return super().record(key)
