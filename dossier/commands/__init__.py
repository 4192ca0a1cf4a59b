"""The commands of the command line: what each is called, takes and does."""

from dossier.commands.command import FAILED, FINDINGS, FINE, Command


def load() -> tuple[Command, ...]:
    """Load all commands, in the order in which help names them: a window needs none."""
    from dossier.commands import drawing, merging, past, reading, reporting, telling

    return (
        *reading.COMMANDS,
        *merging.COMMANDS,
        *past.COMMANDS,
        *telling.COMMANDS,
        *reporting.COMMANDS,
        *drawing.COMMANDS,
    )


__all__ = ["FAILED", "FINDINGS", "FINE", "Command", "load"]
