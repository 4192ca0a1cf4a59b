"""A signal without a screen: who wants to know connects, and is told until disconnected."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from typing import Generic, TypeVar

T = TypeVar("T")


class Signal(Generic[T]):
    """Tells its receivers a value, in the order in which they connected.

    >>> renamed = Signal[str]()
    >>> stop = renamed.connect(print)
    >>> renamed.emit("A. N. Other")
    A. N. Other
    >>> stop()
    >>> renamed.emit("nobody hears this")
    """

    __slots__ = ("_receivers",)

    def __init__(self) -> None:
        self._receivers: dict[object, Callable[[T], object]] = {}

    def connect(self, receiver: Callable[[T], object]) -> Callable[[], None]:
        """Tell the receiver every value from now on; give the way to stop that."""
        connection = object()
        self._receivers[connection] = receiver
        return lambda: self._disconnect(connection)

    def emit(self, value: T) -> None:
        """Tell every receiver; the error of one that fails is raised when all have heard."""
        with ExitStack() as told:
            for connection in reversed(self._receivers):
                told.callback(self._tell, connection, value)

    def _tell(self, connection: object, value: T) -> None:
        """Tell one receiver, unless it disconnected since."""
        if connection in self._receivers:
            self._receivers[connection](value)

    def _disconnect(self, connection: object) -> None:
        self._receivers.pop(connection, None)
