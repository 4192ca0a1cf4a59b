"""Test the notices: their tint and mark, their words, what can be done."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks, Role
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.glyph import Glyph
from dossier.ui.widgets.notice import Notice, NoticeKind
from tests.ui.hands import put_up
from tests.ui.pixels import colours, picture

KINDS: list[tuple[NoticeKind, Role, Role]] = [
    ("info", "accent", "accent_tint"),
    ("differ", "differ", "differ_tint"),
    ("secret", "secret", "secret_tint"),
    ("error", "error", "error_tint"),
]


@pytest.mark.parametrize(("kind", "mark", "tint"), KINDS)
def test_a_notice_is_a_tint_with_a_mark_at_its_side(
    looks: Looks, qtbot: QtBot, kind: NoticeKind, mark: Role, tint: Role
) -> None:
    notice = Notice(looks, kind)
    notice.say("Not saved: the disk is full", "Free 2 MB, or save elsewhere.")
    drawn = picture(put_up(qtbot, notice, 400, 100))
    assert drawn.pixelColor(1, 50) == looks.theme.colour(mark)
    assert drawn.pixelColor(5, 5) == looks.theme.colour(tint)
    notice.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert picture(notice).pixelColor(398, 50) == looks.theme.colour(mark)


@pytest.mark.parametrize(
    ("kind", "signs"), [("info", 0), ("differ", 1), ("secret", 1), ("error", 0)]
)
def test_a_contradiction_and_a_secret_never_go_without_their_sign(
    looks: Looks, qtbot: QtBot, kind: NoticeKind, signs: int
) -> None:
    for slim in (True, False):
        notice = put_up(qtbot, Notice(looks, kind, slim=slim))
        assert len(notice.findChildren(Glyph)) == signs


def test_a_slim_notice_says_all_on_one_line(looks: Looks, qtbot: QtBot) -> None:
    notice = Notice(looks, "secret", slim=True)
    notice.say("Confidential.", "A public summary leaves it out.")
    notice.add_button(Button(looks, "View", "link"))
    put_up(qtbot, notice, 600)
    said = [block.said for block in notice.findChildren(TextBlock) if block.isVisible()]
    assert said == ["Confidential. A public summary leaves it out."]
    assert notice.sizeHint().height() == 36
    assert colours(notice)[looks.theme.tokens.secret_tint.name()] > 10_000


def test_it_tells_a_screen_reader_all_it_says(looks: Looks, qtbot: QtBot) -> None:
    notice = Notice(looks, "error")
    notice.say("Not saved.", "The disk is full.")
    put_up(qtbot, notice)
    assert notice.accessibleName() == "Not saved. The disk is full."
    notice.say("Saved.")
    assert notice.accessibleName() == "Saved."


def test_words_may_be_runs(looks: Looks, qtbot: QtBot) -> None:
    notice = Notice(looks, "differ")
    notice.say("Victims", [Run("DW ", "quiet"), Run("500")])
    put_up(qtbot, notice, 300)
    assert any(block.said == "DW 500" for block in notice.findChildren(TextBlock))


def test_buttons_stand_under_the_words_from_where_reading_starts(
    looks: Looks, qtbot: QtBot
) -> None:
    notice = Notice(looks, "error")
    notice.say("Not saved", "The disk is full.")
    first, second = Button(looks, "Save elsewhere…"), Button(looks, "Try again", "link")
    notice.add_button(first)
    notice.add_button(second)
    more = TextBlock(looks, "more")
    notice.add(more)
    put_up(qtbot, notice, 500)
    assert 10 < first.x() < 20
    assert second.x() > first.geometry().right()
    assert first.y() > more.geometry().bottom()


def test_a_notice_without_buttons_keeps_no_strip_for_them(looks: Looks, qtbot: QtBot) -> None:
    notice = Notice(looks, "error")
    notice.say("Not saved", "The disk is full.")
    put_up(qtbot, notice, 500)
    before = notice.heightForWidth(500)
    button = Button(looks, "Try again", "link")
    notice.add_button(button)
    button.show()
    assert before == notice.heightForWidth(500) - button.height() - looks.theme.px(8)


def test_words_that_wrap_make_it_taller(looks: Looks, qtbot: QtBot) -> None:
    notice = Notice(looks, "error")
    notice.say("Not saved", "Your work is kept in the recovery file. " * 4)
    put_up(qtbot, notice, 500)
    assert notice.heightForWidth(200) > notice.heightForWidth(500)


def test_it_knows_what_room_its_words_need_before_it_is_seen(looks: Looks, qtbot: QtBot) -> None:
    notice = Notice(looks, "info", slim=True)
    qtbot.addWidget(notice)
    assert notice.sizeHint().width() < 100
    notice.say("Read-only:", "a sample; save it under another name to change it")
    assert notice.sizeHint().width() > 200


def test_buttons_that_find_no_room_beside_the_others_begin_a_line(
    looks: Looks, qtbot: QtBot
) -> None:
    notice = Notice(looks, "differ")
    notice.say("Victims: another source differs", "31")
    buttons = [Button(looks, said, "link") for said in ("Adopt this answer", "Edit it", "Remove")]
    for button in buttons:
        notice.add_button(button)
    put_up(qtbot, notice, 180, 240)
    assert notice.minimumSizeHint().width() <= 180
    assert buttons[0].y() < buttons[2].y()
    assert all(notice.rect().contains(button.geometry()) for button in buttons)
