"""Test that what stays behind is told at each place where it stands in what leaves."""

import pytest

from dossier.errors import WouldLeak
from dossier.report import leaving, making
from dossier.report.leaks import leaks
from dossier.report.leaks.leak import Leak
from dossier.report.plan import SUMMARY
from dossier.report.redaction.projection import Projection
from dossier.timeline.records.of_case import items_of
from tests.report.leaks.test_leaks import MAY, public
from tests.report.telling_cases import ENGLISH

EVENTS = [
    {"title": "Visit of May Parker", "date": "2020"},
    {"title": "Letter", "date": "2021", "text": "Written by Мэй Паркер"},
    {"title": "Call", "date": "2022", "text": "She called P a r k e r once"},
]


def of_events(*events: object) -> Projection:
    return public(MAY, events=[*events])


def waiting(of: Projection, *texts: str) -> tuple[Leak, ...]:
    return leaks.undecided(leaks.leaks(of, texts, ENGLISH))


def test_each_field_is_told_however_it_spells_the_name() -> None:
    texts = [str(text) for event in EVENTS for text in event.values()]
    assert [leak.stands for leak in waiting(of_events(*EVENTS), *texts)] == [
        "event “Visit of May Parker”, title",
        "event “Letter”, text",
        "event “Call”, text",
    ]


def test_a_field_that_is_not_on_the_paper_is_not_told() -> None:
    (leak,) = waiting(of_events(*EVENTS), "on 1 May: Visit of May Parker")
    assert leak.stands == "event “Visit of May Parker”, title"


def test_what_stands_beside_the_fields_is_told_too() -> None:
    of = of_events(EVENTS[0])
    one, other = waiting(of, "May Parker's case", "Visit of May Parker")
    assert (one.stands != "", other.stands, other.excerpt) == (True, "", "May Parker's case")


def test_a_field_that_is_cut_on_the_paper_is_one_place() -> None:
    long = f"Parker and {'others ' * 20}"
    (leak,) = waiting(of_events({"title": "Visit", "text": long}), long, "Parker and others …")
    assert leak.stands == "event “Visit”, text"


def test_of_very_many_places_the_first_are_said_and_the_rest_is_counted() -> None:
    titles = [f"Visit {number:02} of May Parker" for number in range(13)]
    of = of_events(*({"title": title} for title in titles))
    with pytest.raises(WouldLeak) as told:
        leaving.guarded(of, titles, ENGLISH)
    assert len(told.value.each) == leaving.PLACES + 1
    assert told.value.each[-1] == "“May Parker” also stands in 3 more places."


def test_beneath_a_word_each_of_its_places_has_a_line_and_where_it_stays_is_said_once() -> None:
    found = waiting(of_events(*EVENTS[:1]), "May Parker's case", "Visit of May Parker")
    assert leaving.say_where(found, ENGLISH) == (
        "leaves in event “Visit of May Parker”, title: “Visit of May Parker”",
        "leaves in “May Parker's case”",
        "stays in person or organisation “May Parker”, name",
    )


def test_what_stops_nothing_is_said_with_its_places() -> None:
    hidden = {"title": "x", "place": "Guam", "confidential": True}
    of = public(events=[hidden, {"title": "Flown to Guam"}, {"title": "Back from Guam"}])
    report = making.told(of, SUMMARY, ENGLISH, items_of)
    assert leaving.say_told((), ENGLISH) == ""
    said = leaving.say_told(leaks.leaks(of, leaks.texts_in(report), ENGLISH), ENGLISH)
    assert said == (
        "Look at these before it leaves, as nothing stops them: “Guam” leaves in "
        "event “Flown to Guam”, title, and stays in event “x”, place (1 more place)."
    )


def test_of_many_words_that_stop_nothing_the_first_are_said() -> None:
    hidden = ({"title": "x", "place": place, "confidential": True} for place in ("Guam", "Oslo"))
    more = ({"title": "x", "place": place, "confidential": True} for place in ("Rome", "Tver"))
    of = public(events=[*hidden, *more])
    said = leaving.say_told(leaks.leaks(of, ["Guam, Oslo, Rome, Tver"], ENGLISH), ENGLISH)
    assert said.endswith("and stays in event “x”, place; and 1 more.")


def test_what_may_be_a_name_is_said_as_the_paper_writes_it() -> None:
    told = leaks.leaks(public({**MAY, "name": "Vera Shestakova"}), ["met Chestakova"], ENGLISH)
    assert "“Chestakova (Shestakova)” leaves in" in leaving.say_told(told, ENGLISH)


def test_a_decision_is_of_a_value_in_a_field_or_else_in_the_words_round_it() -> None:
    of = of_events(EVENTS[0])
    one, other = waiting(of, "May Parker's case", "Visit of May Parker")
    assert one.at == (one.path, "May Parker", one.stood)
    assert other.at == (other.path, "May Parker", "May Parker's case")


@pytest.mark.parametrize(
    ("stays", "leaves", "text"),
    [
        ("Pyotr Ivanov", "Vera Ivanova", "Vera Ivanova came"),
        ("Пётр Иванов", "Vera Ivanova", "then Ivanova"),
        ("Вера Иванова", "Ivan Ivanov", "then Ivanov"),
        ("Иван Сокольский", "Anna Sokolskaya", "then Sokolskaya"),
    ],
)
def test_the_name_of_a_wife_or_a_brother_who_leaves_gives_nobody_away(
    stays: str, leaves: str, text: str
) -> None:
    secret, kept = {**MAY, "name": stays}, {"name": leaves, "kind": "person"}
    of = public(secret, kept, events=[{"title": text}])
    assert {leak.common for leak in leaks.leaks(of, [text], ENGLISH)} == {True}
    itself = stays.split()[1]
    assert [leak.excerpt for leak in waiting(of, text, itself)] == [itself]
    assert [leak.excerpt for leak in waiting(of, f"{text}, {itself}")] == [f"{text}, {itself}"]


def test_a_word_that_is_nobodys_elsewhere_hides_no_word_of_a_name() -> None:
    one = {"name": "Ann Abbot", "kind": "person", "role": "Judge", "confidential": True}
    other = {"name": "Tom Judge", "kind": "person", "confidential": True}
    (leak,) = waiting(public(one, other), "Judge came")
    assert leak.place == "person or organisation “Tom Judge”, name"
