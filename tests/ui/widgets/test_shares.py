"""Test that a table's width is shared fairly and used whole."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.ui.widgets.shares import shares

COLUMNS = st.lists(st.tuples(st.integers(1, 400), st.integers(1, 400)), min_size=1, max_size=8)


@given(COLUMNS, st.integers(0, 3_000))
def test_the_room_is_used_whole_and_never_passed(columns: list[tuple[int, int]], room: int) -> None:
    wanted, drawn = [want for want, _ in columns], [width for _, width in columns]
    widths = shares(wanted, drawn, room)
    assert len(widths) == len(columns)
    assert sum(widths) <= room
    if sum(wanted) <= room:
        assert sum(widths) == room
        assert all(width >= want for width, want in zip(widths, wanted, strict=True))


def test_columns_with_room_follow_the_drawing() -> None:
    assert shares([1, 1], [100, 300], 800) == [200, 600]


def test_what_is_too_wide_is_cut_before_what_is_narrow() -> None:
    assert shares([20, 500, 30], [100, 100, 100], 200) == [20, 150, 30]


def test_no_head_is_cut_for_want_of_room_for_words() -> None:
    widths = shares([60, 500, 500], [10, 100, 100], 300, [60, 80, 20])
    assert sum(widths) <= 300
    assert all(width >= least for width, least in zip(widths, [60, 80, 20], strict=True))
    assert shares([60, 500], [10, 100], 50, [60, 80])[1] < 80
