"""Test that a source's text that is being corrected counts as unsaved, and is noted."""

from dossier.model.paths import parse
from dossier.ui.forms.resuming import resume
from dossier.ui.tabs.reading import ReadingTab
from tests.ui.session import Session

PLACE = "sources/#courier/text"


def correct(session: Session) -> ReadingTab:
    """Open the text of a source for correcting, and type into it."""
    session.case.read("courier")
    (view,) = session.find(ReadingTab)
    session.click(view.page.correct)
    view.page.text.insertPlainText("X")
    session.settle()
    return view


def unsaved(session: Session) -> tuple[bool, bool]:
    """Tell whether the status line and the title say that something is unsaved."""
    window = session.window
    return window.status.right != "Nothing unsaved", window.isWindowModified()


def test_a_text_that_is_being_corrected_is_said_to_be_unsaved(rich: Session) -> None:
    correct(rich)
    assert unsaved(rich) == (True, True)
    rich.press("Esc")
    assert unsaved(rich) == (False, False)


def test_what_was_typed_and_taken_back_leaves_nothing_unsaved(rich: Session) -> None:
    view = correct(rich)
    view.page.text.undo()
    rich.settle()
    assert unsaved(rich) == (False, False)


def test_a_corrected_text_that_is_kept_is_a_step_and_no_longer_typed(rich: Session) -> None:
    correct(rich)
    rich.press("Ctrl+Return")
    assert rich.case.desk.typing == frozenset()
    assert rich.document.dirty


def test_what_is_typed_is_noted_for_a_field_in_which_it_can_come_back(rich: Session) -> None:
    correct(rich)
    assert rich.case.desk.typing == {PLACE}
    rich.press("Esc")
    rich.case.show_record("courier")
    assert resume(rich.case, parse(PLACE), "typed before the program ended")
