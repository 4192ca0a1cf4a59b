"""See that the barest painter, which frames are measured against, draws the same dots."""

import pytest
from PySide6.QtGui import QPainter, QPixmap

from dossier.timeline import fit
from dossier.timeline.frame.geometry import Size
from dossier.timeline.frame.layout import lay_out
from dossier.ui.timeline.painter import paint
from dossier.ui.timeline.style import Style
from tests.bench.barest import noted, same
from tests.timeline.making import crowd

SIZE = Size(1000, 500)
DOTS = (1000, 500)


@pytest.mark.parametrize("number", [30, 300, 2600])
@pytest.mark.parametrize("seen", [0, 2])
def test_what_is_noted_is_drawn_again_dot_for_dot(style: Style, number: int, seen: int) -> None:
    items = crowd(number)
    scale = fit.events(items, 800, style.metrics)

    def draw(painter: QPainter) -> None:
        paint(painter, lay_out(items, scale, SIZE, style.metrics), style)

    for _ in range(seen):
        noted(draw, QPixmap(*DOTS))
    bare = noted(draw, QPixmap(*DOTS))
    assert same(draw, bare, DOTS)
    assert not same(lambda _painter: None, bare, DOTS)
