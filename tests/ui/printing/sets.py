"""Set blocks on an A4 page, and read back what was set."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPdfWriter

from dossier.report.blocks import Block, Report
from dossier.ui.printing.composing import set_in_type
from dossier.ui.printing.filling import Page, heads
from dossier.ui.printing.setting import Setting
from dossier.ui.printing.sheet import measured
from dossier.ui.printing.strips import Cell, Strip


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
    lines = (
        layout.text()[line.textStart() :][: line.textLength()]
        for layout in setting.galley.layouts
        for line in (layout.lineAt(n) for n in range(layout.lineCount()))
    )
    said = {
        id(cell.lines): "".join(next(lines) for _ in cell.lines).removesuffix("\u2028")
        for cell in cells_set(setting)
    }
    return [[said[id(cell.lines)] for cell in strip.cells] for strip in setting.strips]


def cells_set(setting: Setting) -> list[Cell]:
    """Give one cell for each text that is set, in that order: what is said again is set once."""
    return [*{id(cell.lines): cell for cell in _as_set(setting)}.values()]


def _as_set(setting: Setting) -> Iterator[Cell]:
    """Give the cells in the order in which they are set: the pages of the contents are last."""
    contents = {id(strip) for strip in setting.contents}
    for strip in setting.strips:
        yield from strip.cells[: -1 if id(strip) in contents else None]
    for strip in setting.contents:
        yield strip.cells[-1]


def pages_of(setting: Setting, strip: Strip) -> list[int]:
    """Give the page of each line of a strip, from 0, in the order in which they are drawn."""
    return [
        number
        for number, page in enumerate(setting.pages)
        for cell in strip.cells
        for line in range(len(cell.lines))
        if cell in head_of(page) or any(on[:2] == (strip, line) for on in page.lines)
    ]


def head_of(page: Page) -> list[Cell]:
    """Give the name of the record and the head of the table that go on from the page before."""
    return [cell for head in heads(page.lines) for cell in head.cells]
