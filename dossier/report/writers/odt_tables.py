"""Tables of an OpenDocument text: how wide their columns are, reckoned from their letters."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import Final, NamedTuple

from dossier.report.blocks import Line, Table

ON_ONE_PAGE: Final = ' table:style-name="whole"'
"""What a row says that no page cuts in two."""
BODY_MM: Final = 184
"""The body is as wide as A4 leaves it; on another paper the shares hold."""
_GAP_MM: Final = 2
"""What each cell keeps free before the next."""
_LETTER: Final = 0.62
"""The width of a letter in its height, on the average of a date: digits are the widest."""
_POINT_MM: Final = 25.4 / 72
_CELL_MM: Final = 60
"""The most room for a column that is not the last; what is wider wraps."""
_LAST: Final = 0.56
"""The most room for all columns but the last, in the width of the body."""


class Columns(NamedTuple):
    """The columns of one report: how large its letters are, and how wide its labels."""

    points: float
    label_mm: int

    @property
    def of_labels(self) -> tuple[int, int]:
        """The widths of labels and of what they hold, the same all through the report."""
        return self.label_mm, BODY_MM - self.label_mm

    def of(self, table: Table) -> tuple[int, ...]:
        """Give the widths of a table in millimetres: each column has what its longest cell asks."""
        longest = (
            max([len(head), *(_letters(row[at]) for row in table.rows)])
            for at, head in enumerate(table.head[:-1])
        )
        asked = [min(wide(letters, self.points), _CELL_MM) for letters in longest]
        most = int(BODY_MM * _LAST)
        if sum(asked) > most:
            asked = [min(width, most // len(asked)) for width in asked]
        return (*asked, BODY_MM - sum(asked))


WHOLE: Final = Columns(10, 44)
"""Those of a full dossier."""
BRIEF: Final = Columns(7.75, 35)
"""Those of a summary, which is to be one page."""


def wide(letters: int, points: float) -> int:
    """Give the millimetres that so many letters take in a cell."""
    return ceil(letters * points * _LETTER * _POINT_MM) + _GAP_MM


def _letters(line: Line) -> int:
    return sum(len(span.text) for span in line)


def cells(held: Iterable[str], how: str = "") -> str:
    """Write a row."""
    told = "".join(
        f'<table:table-cell table:style-name="cell">{each}</table:table-cell>' for each in held
    )
    return f"<table:table-row{how}>{told}</table:table-row>"


def table(widths: Iterable[int], rows: Iterable[str]) -> str:
    """Write a table of columns of these widths, which `styled` says."""
    columns = (f'<table:table-column table:style-name="{_named(each)}"/>' for each in widths)
    return f'<table:table table:style-name="body">{"".join(columns)}{"".join(rows)}</table:table>'


def _named(width: int) -> str:
    return f"mm{width}"


def styled(widths: Iterable[int]) -> str:
    """Say how wide tables and their columns are, and which rows no page cuts in two.

    Some programs ask for shares, some for lengths.
    """
    columns = "".join(
        f'<style:style style:name="{_named(width)}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}mm"'
        f' style:rel-column-width="{width}*"/></style:style>'
        for width in sorted(widths)
    )
    return (
        f'{columns}<style:style style:name="body" style:family="table"><style:table-properties'
        f' style:width="{BODY_MM}mm" table:align="margins"/></style:style>'
        '<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties'
        f' fo:padding="0mm" fo:padding-right="{_GAP_MM}mm"/></style:style>'
        '<style:style style:name="whole" style:family="table-row">'
        '<style:table-row-properties fo:keep-together="always"/></style:style>'
    )
