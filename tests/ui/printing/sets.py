"""Set blocks on an A4 page, and read back what was set."""

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPdfWriter

from dossier.report.blocks import Block, Report
from dossier.ui.printing.composing import set_in_type
from dossier.ui.printing.setting import Setting
from dossier.ui.printing.sheet import measured
from dossier.ui.printing.strips import Strip


@contextmanager
def new_writer() -> Generator[QPdfWriter, None, None]:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(600)
    yield writer
    del writer
    buffer.close()


def set_blocks(*blocks: Block) -> Setting:
    """Set a report on an A4 page, in letters of nine points."""
    with new_writer() as writer:
        return set_in_type(Report("T", "en", blocks), measured(writer, 9.0, "Foot"))


def texts(setting: Setting) -> list[list[str]]:
    """Give the text of each cell, strip by strip."""
    numbers = {id(cell) for cell in setting.contents}
    cells = [cell for strip in setting.strips for cell in strip.cells if id(cell) not in numbers]
    lines = (
        layout.text()[line.textStart() :][: line.textLength()]
        for layout in setting.galley.layouts
        for line in (layout.lineAt(n) for n in range(layout.lineCount()))
    )
    # The pages of the contents are set last.
    said = {
        id(cell): "".join(next(lines) for _ in cell.lines).removesuffix("\u2028")
        for cell in (*cells, *setting.contents)
    }
    return [[said[id(cell)] for cell in strip.cells] for strip in setting.strips]


def pages_of(setting: Setting, strip: Strip) -> list[int]:
    """Give the page of each line of a strip, from 0, in the order in which they are drawn."""
    held = {id(line) for cell in strip.cells for line in cell.lines}
    return [
        number
        for number, page in enumerate(setting.pages)
        for thing, _ in page.things
        if id(thing) in held
    ]
