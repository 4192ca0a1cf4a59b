"""The commands of the command line: what each is called, takes and does."""

from dossier.commands import drawing, merging, past, reading, reporting, telling
from dossier.commands.command import FAILED, FINDINGS, FINE, Command

ALL = (
    *reading.COMMANDS,
    *merging.COMMANDS,
    *past.COMMANDS,
    *telling.COMMANDS,
    *reporting.COMMANDS,
    *drawing.COMMANDS,
)

__all__ = ["ALL", "FAILED", "FINDINGS", "FINE", "Command"]
