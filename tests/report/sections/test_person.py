"""Test the head: where the person stands as last reported, days held, names, what is ahead."""

from tests.report.telling_cases import FRIEND, LETTER, OTHER, PAPER, summed


def test_where_the_person_stands_is_told_as_last_reported_with_who_says_so() -> None:
    custody = {"period": "2020-02/..", "basis": "remand", "place": "Rome", "cite": ["#paper"]}
    lines = summed(custody=[custody], sources=[{**PAPER, "issued": "2020-05-02"}])
    assert lines[1] == "As last reported: Held on remand (The Paper, 2 May 2020) · Rome [1]"


def test_another_answer_stands_at_the_head_too() -> None:
    cite = ["#paper", {"source": "#other", "field": "ended", "says": "exchanged"}]
    custody = {"period": "2020-02/..", "basis": "remand", "cite": cite}
    lines = summed(custody=[custody], sources=[PAPER, OTHER])
    assert lines[1] == "As last reported: Held on remand (The Paper) [1]"
    assert lines[2] == "not adopted, ended: exchanged (The Other) [2]"


def test_days_held_run_to_the_last_day_that_the_file_tells_of() -> None:
    custody = [{"period": "2020-02-01/..", "basis": "remand"}]
    lines = summed(custody=custody, about={"as_of": "2020-02-10"})
    assert lines[2] == (
        "Days in custody: 1 to 10 days, counted to 10 February 2020, "
        "the day up to which the file is complete"
    )


def test_days_of_what_went_on_end_with_the_person() -> None:
    custody = [{"period": "2020-02-01/..", "basis": "remand"}]
    died = {"name": "Ada", "died": "2020-02-10"}
    lines = summed(custody=custody, subject=died, about={"as_of": "2020-06-01"})
    days = next(line for line in lines if line.startswith("Days in custody"))
    assert days.startswith("Days in custody: 1 to 10 days, counted to 10 February 2020")
    assert "the file is complete" not in days


def test_days_held_between_known_dates_need_no_such_day() -> None:
    custody = [{"period": "2020-02-01/2020-02-10", "basis": "remand"}]
    lines = summed(custody=custody, about={"as_of": "2026-01-01"})
    assert lines[2] == "Days in custody: 10 days, by the dates in this file"


def test_days_without_an_upper_bound_are_so_many_or_more() -> None:
    lines = summed(custody=[{"period": "2020-02-01/", "basis": "arrest"}])
    assert lines[2] == (
        "Days in custody: 1 day or more, by the dates in this file; "
        "no report of what goes on tells a year"
    )


def test_bail_is_no_day_in_custody() -> None:
    lines = summed(custody=[{"period": "2020-02-01/2020-03-01", "basis": "bail"}])
    assert not any(line.startswith("Days") for line in lines)


def test_what_is_planned_stands_at_the_head_and_not_among_the_events() -> None:
    lines = summed(
        parties=[FRIEND, {"id": "court", "name": "High Court", "kind": "organisation"}],
        statements=[LETTER],
        sources=[PAPER],
        events=[
            {
                "title": "Hearing",
                "date": "2026-04-20",
                "status": "planned",
                "place": "Rome",
                "court": "#court",
                "cite": ["#letter"],
            },
            {"title": "Visit", "status": "planned"},
        ],
    )
    assert lines[1:3] == [
        "Planned: 20 April 2026: Hearing; Rome; High Court; according to A Friend [1]",
        "Planned: date not known: Visit",
    ]
    assert "# Other events" not in lines


def test_everything_known_of_the_person_is_told() -> None:
    lines = summed(
        subject={
            "name": "Ada",
            "names": [{"name": "Ада", "kind": "in another script"}, {"name": "Addie"}],
            "born": "1978-04-12~",
            "birthplace": {"name": "Oslo", "country": "NO"},
            "died": "2020",
            "gender": "woman",
            "nationalities": ["NO", "IS"],
            "languages": ["nb"],
            "occupation": "clerk",
            "identifiers": [
                {"kind": "passport", "number": "N1", "country": "NO", "cite": ["#paper"]},
                {"kind": "prisoner number", "number": "7"},
            ],
            "cite": ["#other"],
        },
        sources=[PAPER, OTHER],
    )
    assert lines[1:9] == [
        "Also known as: Ада (in another script), Addie",
        "Nationality: Norway, Iceland [1]",
        "Born: about 12 April 1978, Oslo, Norway [1]",
        "Died: some time in 2020 [1]",
        "Gender: woman [1]",
        "Languages: Norwegian Bokmål [1]",
        "Occupation: clerk [1]",
        "Papers: passport N1 (Norway) [2], prisoner number 7",
    ]


def test_a_birthplace_alone_is_told_too() -> None:
    assert summed(subject={"name": "Ada", "birthplace": "Oslo"})[1] == "Born: Oslo"


def test_what_others_say_of_the_person_stands_under_what_is_known() -> None:
    cite = [{"source": "#other", "field": "born", "says": "1979"}]
    lines = summed(
        subject={"name": "Ada", "born": "1978", "gender": "woman", "cite": cite}, sources=[OTHER]
    )
    assert lines[1:4] == [
        "Born: some time in 1978",
        "Gender: woman",
        "≠ according to another source, born: some time in 1979 (The Other) [1]",
    ]


def test_the_file_says_who_keeps_it() -> None:
    about = {"reference": "No. 7", "keeper": "#friend"}
    assert summed(about=about, parties=[FRIEND])[1] == "File: No. 7, kept by A Friend"
    assert summed(about={"reference": "No. 7"})[1] == "File: No. 7"
    assert summed(about={"language": "en"})[:2] == ["# Ada", "# What is not known"]
