"""Test the row of steps: going back and forth in it, forgetting."""

from dossier.document.history import History
from dossier.model.dossier import Dossier
from dossier.model.person import Subject


def named(name: str) -> Dossier:
    return Dossier(subject=Subject(name=name))


def test_a_history_begins_with_nothing_to_undo_or_redo() -> None:
    history = History(named("A"))
    assert (history.can_undo, history.can_redo) == (False, False)
    assert history.before is None
    assert (history.undo_name, history.redo_name) == ("", "")


def test_steps_are_undone_and_redone_by_their_names() -> None:
    one, two, three = named("A"), named("B"), named("C")
    history = History(one)
    history.add("Second", two)
    history.add("Third", three)
    assert (history.dossier, history.undo_name, history.redo_name) == (three, "Third", "")
    assert history.before is two
    history.undo()
    assert history.dossier is two
    assert (history.undo_name, history.redo_name) == ("Second", "Third")
    history.undo()
    assert history.dossier is one
    assert not history.can_undo
    history.redo()
    assert history.dossier is two


def test_a_new_step_forgets_what_was_undone() -> None:
    history = History(named("A"))
    history.add("Second", named("B"))
    history.undo()
    history.add("Other", named("C"))
    assert (history.can_redo, history.undo_name) == (False, "Other")


def test_the_oldest_steps_are_forgotten_beyond_the_cap() -> None:
    history = History(named("A"), most=2)
    for name in "BCD":
        history.add(name, named(name))
    names: list[str] = []
    while history.can_undo:
        names.append(history.undo_name)
        history.undo()
    assert names == ["D", "C"]
    assert history.dossier.subject.name == "B"
