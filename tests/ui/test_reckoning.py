"""See that a window shows the case first, and then what follows from it, without a jump."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from dossier.document import edits
from dossier.reasoning.live import reasoned
from dossier.reasoning.questions import counts
from dossier.shipped import sample
from dossier.ui.case_view import CaseView
from dossier.ui.panels.header import Header
from dossier.ui.tabs.list_tab import ChargesTab
from dossier.ui.tabs.questions import QuestionsTab
from dossier.ui.text.label import Label
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.record_list import RecordList
from tests.samples import all_samples
from tests.ui.session import Session, copied
from tools.make_many_events import case

PATIENCE = 30_000


class FirstPaint(QObject):
    """Looks at a view when it is painted for the first time."""

    def __init__(self, session: Session, view: CaseView) -> None:
        super().__init__()
        self.session = session
        self.known: bool | None = None
        self.numbers: list[str] = []
        self.places: dict[str, QRect] = {}
        view.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.known is None:
            self.known = self.session.case.desk.reckoning.at_hand is not None
            self.numbers = numbers(self.session)
            self.places = places(self.session)
        return False


def numbers(session: Session) -> list[str]:
    """Give what the buttons of the head say, without the last one, which prints."""
    (head,) = session.find(Header)
    return [button.said for button in session.find(Button, head)][:-1]


def places(session: Session) -> dict[str, QRect]:
    """Give where all stands, but for the numbers themselves and the room that they share."""
    (head,) = session.find(Header)
    chips = {*session.find(Button, head)[:-1]}
    found: dict[str, QRect] = {}
    for n, widget in enumerate(session.window.findChildren(QWidget)):
        inside = {widget, *(chip for chip in chips if chip.isAncestorOf(widget))}
        if not widget.isVisible() or inside & chips or widget.parentWidget() is head:
            continue
        corner = widget.mapTo(session.window, widget.rect().topLeft())
        found[f"{n} {type(widget).__name__}"] = QRect(corner, widget.size())
    for line in session.find(Label, head)[1:]:
        found[line.said] = line.geometry()
    return found


def opened(session: Session, file: Path) -> FirstPaint:
    """Open a file as the program does; what is seen first is kept."""
    session.window.later = True
    assert session.filing.open(file)
    seen = FirstPaint(session, session.case)
    session.window.show()
    return seen


def all_told(qtbot: QtBot, session: Session) -> None:
    """Wait until what follows is known and shown."""
    with qtbot.waitSignal(session.case.desk.reckoning.known, timeout=PATIENCE):
        pass
    QApplication.processEvents()


def signs(session: Session) -> list[str]:
    """Give what is heard of the records beside which stands that another source differs."""
    (shown,) = session.find(RecordList)
    model, role = shown.model(), Qt.ItemDataRole.AccessibleTextRole
    heard = [str(model.index(n, 0).data(role)) for n in range(model.rowCount())]
    return [text for text in heard if "another source differs" in text]


def expected(session: Session) -> list[int]:
    desk = session.case.desk
    found = counts(reasoned(desk.dossier, desk.index, desk.words))
    return [n for n in found.values() if n]


def leading(said: list[str]) -> list[int]:
    return [int(text.split()[0]) for text in said]


def test_the_case_is_painted_before_it_is_reckoned_and_the_numbers_come_after(
    session: Session, qtbot: QtBot
) -> None:
    seen = opened(session, sample("roman-seleznev.dossier"))
    all_told(qtbot, session)
    assert seen.known is False
    assert seen.numbers == []
    assert leading(numbers(session)) == expected(session) == [1, 7]


@pytest.mark.parametrize("width", [1280, 1000, 760])
@pytest.mark.parametrize("file", all_samples(), ids=lambda file: file.stem)
def test_nothing_else_moves_when_the_numbers_come(
    session: Session, qtbot: QtBot, file: Path, width: int
) -> None:
    session.window.resize(width, 800)
    seen = opened(session, file)
    all_told(qtbot, session)
    now = places(session)
    moved = {name for name, place in seen.places.items() if now.get(name) != place}
    assert not moved


def test_who_asks_before_it_is_known_has_it_at_once(session: Session, qtbot: QtBot) -> None:
    opened(session, sample("roman-seleznev.dossier"))
    reckoning = session.case.desk.reckoning
    assert reckoning.at_hand is None
    with qtbot.waitSignal(reckoning.known, timeout=PATIENCE):
        session.case.ask()
        assert session.find(QuestionsTab)
        assert numbers(session) == []
    assert leading(numbers(session)) == expected(session)


def test_an_edit_while_it_waits_is_in_what_is_told(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(session, copied(sample("roman-seleznev.dossier"), tmp_path))
    document = session.document
    assert document.edit("Clear", edits.clear("charges"))
    assert session.case.desk.reckoning.at_hand is None
    all_told(qtbot, session)
    assert leading(numbers(session)) == expected(session) != [1, 7]
    assert document.undo()
    assert leading(numbers(session)) == expected(session) == [1, 7]


def test_signs_stand_beside_the_records_as_soon_as_they_are_known(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(session, copied(sample("every-field.dossier"), tmp_path))
    session.case.show_tab("charges")
    (tab,) = session.find(ChargesTab)
    desk = session.case.desk
    assert desk.reckoning.at_hand is None
    assert not signs(session)
    assert "contradiction" not in tab.status()
    all_told(qtbot, session)
    assert signs(session)
    assert "contradiction" in tab.status()
    assert session.window.status.left == tab.status()


def test_where_it_takes_its_time_the_head_says_so_until_it_is_known(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "many.dossier"
    file.write_text(json.dumps(case(5000)), encoding="utf-8")
    opened(session, file)
    said = "looking for what does not fit …"
    with qtbot.waitSignal(session.case.desk.reckoning.lasting, timeout=PATIENCE):
        pass
    assert said in session.texts()
    all_told(qtbot, session)
    assert said not in session.texts()
    assert leading(numbers(session)) == expected(session)


def test_a_window_for_pictures_knows_it_from_the_first(session: Session) -> None:
    assert session.filing.open(sample("roman-seleznev.dossier"))
    assert session.case.desk.reckoning.at_hand is not None
    session.show()
    assert leading(numbers(session)) == [1, 7]
