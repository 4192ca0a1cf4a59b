"""One row of a form: a label, and the field's value at rest or in editing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.model.paths import written
from dossier.ui.forms.binding import Binding
from dossier.ui.forms.face import Face
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Weight
from dossier.ui.widgets.scroll import WIDEST, bring_in_sight, bring_in_sight_soon
from dossier.wording.money import say_number

if TYPE_CHECKING:
    from dossier.ui.forms.editor import Editor

LABEL = 128  # drawn pixels of the label column
SHOWN = 20_000  # characters of a value at rest; to lay out a megabyte takes seconds
ROOMY = 264  # drawn pixels: in a row that is narrower, the label stands above the value
ABOVE = 6  # drawn pixels above the first line of a value, and so of its label


class FieldRow(QWidget):
    """Shows a field, and edits it in place; each keeping is one named step.

    `stacked` puts the label above the value; so does a row that is too narrow for both.
    """

    closed = Signal()
    """The editing has ended, kept or restored."""
    given_up = Signal()
    """The editing was left by Esc: the field is as it was."""

    def __init__(
        self, binding: Binding, parent: QWidget | None = None, *, stacked: bool = False
    ) -> None:
        super().__init__(parent)
        self.binding = binding
        self._stacked = stacked
        looks = binding.desk.looks
        self._label = TextBlock(looks, Run(binding.label, "quiet"), self)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._face = Face(looks, self)
        self._face.edit_wanted.connect(self.edit)
        if binding.kind.name == "long_text":
            self._face.hang_by_script()
        self._editor: Editor | None = None
        self._then: Callable[[bool], object] | None = None
        self._place = ""
        self._hinders = False
        self._most = SHOWN
        self._cut = False
        self._side = QBoxLayout(_way(stacked=stacked), self)
        self._side.setSpacing(0)
        self._lead = QVBoxLayout()
        self._lead.addWidget(self._label)
        self._lead.addStretch(1)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self._face)
        self._body.addStretch(1)
        self._side.addLayout(self._lead)
        self._side.addLayout(self._body, 1)
        looks.changed.connect(self._space)
        self._space()
        self.refresh()

    @property
    def editing(self) -> bool:
        """Whether the field is being edited now."""
        return self._editor is not None

    @property
    def editor(self) -> Editor | None:
        """The editor, while the field is being edited."""
        return self._editor

    def refresh(self) -> None:
        """Show what the file says now; an editing under way stays as it is."""
        binding = self.binding
        shown = binding.shown
        weight: Weight = 500 if binding.field.lead else 400
        said = [Run(shown, "ink", weight)]
        self._cut = len(shown) > self._most
        if self._cut:
            left = binding.desk.tr("{n} more characters: press Enter here to read all")
            tail = left.format(n=say_number(len(shown) - self._most, binding.desk.words))
            begins = Run(f"{shown[: self._most]}…\n", "ink", weight)
            said = [begins, Run(tail, "quiet", size="small")]
        if not shown:
            said = [Run(binding.desk.tr("not known"), "quiet")]
        elif days := binding.possible_days:
            said.append(Run(f"\n{days}", "quiet", 400, "small"))
        said += [Run(f"\n{told}", "quiet", 400, "small") for told in binding.waiting]
        self._face.show_value(
            said,
            name=binding.label,
            differs=binding.disputed,
            editable=binding.desk.writable,
        )

    def edit(self) -> None:
        """Open the editor in place of the value."""
        desk = self.binding.desk
        if not desk.writable:
            self._read()
        if self._editor is not None or not desk.writable:
            return
        from dossier.ui.forms.editor import Editor

        editor = Editor(self.binding, self, roomy=not self._stacked)
        self._editor = editor
        editor.kept.connect(self.keep)
        editor.restored.connect(self.restore)
        self._place = written(self.binding.whole)
        editor.typing.connect(self._tell_typed)
        self._face.hide()
        self._body.insertWidget(0, editor)
        editor.show()
        # Tab goes on from here to the next field, though this editor is the newest widget.
        QWidget.setTabOrder(self._face, editor.input)
        editor.begin()
        bring_in_sight_soon(self)
        desk.editing_turned.emit()
        desk.said.emit(desk.tr("Editing: {field}").format(field=self.binding.label))

    def _tell_typed(self) -> None:
        """Tell what stands in the editor; nothing where it is what stood there at first."""
        if editor := self._editor:
            typed = editor.typed if editor.touched else None
            self.binding.desk.typed.emit(self._place, typed)

    def _read(self) -> None:
        """Show all of a text that can't be changed; say why it can't be."""
        self._most = max(self._most, len(self.binding.shown))
        if self._cut:
            self.refresh()
        self.binding.desk.say_read_only()

    def keep(self) -> bool:
        """Keep what was typed; False where it cannot be read, and then the editor stays."""
        editor = self._editor
        if editor is None:
            return True
        if editor.touched and not editor.read():
            return False
        # Closed first: keeping tells every part of the window, and this row must be at rest then.
        touched, value = editor.touched, editor.value
        self._close()
        if touched:
            self.binding.keep(value)
        self._tell_closed(kept=True)
        return True

    def restore(self) -> None:
        """Leave the field as it was."""
        if self._editor is not None:
            self._close()
            self._tell_closed(kept=False)
            self.given_up.emit()

    def _tell_closed(self, *, kept: bool) -> None:
        """Tell that nothing is under the caret here, once what was typed is kept."""
        if self._hinders:
            self._hinders = False
            self.binding.desk.stuck.emit("")
        self.binding.desk.typed.emit(self._place, None)
        then, by_key = self._then, self._face.hasFocus()
        self._then = None
        self.closed.emit()
        if then and by_key:
            then(kept)

    def go_on(self, then: Callable[[bool], object]) -> None:
        """Do something once when the editing ends by key; who clicks goes where she clicks.

        It is told whether what was typed was kept.
        """
        self._then = then

    def go_back(self) -> None:
        """Put the keyboard back into words that are not understood, and tell that they hinder."""
        if self._editor:
            self._hinders = True
            self._editor.input.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_in_sight(self)
            self.binding.desk.stuck.emit(self.binding.label)

    def take_focus(self) -> None:
        """Put the keyboard on this field, with a ring that shows it."""
        self._face.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_in_sight_soon(self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._side.direction() is not _way(stacked=self._is_stacked):
            self._space()

    @property
    def _is_stacked(self) -> bool:
        # Before it has a place, a row has a width of Qt's that says nothing.
        placed = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        narrow = self.width() < self.binding.desk.looks.theme.px(ROOMY)
        return self._stacked or (placed and narrow)

    def _close(self) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        focus = QApplication.focusWidget()
        had_focus = focus is not None and editor.isAncestorOf(focus)
        editor.kept.disconnect()
        editor.restored.disconnect()
        self._face.show()
        if had_focus:
            self.take_focus()
        editor.hide()
        editor.deleteLater()
        self.refresh()
        self.binding.desk.editing_turned.emit()
        self.binding.desk.said.emit("")

    def _space(self) -> None:
        px = self.binding.desk.looks.theme.px
        self._side.setContentsMargins(0, 0, 0, px(4))
        self._side.setDirection(_way(stacked=self._is_stacked))
        if self._is_stacked:
            # Above its value, the label hangs on the same edge as the value's words.
            self._lead.setContentsMargins(px(8), px(2), 0, 0)
            self._label.setMinimumWidth(0)
            self._label.setMaximumWidth(WIDEST)
        else:
            self._lead.setContentsMargins(0, px(ABOVE), 0, px(ABOVE))
            self._label.setFixedWidth(px(LABEL))


def _way(*, stacked: bool) -> QBoxLayout.Direction:
    ways = QBoxLayout.Direction
    return ways.TopToBottom if stacked else ways.LeftToRight
