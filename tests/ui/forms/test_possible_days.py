"""Test that a date without a year shows the days that it can be, under it, as a set."""

from dossier.document import edits
from dossier.model.dates import Date
from dossier.model.event import Event
from dossier.ui.forms.face import Face
from tests.ui.session import Session


def said_of_date(session: Session) -> str:
    row = session.row("statements/#sister-statement/date")
    (face,) = row.findChildren(Face)
    return face.accessibleName()


def test_the_days_that_a_date_can_be_stand_under_it_and_follow_an_edit(rich: Session) -> None:
    rich.case.show_tab("statements")
    assert rich.case.tab.show_record("sister-statement")
    rich.settle()
    light = "“date” of “The light in the cell is never put out.”"
    assert said_of_date(rich) == (
        "Date: 17 May, year not known\ncould be 17 May 2021 or 17 May 2022\n"
        f"between 1 April 2021, because of {light}, and 14 June 2022, because of “some time "
        "between”"
    )
    between = ("statements", "#sister-statement", "between")
    assert rich.case.desk.edit("Change", edits.put(between, Date("2021/2021-12")))
    rich.settle()
    assert said_of_date(rich) == (
        "Date: 17 May, year not known\ncould be 17 May 2021\n"
        f"between 1 April 2021, because of {light}, and 31 December 2021, because of “some time "
        "between”"
    )
    date = ("statements", "#sister-statement", "date")
    assert rich.case.desk.edit("Change", edits.put(date, Date("2021-05-17")))
    rich.settle()
    assert said_of_date(rich) == "Date: 17 May 2021"


def test_the_days_follow_what_another_tab_changes(rich: Session) -> None:
    rich.case.show_tab("statements")
    assert rich.case.tab.show_record("sister-statement")
    rich.settle()
    rich.case.show_tab("timeline")
    event = Event(id="read", title="Read out", date=Date("2022-01-10"), cite=("#sister-statement",))
    assert rich.case.desk.edit("Add event", edits.insert(event, at="events"))
    rich.case.show_tab("statements")
    rich.settle()
    assert said_of_date(rich) == (
        "Date: 17 May, year not known\ncould be 17 May 2022\n"
        "between 10 January 2022, because of “date” of “Read out”, and 14 June 2022, because of "
        "“some time between”"
    )
