"""Test the cards: what is told of an item when one points at it."""

from datetime import date

import pytest

from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.timeline import facts
from dossier.timeline.records.gather import Wanted
from tests.samples import sample
from tests.timeline.making import a_dossier, items_of


def card_rows(dossier: Dossier, id: str, wanted: Wanted | None = None) -> dict[str, str]:
    made = facts.card(id, items_of(dossier, wanted), Index(dossier))
    assert made is not None
    return {row.name: row.text for row in made.rows}


def test_the_card_of_the_ruling_tells_its_bounds_and_why() -> None:
    dossier = sample("roman-seleznev.dossier")
    rows = card_rows(dossier, "guam-ruling/date")
    assert rows["When"] == "date not known"
    assert rows["Between"] == "5 July 2014 to 31 August 2016"
    assert rows["Where"] == "Guam"
    assert rows["Says"] == "TASS, 3 December, no year"
    assert rows["Note"].startswith("Undated in the report")


def test_the_card_of_an_exact_day_has_no_bounds() -> None:
    rows = card_rows(sample("roman-seleznev.dossier"), "arrest/period")
    assert rows["When"] == "5 July 2014"
    assert "Between" not in rows
    assert rows["Where"] == "International airport of Male, Maldives"
    assert rows["But"] == "held by: US authorities (open letter of Anatoly Antonov)"


def test_the_card_tells_whether_an_event_was_held_and_a_task_is_done() -> None:
    dossier = a_dossier(
        events=[{"id": "e", "title": "X", "date": "2014-07-05", "status": "postponed"}],
        tasks=[{"id": "t", "text": "Y", "due": "2014-07-05", "state": "open"}],
    )
    assert card_rows(dossier, "e/date")["Status"] == "postponed"
    assert card_rows(dossier, "t/due")["Status"] == "open"
    plain = a_dossier(events=[{"id": "e", "title": "X", "date": "2014-07-05"}])
    assert "Status" not in card_rows(plain, "e/date")


def test_the_card_of_a_span_is_said_as_one() -> None:
    rows = card_rows(sample("roman-seleznev.dossier"), "guam/period")
    assert rows["When"] == "from 5 July 2014 to a day not known"
    assert "Between" not in rows


def test_the_card_of_a_month_tells_its_days() -> None:
    rows = card_rows(sample("roman-seleznev.dossier"), "cybercrime/outcome_date")
    assert rows["When"] == "some day in August 2016"
    assert rows["Between"] == "1 to 31 August 2016"
    assert "Where" not in rows


@pytest.mark.parametrize(
    ("date", "when"),
    [
        ("2014", "some time in 2014"),
        ("2015-02-30", "“2015-02-30” (no such date)"),
    ],
)
def test_the_card_of_a_wide_date_tells_what_bounds_it_besides(date: str, when: str) -> None:
    told = {"id": "l", "by": "B", "date": date, "between": "2014-07-05/2014-08"}
    rows = card_rows(a_dossier(statements=[told]), "l/date")
    assert rows["When"] == when
    assert rows["Between"] == "5 July to 31 August 2014"


def test_the_card_of_a_sentence_tells_its_end_as_arithmetic() -> None:
    wanted = Wanted(ends={"april-2017": (date(2041, 7, 5), date(2044, 4, 21))})
    rows = card_rows(sample("roman-seleznev.dossier"), "april-2017/date", wanted)
    assert rows["End"] == "ends 2041 to 2044 (arithmetic)"


def test_the_card_of_a_sentence_tells_how_it_runs_to_others() -> None:
    rows = card_rows(sample("roman-seleznev.dossier"), "december-2017/date")
    assert rows["Runs"] == (
        "not known whether beside or after: 27 years and penalty of about $170,000,000 "
        "(21 April 2017)"
    )
    assert "Runs" not in card_rows(sample("roman-seleznev.dossier"), "april-2017/date")


def letter(between: str) -> Dossier:
    return a_dossier(statements=[{"id": "l", "by": "B", "date": "XXXX-12-03", "between": between}])


def test_the_card_of_a_date_without_a_year_names_the_days_it_can_be() -> None:
    rows = card_rows(letter("2016/2018"), "l/date")
    assert rows["One of"] == "3 December 2016, 3 December 2017 or 3 December 2018"
    assert rows["Between"] == "1 January 2016 to 31 December 2018"


def test_the_card_of_a_month_without_a_year_names_the_months_it_can_be() -> None:
    told = {"id": "l", "by": "B", "date": "XXXX-12", "between": "2016/2017"}
    rows = card_rows(a_dossier(statements=[told]), "l/date")
    assert rows["One of"] == "December 2016 or December 2017"


def test_one_day_is_named_alone_and_many_days_are_not() -> None:
    assert card_rows(letter("2016"), "l/date")["One of"] == "3 December 2016"
    assert "One of" not in card_rows(letter("1990/2018"), "l/date")


def test_a_card_of_nothing_known_says_so() -> None:
    rows = card_rows(a_dossier(statements=[{"id": "l", "by": "B"}]), "l/date")
    assert rows == {"When": "date not known"}


def test_what_is_gone_has_no_card() -> None:
    dossier = sample("roman-seleznev.dossier")
    items = items_of(dossier)
    assert facts.card("nobody/date", items, Index(dossier)) is None
    assert facts.card("arrest/period", items, Index(a_dossier())) is None


def test_ids_with_slashes_lead_to_their_field() -> None:
    dossier = a_dossier(events=[{"title": "X", "date": "2014", "place": "Oslo"}])
    assert card_rows(dossier, "~/events/0/date")["Where"] == "Oslo"
