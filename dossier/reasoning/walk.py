"""Long work that is done step by step, so that something else can be done between two steps."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")
Walk = Generator[None, None, T]
"""The steps to a value, which is had behind the last one."""


def ended(walk: Walk[T]) -> T:
    """Go to the end of what was begun."""
    while True:
        try:
            next(walk)
        except StopIteration as end:
            found: T = end.value
            return found
