"""The keys beside an editor stand on one line, or nowhere."""

from dossier.ui.forms.editor import Editor
from dossier.ui.text import TextBlock
from tests.ui.session import Session


def hints(session: Session, editor: Editor) -> list[TextBlock]:
    return [block for block in session.find(TextBlock, editor) if block.said.endswith("restores")]


def test_the_keys_stand_on_one_line_or_nowhere(lean: Session) -> None:
    editor = lean.edit("subject/name")
    line = lean.window.looks.theme.line("small")
    widths = range(120, 900, 40)
    seen: list[bool] = []
    for width in widths:
        editor.resize(width, editor.height())
        lean.settle()
        shown = hints(lean, editor)
        seen.append(bool(shown))
        assert all(block.heightForWidth(block.width()) <= 2 * line - 1 for block in shown)
        assert all(block.width() >= block.sizeHint().width() for block in shown)
    assert seen == sorted(seen)
    assert set(seen) == {False, True}
