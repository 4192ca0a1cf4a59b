"""Make an edit, take it back, make it again: each state must be the very one it was."""

from collections.abc import Callable

from dossier.document.document import Document


def assert_undoable(document: Document, act: Callable[[Document], object]) -> None:
    """See that `act` is one step, that undo and redo go over it, and that no value was bent."""
    before, text_before = document.dossier, text(document)
    act(document)
    after, text_after, name = document.dossier, text(document), document.undo_name
    assert text_after != text_before
    assert document.undo()
    assert document.redo_name == name
    assert (document.dossier is before, text(document)) == (True, text_before)
    assert document.redo()
    assert document.undo_name == name
    assert (document.dossier is after, text(document)) == (True, text_after)


def text(document: Document) -> str:
    """Give all that the dossier says, unknown fields and handles too."""
    return document.dossier.model_dump_json(exclude_unset=True)
