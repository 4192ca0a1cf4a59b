"""A reason not to read a file, found before anybody knows where in the file it stands."""

from __future__ import annotations

from dossier.errors import CannotRead

# The way down to a place in a file: a key of an object, or the number of an entry of a list.
Steps = tuple[str | int, ...]


class Refusal(ValueError):
    """What is wrong, in one sentence; `offset` counts characters of the text, where it is known."""

    def __init__(
        self, kind: type[CannotRead], sentence: str, offset: int | None = None, hint: str = ""
    ) -> None:
        super().__init__(sentence)
        self.kind = kind
        self.sentence = sentence
        self.offset = offset
        self.hint = hint


class RepeatedKey(Refusal):
    """An object that has the same key twice."""

    def __init__(self, kind: type[CannotRead], sentence: str, key: str) -> None:
        super().__init__(kind, sentence)
        self.key = key
