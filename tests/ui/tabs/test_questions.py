"""Test the open questions in the window: seen, filtered, gone to, adopted, made into tasks."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from dossier.document import edits
from dossier.model.dates import Date
from dossier.model.sentence import Part
from dossier.reasoning.questions import Sieve
from dossier.shipped import sample
from dossier.ui.forms.field_row import FieldRow
from dossier.ui.tabs.questions import QuestionsTab
from dossier.ui.text import TextBlock
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.choice_button import ChoiceButton
from dossier.ui.widgets.line_edit import LineEdit
from dossier.ui.widgets.notice import Notice
from dossier.ui.widgets.plain_table import PlainTable
from dossier.ui.widgets.section_head import SectionHead
from dossier.ui.widgets.switch import Switch
from dossier.ui.widgets.tab_bar import TabBar
from tests.ui.pixels import colours
from tests.ui.session import Session, copied, written
from tests.ui.tabs.asking import card_of, cards, chip, view


def test_a_chip_of_the_head_leads_to_what_it_counts(rich: Session) -> None:
    found = chip(rich, "contradictions")
    rich.click(found)
    assert found.said == f"{len(cards(rich)) - 1} contradictions, 1 settled"
    assert {c.question.group for c in cards(rich)} == {"contradiction"}
    rich.click(chip(rich, "do not fit"))
    assert {c.question.group for c in cards(rich)} == {"finding"}


def test_by_key_the_questions_open_lead_to_a_field_and_close_again(rich: Session) -> None:
    rich.press("F7")
    focus = QApplication.focusWidget()
    assert isinstance(focus, Button)
    assert (focus.said, focus.ring.shown) == ("Go to the field", True)
    question = cards(rich)[0].question
    rich.press("Space")
    assert rich.case.tab.chosen() == question.key
    rich.press("F7")
    rich.press("Esc", rich.case.tab)
    assert not isinstance(rich.case.tab, QuestionsTab)


def test_a_question_leads_to_its_field_with_the_keyboard_on_it(rich: Session) -> None:
    view(rich, "unknown")
    question = next(
        c for c in cards(rich) if c.question.path[0] == "charges" and c.question.field == "plea"
    )
    rich.click(rich.button("Go to the field", question))
    assert rich.case.tab_name == "charges"
    assert rich.case.tab.chosen() == question.question.key
    row = rich.row(f"charges/#{question.question.key}/plea")
    assert isinstance(row, FieldRow)


def test_what_is_asked_of_a_whole_list_leads_to_its_tab(session: Session) -> None:
    session.filing.new("A. N. Other")
    session.show()
    view(session)
    (of_list,) = [c for c in cards(session) if c.question.path == ("custody",)]
    session.click(session.button("Go to the field", of_list))
    assert session.case.tab_name == "sentences"
    view(session)
    (of_file,) = [c for c in cards(session) if c.question.path == ("about", "as_of")]
    session.click(session.button("Go to the field", of_file))
    assert session.case.tab_name == "profile"


def test_an_answer_is_adopted_with_its_reason_kind_and_amount_together(
    session: Session, tmp_path: Path
) -> None:
    session.open(copied(sample("contradictions.dossier"), tmp_path))
    view(session, "contradiction")
    asked = next(c.question for c in cards(session) if c.question.path[-1] == "amount")
    before = session.document.dossier
    card = card_of(session, asked.key, asked.field)
    session.click(session.button("Adopt this", card))
    focus = QApplication.focusWidget()
    assert isinstance(focus, LineEdit)
    QTest.keyClicks(focus, "The judgment says so.")
    session.press("Return")
    part = session.case.desk.at(asked.path[:-1])
    assert isinstance(part, Part)
    assert (part.kind, part.amount and part.amount.amount) == ("restitution", 169_000_000)
    now = card_of(session, asked.key, asked.field).question
    assert (now.kind, now.settled) == ("settled", "The judgment says so.")
    assert {answer.said for answer in now.answers} == {answer.said for answer in asked.answers}
    assert session.document.undo()
    assert session.document.dossier is before


def test_one_answer_alone_is_shown_as_not_adopted_and_adopted_from_its_question(
    session: Session, tmp_path: Path
) -> None:
    session.open(copied(sample("contradictions.dossier"), tmp_path))
    session.case.show_tab("charges")
    assert session.case.tab.show_record("cybercrime")
    session.settle()
    told = [notice.accessibleName() for notice in session.find(Notice)]
    assert any(said.startswith("Plea: not adopted In the file\nnot known") for said in told)
    assert any(said.startswith("Victims: another source differs") for said in told)
    view(session, "unknown")
    card = card_of(session, "cybercrime", "plea")
    assert card.question.kind == "absent"
    session.click(session.button("Adopt this", card))
    session.press("Return")
    assert session.case.desk.at(("charges", "#cybercrime", "plea")) == "guilty"
    asked = {(c.question.key, c.question.field) for c in cards(session)}
    assert ("cybercrime", "plea") not in asked


def test_after_a_contradiction_is_settled_by_keys_the_next_one_has_the_keyboard(
    rich: Session,
) -> None:
    view(rich, "contradiction")
    first, second = cards(rich)[:2]
    rich.find(Button, first)[0].setFocus()
    rich.press("Space")
    focus = QApplication.focusWidget()
    assert isinstance(focus, LineEdit)
    QTest.keyClicks(focus, "The judgment says so.")
    rich.press("Return")
    rich.settle()
    assert first.question not in [c.question for c in cards(rich)]
    assert cards(rich)[0] is second
    focus = QApplication.focusWidget()
    assert isinstance(focus, Button)
    assert (focus.said, second.isAncestorOf(focus)) == ("Go to the field", True)
    assert focus.ring.shown


def test_a_contradiction_that_is_opened_again_by_keys_keeps_the_keyboard(rich: Session) -> None:
    view(rich, "contradiction")
    (card,) = [card for card in cards(rich) if card.question.settled]
    rich.find(Button, card)[-1].setFocus()
    rich.press("Space")
    rich.settle()
    (again,) = [c for c in cards(rich) if c.question.path == card.question.path]
    assert not again.question.settled
    focus = QApplication.focusWidget()
    assert focus
    assert again.isAncestorOf(focus)


def test_after_the_last_question_of_a_kind_the_way_back_has_the_keyboard(
    session: Session, tmp_path: Path
) -> None:
    case = {
        "dossier": 1,
        "subject": {"name": "A. N. Other", "nationalities": ["XX"]},
    }
    session.open(written(case, tmp_path))
    view(session, "finding")
    (card,) = cards(session)
    session.find(Button, card)[0].setFocus()
    session.document.edit("x", edits.put(("subject", "nationalities"), ("FR",)))
    session.settle()
    focus = QApplication.focusWidget()
    assert isinstance(focus, Button)
    assert focus.said == "Back"


def test_by_tab_one_goes_from_act_to_act(rich: Session) -> None:
    view(rich, "contradiction")
    for _ in range(8):
        rich.press("Tab")
        assert isinstance(QApplication.focusWidget(), Button)


def test_a_reason_is_left_by_key_and_nothing_is_adopted(rich: Session) -> None:
    view(rich, "contradiction")
    before = rich.document.dossier
    card = cards(rich)[0]
    rich.click(next(b for b in rich.find(Button, card) if b.said == "Adopt this"))
    rich.press("Esc")
    assert rich.document.dossier is before
    assert not rich.find(LineEdit, card)
    assert isinstance(rich.case.tab, QuestionsTab)


def test_a_question_becomes_a_task_that_is_filled_in_place(rich: Session) -> None:
    view(rich)
    before = len(rich.document.dossier.tasks)
    card = next(c for c in cards(rich) if c.question.key and not c.question.task)
    question = card.question
    rich.click(rich.button("Make a task of it", card))
    task = rich.document.dossier.tasks[-1]
    assert len(rich.document.dossier.tasks) == before + 1
    assert (task.text, task.field, task.state) == (
        question.sentence,
        question.field or None,
        "open",
    )
    again = card_of(rich, question.key, question.field)
    assert rich.button("Show its task", again)
    assert rich.case.tab.chosen() == task.key
    assert rich.document.undo()
    assert len(rich.document.dossier.tasks) == before


def test_an_edit_is_seen_at_once_and_the_other_cards_stay(rich: Session) -> None:
    view(rich)
    before = cards(rich)
    question = next(c.question for c in before if c.question.field == "plea")
    assert rich.case.desk.edit("Plea", edits.put(question.path, "guilty"))
    rich.settle()
    after = cards(rich)
    assert question not in [c.question for c in after]
    assert len(set(after) & set(before)) >= len(before) - 5


def test_what_is_shown_is_copied_as_text(rich: Session) -> None:
    view(rich, "contradiction")
    rich.click(rich.button("Copy as text"))
    text = QGuiApplication.clipboard().text()
    assert text.startswith("What sources answer differently\n")
    assert all(c.question.sentence in text for c in cards(rich))


def test_a_filter_that_lets_nothing_through_says_so(session: Session) -> None:
    session.filing.new("A. N. Other")
    session.show()
    view(session, "contradiction")
    assert cards(session) == []
    assert "Nothing of this kind." in [*session.texts()]


def test_more_questions_are_shown_when_asked_for(rich: Session) -> None:
    tab = view(rich)
    assert len(cards(rich)) < len(tab.shown)
    (more,) = [b for b in rich.find(Button, tab) if b.said.startswith("Show more")]
    more.click()
    rich.settle()
    while folded := [b for b in rich.find(Button, tab) if b.said.startswith("Show all ")]:
        rich.click(folded[0])
    assert len(cards(rich)) == len(tab.shown)


def test_the_head_says_what_comes_next_and_how_many_tasks_are_open(rich: Session) -> None:
    assert any("next: " in text and "3 open tasks" in text for text in rich.texts())


def test_what_is_overdue_on_the_day_of_asking_is_said_and_no_day_is_taken_by_itself(
    session: Session, tmp_path: Path
) -> None:
    file = copied(sample("every-field.dossier"), tmp_path)
    session.open(file)
    assert not any("overdue" in text for text in session.texts())
    session.window.today = lambda: date(2026, 11, 28)
    session.window.show_document(session.document)
    session.settle()
    assert any("overdue)" in text for text in session.texts())


def test_the_sums_of_the_status_line_are_those_of_the_list(rich: Session) -> None:
    tab = view(rich)
    counts = [int(part.split()[0]) for part in tab.status().split(", ")]
    assert sum(counts) == len(tab.shown)
    assert min(counts) > 0


def test_the_ledger_marks_each_cell_that_sources_answer_differently(
    session: Session, tmp_path: Path
) -> None:
    session.open(copied(sample("contradictions.dossier"), tmp_path))
    session.case.show_tab("sentences")
    session.settle()
    (table,) = session.find(PlainTable)
    model = table.model()
    rows = [
        [
            str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))
            for column in range(model.columnCount())
        ]
        for row in range(3)
    ]
    assert rows[0][5] == "3 answers, another source differs"
    marked = [place for place, text in enumerate(rows[2]) if "another source differs" in text]
    assert marked == [2]


def test_escape_leaves_the_questions_for_the_tabs(rich: Session) -> None:
    tab = view(rich)
    QTest.keyClick(tab, Qt.Key.Key_Escape)
    assert rich.case.tab is not tab


def test_the_chip_of_what_to_ask_first_leads_to_just_as_many(rich: Session, tmp_path: Path) -> None:
    for name in ("every-field.dossier", "roman-seleznev.dossier"):
        rich.open(copied(sample(name), tmp_path))
        found = chip(rich, "to ask first")
        rich.click(found)
        assert found.said.split()[0] == str(len(cards(rich)))
        assert all(card.question.first for card in cards(rich))


def kinds(session: Session) -> ChoiceButton:
    (found,) = session.find(ChoiceButton)
    return found


def test_each_kind_of_question_can_be_looked_at_alone(rich: Session) -> None:
    tab = view(rich, "unknown")
    every = tab.shown
    offered = [action.text() for action in kinds(rich).menu_below.actions()]
    assert offered[:2] == ["Every kind", "To ask first · 1"]
    seen: set[str] = set()
    for text in offered[2:]:
        words, n = text.split(" · ")
        next(a for a in kinds(rich).menu_below.actions() if a.text() == text).trigger()
        rich.settle()
        (kind,) = {row.kind for row in tab.shown}
        assert kinds(rich).said == f"{words} · {n}"
        assert len(tab.shown) == int(n) == sum(row.kind == kind for row in every)
        seen.add(kind)
    assert {"absent", "undated", "unverified", "single-source"} <= seen
    (heads,) = [switch for switch in rich.find(Switch, tab) if switch.choice == "unknown"]
    rich.click(next(b for b in rich.find(QRadioButton, heads) if b.text() == "Does not fit"))
    assert {row.group for row in tab.shown} == {"finding"}
    assert kinds(rich).said == "Every kind"


def test_a_kind_of_which_the_last_is_answered_stays_chosen_and_says_so(rich: Session) -> None:
    tab = view(rich, "first")
    (row,) = tab.shown
    assert rich.case.desk.edit("Ground", edits.put(row.path, "remand"))
    rich.settle()
    assert kinds(rich).said == "To ask first · 0"
    assert "Nothing of this kind." in [*rich.texts()]


def test_the_questions_are_printed_from_the_view_itself(rich: Session) -> None:
    ran: list[object] = []
    rich.window.commands.bind("file.print_questions", lambda: ran.append(rich.case.tab))
    tab = view(rich, "contradiction")
    rich.click(rich.button("Print all…", tab))
    assert ran == [tab]
    assert tab.sieve == Sieve("contradiction")


def test_no_tab_is_current_beside_the_questions_and_an_arrow_key_leads_back(rich: Session) -> None:
    (bar,) = rich.find(TabBar)
    accent = rich.window.looks.theme.tokens.accent.name()
    assert colours(bar)[accent]
    view(rich)
    assert not colours(bar)[accent]
    bar.setFocus()
    rich.press("Right", bar)
    assert rich.case.tab_name == "charges"
    assert not isinstance(rich.case.tab, QuestionsTab)
    assert colours(bar)[accent]


def test_the_questions_begin_right_under_their_heading(rich: Session) -> None:
    tab = view(rich)
    head = next(h for h in rich.find(SectionHead, tab) if h.findChild(ChoiceButton))
    below = head.mapTo(tab, head.rect().bottomLeft()).y()
    assert cards(rich)[0].mapTo(tab, QPoint(0, 0)).y() - below <= 8


def test_by_keyboard_alone_a_question_becomes_a_task_with_who_due_and_state(rich: Session) -> None:
    rich.press("F7")
    question = cards(rich)[0].question
    rich.press("Tab")
    focus = QApplication.focusWidget()
    assert isinstance(focus, Button)
    assert focus.said == "Make a task of it"
    rich.press("Space")
    rich.settle()
    rich.type_in("Jonas Moe")
    rich.press("Return")
    tab_to(rich, lambda focus: isinstance(focus, TextBlock) and "due" in focus.said)
    rich.press("Return")
    rich.type_in("1 March 2027")
    rich.press("Return")
    task = rich.document.dossier.tasks[-1]
    assert (task.text, task.due, task.state) == (question.sentence, Date("2027-03-01"), "open")
    assert task.who == "#moe"
    rich.press("Esc", rich.case.tab)
    assert not isinstance(rich.case.tab, QuestionsTab)


def tab_to(session: Session, wanted: Callable[[QWidget | None], bool]) -> None:
    """Press Tab until the keyboard is where it is wanted."""
    for _ in range(12):
        if wanted(QApplication.focusWidget()):
            return
        session.press("Tab")
    raise AssertionError(QApplication.focusWidget())
