"""One row of a form: a label, and the field's value at rest or in editing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.ui.forms.binding import Binding
from dossier.ui.forms.editor import Editor
from dossier.ui.forms.face import Face
from dossier.ui.text import Run, Said, TextBlock

NARROW = 30  # ems: below this the label stands above its value
LABEL = 128  # drawn pixels of the label column


class FieldRow(QWidget):
    """Shows a field, and edits it in place; each keeping is one named step."""

    closed = Signal()
    """The editing has ended, kept or restored."""

    def __init__(self, binding: Binding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.binding = binding
        looks = binding.desk.looks
        self._label = TextBlock(looks, Run(binding.label, "quiet"), self)
        self._face = Face(looks, self)
        self._face.edit_wanted.connect(self.edit)
        self._editor: Editor | None = None
        self._side = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._body = QVBoxLayout()
        self._body.addWidget(self._face)
        self._side.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        self._side.addLayout(self._body, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._space()
        looks.changed.connect(self._space)
        self.refresh()

    @property
    def editing(self) -> bool:
        """Whether the field is being edited now."""
        return self._editor is not None

    def refresh(self) -> None:
        """Show what the file says now; an editing under way stays as it is."""
        binding = self.binding
        shown = binding.shown
        weight = 500 if binding.field.lead else 400
        said: Said = Run(shown, "ink", weight)
        if not shown:
            said = Run(binding.desk.tr("not known"), "quiet")
        self._face.show_value(
            said,
            name=binding.label,
            differs=binding.disputed,
            editable=binding.desk.writable,
        )

    def edit(self) -> None:
        """Open the editor in place of the value."""
        if self._editor is not None or not self.binding.desk.writable:
            return
        editor = Editor(self.binding, self)
        self._editor = editor
        editor.kept.connect(self.keep)
        editor.restored.connect(self.restore)
        self._face.hide()
        self._body.addWidget(editor)
        editor.begin()
        self.binding.desk.said.emit(
            self.binding.desk.tr("Editing: {field}").format(field=self.binding.label)
        )

    def keep(self) -> bool:
        """Keep what was typed; False where it cannot be read, and then the editor stays."""
        editor = self._editor
        if editor is None:
            return True
        if editor.touched and not editor.read():
            return False
        # Closed first: keeping tells every part of the window, and this row must be at rest then.
        self._close()
        if editor.touched:
            self.binding.keep(editor.value)
        self.closed.emit()
        return True

    def restore(self) -> None:
        """Leave the field as it was."""
        if self._editor is not None:
            self._close()
            self.closed.emit()

    def take_focus(self) -> None:
        """Put the keyboard on this field, with a ring that shows it."""
        self._face.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        had_focus = editor.isAncestorOf(self.window().focusWidget() or self.window())
        editor.blockSignals(True)
        editor.hide()
        editor.deleteLater()
        self._face.show()
        self.refresh()
        if had_focus:
            self.take_focus()

    def _space(self) -> None:
        px = self.binding.desk.looks.theme.px
        self._side.setContentsMargins(0, 0, 0, px(4))
        self._side.setSpacing(0)
        self._body.setSpacing(0)
        self._fold()

    def _fold(self) -> None:
        """Put the label beside the value, or above it where there is little room."""
        px = self.binding.desk.looks.theme.px
        narrow = 0 < self.width() < self.binding.desk.looks.theme.em * NARROW
        if narrow:
            self._side.setDirection(QBoxLayout.Direction.TopToBottom)
            self._label.setMinimumWidth(0)
            self._label.setMaximumWidth(16777215)
            self._label.setContentsMargins(0, 0, 0, 0)
        else:
            self._side.setDirection(QBoxLayout.Direction.LeftToRight)
            self._label.setFixedWidth(px(LABEL))

    @override
    def resizeEvent(self, event: object) -> None:
        self._fold()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.binding.desk.looks.theme.em * 12, 0)
