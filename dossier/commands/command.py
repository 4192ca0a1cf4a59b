"""What a command is: its name, one line about it, its arguments, and what it does."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Final, NamedTuple

from dossier.i18n import Words

FINE: Final = 0
FINDINGS: Final = 1
FAILED: Final = 2


class Command(NamedTuple):
    """One command; `run` gives the exit status. It imports what it needs when it runs."""

    name: str
    about: str
    prepare: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Words], int]
