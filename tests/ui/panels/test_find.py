"""Test Find in a real window: type, see what is found by tab, go there by key and by click."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dossier.app import Program
from dossier.document.document import Document
from dossier.i18n import Words
from dossier.shipped import sample
from dossier.ui import finding
from dossier.ui.forms.face import Face
from dossier.ui.forms.field_row import FieldRow
from dossier.ui.panels.find import MOST, FindPanel
from dossier.ui.panels.gathering import Gathering
from dossier.ui.panels.sources_beside import NARROW
from dossier.ui.widgets.found_list import FoundList
from dossier.ui.widgets.line_edit import LineEdit
from dossier.ui.widgets.reading_text import ReadingText
from dossier.ui.widgets.record_list import RecordList
from dossier.ui.widgets.switch import Switch
from dossier.wording.search import Texts
from dossier.workspace.paths import Paths
from tests.bench import large
from tests.samples import plain
from tests.ui.hands import heard
from tests.ui.session import Session, copied, written


@pytest.fixture
def case(session: Session, tmp_path: Path) -> Session:
    """Give a window in which things can be found."""
    finding.bind(session.window)
    return session.open(copied(sample("roman-seleznev.dossier"), tmp_path))


@pytest.fixture
def mixed(session: Session, tmp_path: Path) -> Session:
    """Give a window with a case in Russian and Arabic."""
    finding.bind(session.window)
    return session.open(copied(sample("scripts.dossier"), tmp_path))


def look_for(session: Session, typed: str) -> FindPanel:
    """Open Find by its key and type."""
    session.press("Ctrl+F")
    focus = QApplication.focusWidget()
    assert isinstance(focus, LineEdit)
    focus.insert(typed)
    (panel,) = session.find(FindPanel)
    wait_for(panel)
    return panel


def wait_for(panel: FindPanel) -> None:
    """Wait until the dossier is read for the search: how long depends on the machine."""
    QApplication.processEvents()
    (gathering,) = panel.findChildren(Gathering)
    while gathering.busy:
        QApplication.processEvents()


def rows(session: Session) -> list[str]:
    """Give the lines of the list: headings alone, places with where they are."""
    (shown,) = session.find(FoundList)
    every = [shown.row(n) for n in range(shown.model().rowCount())]
    return [f"{row.text} | {row.small}" if row.words else row.text for row in every]


def told(session: Session, panel: FindPanel) -> str:
    return " ".join(session.texts(panel))


def field_at_hand(session: Session) -> str:
    """Give the place of the field that has the keyboard."""
    face = QApplication.focusWidget()
    assert isinstance(face, Face), face
    (row,) = [row for row in session.find(FieldRow) if row.isAncestorOf(face)]
    return "/".join(map(str, (*row.binding.path, row.binding.field.name)))


def test_what_is_found_stands_by_tab_in_its_context(case: Session) -> None:
    look_for(case, "sentenc")
    shown = rows(case)
    assert [row for row in shown if " | " not in row] == [
        "Profile",
        "Sentences",
        "Statements",
        "Sources",
    ]
    assert "serving a sentence | On what ground · United States" in shown


def test_a_field_is_called_as_its_form_calls_it(case: Session) -> None:
    look_for(case, "hepatitis")
    assert [row.partition(" | ")[2] for row in rows(case)] == ["", "Concern", "", "In our words"]


def test_a_field_of_the_file_is_called_as_its_form_calls_it(case: Session) -> None:
    case.change("about/reference", "Tallinn-14")
    look_for(case, "tallinn")
    assert [row.partition(" | ")[2] for row in rows(case)] == ["", "Own file number"]


def test_what_a_record_says_itself_stands_before_the_sources_that_it_cites(case: Session) -> None:
    look_for(case, "Seleznev")
    of_profile = rows(case)[1 : rows(case).index("Charges")]
    assert of_profile[0] == "Roman Seleznev | Name"
    cited = ["Source · " in row for row in of_profile]
    assert cited == sorted(cited)
    assert any(cited)


def test_whole_words_stand_before_parts_of_longer_ones(case: Session) -> None:
    case.change("about/keeper", "since 7 July 1901")
    case.change("about/reference", "of 27 July 1901")
    look_for(case, "7 july 1901")
    assert [row.partition(" |")[0] for row in rows(case)[1:]] == [
        "since 7 July 1901",
        "of 27 July 1901",
    ]


def test_the_results_follow_each_letter(case: Session) -> None:
    panel = look_for(case, "hepat")
    assert told(case, panel) in {"1 place", "2 places"}
    QTest.keyClicks(panel.focusWidget(), "zz")
    case.settle()
    assert told(case, panel) == "Nothing found."
    assert rows(case) == []


def test_enter_goes_to_the_record_and_the_field(case: Session) -> None:
    look_for(case, "hepatitis")
    case.press("Return")
    place = field_at_hand(case)
    assert place.startswith("concerns/#")
    assert place.endswith("/text")
    assert case.case.tab_name == "profile"


def test_f3_goes_on_and_shift_f3_back_round_the_ends(case: Session) -> None:
    look_for(case, "sentenc")
    case.run("edit.find_next")
    first = field_at_hand(case)
    case.run("edit.find_next")
    assert field_at_hand(case) != first
    case.run("edit.find_previous")
    assert field_at_hand(case) == first
    case.run("edit.find_previous")
    (shown,) = case.find(FoundList)
    assert shown.chosen == shown.model().rowCount() - 1
    case.run("edit.find_next")
    assert field_at_hand(case) == first


def test_a_click_goes_to_the_record_in_its_tab(case: Session) -> None:
    look_for(case, "Cyberfraud")
    (shown,) = case.find(FoundList)
    place = next(n for n in range(9) if shown.row(n).small.startswith("Offence"))
    case.click(shown.viewport(), shown.visualRect(shown.model().index(place, 0)).center())
    assert case.case.tab_name == "charges"
    assert field_at_hand(case).endswith("/offence")


def test_a_click_on_a_heading_goes_nowhere(case: Session) -> None:
    look_for(case, "Cyberfraud")
    (shown,) = case.find(FoundList)
    assert not shown.row(0).words
    gone = heard(shown.gone_to)
    case.click(shown.viewport(), shown.visualRect(shown.model().index(0, 0)).center())
    assert gone == []


def test_the_list_is_walked_and_gone_by_keys(case: Session) -> None:
    look_for(case, "sentenc")
    case.press("Down")
    (shown,) = case.find(FoundList)
    assert shown.hasFocus()
    assert shown.row(shown.chosen).words
    case.press("Down")
    case.press("Down")
    assert shown.row(shown.chosen).words
    case.press("Return")
    assert isinstance(QApplication.focusWidget(), Face)


def test_the_field_that_was_gone_to_is_in_sight(case: Session) -> None:
    look_for(case, "isolation ward")
    case.press("Return")
    face = QApplication.focusWidget()
    assert isinstance(face, Face)
    assert not face.visibleRegion().isEmpty()


def test_words_in_the_text_of_a_source_are_gone_to_where_they_are_read(mixed: Session) -> None:
    look_for(mixed, "написала открытое")
    mixed.press("Return")
    assert mixed.case.reading
    (text,) = mixed.find(ReadingText)
    assert text.selected == "написала открытое"


def test_latin_letters_find_cyrillic_and_as_typed_they_do_not(mixed: Session) -> None:
    panel = look_for(mixed, "Hayali")
    assert [row for row in rows(mixed) if "Хаяли" in row]
    (way,) = mixed.find(Switch, panel)
    way.choose("exact")
    way.chosen.emit("exact")
    mixed.settle()
    assert rows(mixed) == []


def test_a_field_inside_a_record_is_gone_to(mixed: Session) -> None:
    look_for(mixed, "transliteration")
    mixed.press("Return")
    assert field_at_hand(mixed).startswith("subject/names/#")


def test_the_sources_show_where_the_words_are_in_a_citation(
    session: Session, tmp_path: Path
) -> None:
    finding.bind(session.window)
    session.open(copied(sample("every-field.dossier"), tmp_path))
    quotes = [
        (record.key, citation.quote)
        for record in session.document.dossier.charges
        for citation in record.citations
        if citation.quote
    ]
    key, quote = quotes[0]
    look_for(session, quote)
    (shown,) = session.find(FoundList)
    number = shown.model().rowCount()
    place = next(n for n in range(number) if shown.row(n).small.startswith("Quotation"))
    shown.gone_to.emit(place)
    session.settle()
    assert session.case.tab.chosen() == key
    assert session.case.sources.isVisible()


def test_where_find_takes_the_room_of_the_sources_these_make_room_and_come_back(
    case: Session,
) -> None:
    case.run("view.charges")
    case.window.resize(case.case.desk.looks.theme.px(NARROW) + 40, 700)
    case.settle()
    case.run("view.sources")
    assert case.case.sources.isVisible()
    panel = look_for(case, "Guam")
    assert not case.case.sources.isVisible()
    assert case.find(RecordList)
    case.press("Esc", panel)
    case.settle()
    assert case.case.sources.isVisible()
    assert case.find(RecordList)


def test_those_who_listen_hear_which_records_match(case: Session) -> None:
    found = heard(case.case.desk.found)
    look_for(case, "hepatitis")
    matching = [keys for keys in found if keys]
    assert isinstance(matching[-1], frozenset)
    (concern,) = [c for c in case.document.dossier.concerns if "hepatitis" in c.text]
    assert concern.key in matching[-1]
    case.press("Esc")
    assert found[-1] is None


def test_an_edit_is_found_at_once_and_the_place_is_kept(case: Session) -> None:
    panel = look_for(case, "sentenc")
    case.run("edit.find_next")
    (shown,) = case.find(FoundList)
    before, here = len(rows(case)), shown.row(shown.chosen)
    case.change("subject/occupation", "sentencing expert")
    wait_for(panel)
    assert len(rows(case)) == before + 1
    assert shown.row(shown.chosen) == here


def test_an_edit_under_way_is_kept_before_going(case: Session) -> None:
    look_for(case, "hepatitis")
    case.edit("subject/occupation")
    case.type_in("writer")
    case.run("edit.find_next")
    assert case.document.dossier.subject.occupation == "writer"


def test_f3_without_a_search_asks_what_for(case: Session) -> None:
    case.run("edit.find_next")
    assert isinstance(QApplication.focusWidget(), LineEdit)


def test_another_file_closes_the_search(case: Session, tmp_path: Path) -> None:
    look_for(case, "sentenc")
    case.open(copied(sample("scripts.dossier"), tmp_path))
    assert case.find(FindPanel) == []
    look_for(case, "Выдумск")
    assert rows(case)


def test_no_more_places_are_shown_than_can_be_read(session: Session) -> None:
    finding.bind(session.window)
    document = Document(large.of_records(700), token=lambda: "1")
    session.window.show_document(document)
    session.show()
    panel = look_for(session, "e")
    assert re.match(r"300 of \d,\d{3} places, whole words first\. ", told(session, panel))
    assert len(rows(session)) <= MOST + 6


@pytest.fixture
def slices(case: Session) -> Iterator[Gathering]:
    gathering = Gathering(case.case.desk)
    yield gathering
    gathering.stop()


def test_a_large_dossier_is_made_ready_slice_by_slice(
    case: Session, slices: Gathering, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier.ui.panels.gathering.AT_ONCE", -1.0)
    slices.begin()
    assert slices.texts is None
    with case.waits_for(slices.ready):
        assert slices.texts is None
    assert isinstance(slices.texts, Texts)


def test_what_is_confidential_is_found_on_the_screen_and_what_was_typed_is_kept_nowhere(
    qapp: QApplication, tmp_path: Path
) -> None:
    said = plain("every-field.dossier")
    (record, *_) = cast("list[dict[str, object]]", said["charges"])
    record |= {"confidential": True, "note": "The word is canary-7714."}
    file = written(said, tmp_path, "case.dossier")
    program = Program(qapp, Words(), Paths.under(tmp_path / "home"))
    window = program.open(file)
    session = Session.of(window, program.filing_of(window)).show()
    look_for(session, "canary-7714")
    assert any("canary-7714" in row for row in rows(session))
    session.press("Ctrl+F")
    session.type_in("nobody-3391")
    session.press("Esc")
    program.quit()
    kept = [each for each in (tmp_path / "home").rglob("*") if each.is_file()]
    assert kept
    for each in kept:
        for typed in (b"canary-7714", b"nobody-3391"):
            assert typed not in each.read_bytes(), each
