"""Dates of every form that the format knows, made by chance for properties."""

from datetime import date

from hypothesis import strategies as st

from dossier.model import edtf
from dossier.model.dates import Date

QUALIFIERS = st.sampled_from(["", "?", "~", "%"])
OFFSETS = st.sampled_from(["", "Z", "+03:00", "-04", "+00:00", "-00:30", "+14:00", "-12"])


def two(low: int, high: int) -> st.SearchStrategy[str]:
    return st.integers(low, high).map("{:02}".format)


def with_unknown(text: str) -> st.SearchStrategy[str]:
    """Put X in the place of some digits."""
    signs = [st.sampled_from([sign, "X"]) if sign.isdigit() else st.just(sign) for sign in text]
    return st.tuples(*signs).map("".join)


days = st.dates().map(date.isoformat)
months = days.map(lambda text: text[:7])
years = days.map(lambda text: text[:4])
plain = st.one_of(days, months, years)
coded = st.tuples(years, st.sampled_from([*edtf.SEASONS, *edtf.QUARTERS])).map("-".join)
# Nearly all dates with X have a reading; the few without, such as 2015-02-3X, are left out.
unknown = plain.flatmap(with_unknown).filter(lambda text: edtf.bounds(text) is not None)
times = st.tuples(days, two(0, 23), two(0, 59), OFFSETS).map(
    lambda p: f"{p[0]}T{p[1]}:{p[2]}{p[3]}"
)
seconds = st.tuples(days, two(0, 23), two(0, 59), two(0, 59), OFFSETS).map(
    lambda p: f"{p[0]}T{p[1]}:{p[2]}:{p[3]}{p[4]}"
)
without_time = st.tuples(st.one_of(plain, coded, unknown), QUALIFIERS).map("".join)
with_time = st.tuples(st.one_of(times, seconds), QUALIFIERS).map("".join)
singles = st.one_of(without_time, with_time)
ends = st.one_of(without_time, st.sampled_from(["", ".."]))


def _in_order(pair: tuple[str, str]) -> bool:
    try:
        Date("/".join(pair))
    except ValueError:
        return False
    return True


intervals = st.tuples(ends, ends).filter(_in_order).map("/".join)
texts = st.one_of(singles, intervals)
dates = texts.map(Date)
