"""Test that of many that are alike some are given, and the number of the rest."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.reasoning.crowds import MOST, some


@given(st.text("abc"))
def test_none_is_lost_from_the_count_and_the_order_stays(rows: str) -> None:
    found = list(some(rows, str))
    assert len(found) + sum(more for _, more in found) == len(rows)
    for kind in set(rows):
        given = [row for row, _ in found if row == kind]
        assert len(given) == min(rows.count(kind), MOST)
    kept = [row for at, row in enumerate(rows) if rows[: at + 1].count(row) <= MOST]
    assert [row for row, _ in found] == kept
