"""Test the leak test: what stays behind is found in what would leave, however it is written."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from dossier.errors import WouldLeak
from dossier.i18n import Words
from dossier.model.base import Origin, SetAside
from dossier.model.dossier import Dossier
from dossier.report import leaving, lists, making
from dossier.report.leaks import leaks
from dossier.report.leaks.unpacking import texts_of
from dossier.report.plan import LAWYER, SHIPPED, SUMMARY, Plan
from dossier.report.redaction.profile import EVERYTHING, PRESS, WITHOUT_CONFIDENTIAL, Profile
from dossier.report.redaction.projection import Projection, project
from dossier.report.writers import writing
from dossier.storage import reader, writer
from dossier.timeline.records.of_case import items_of
from tests.report.canaries import Cage, caged
from tests.report.redaction.test_projection import profiles
from tests.report.telling_cases import ENGLISH, case

UNREAD = "a record that can't be read, /concerns/0"
TEXTS = (".txt", ".md", ".html", ".odt", ".csv")
MAY = {"name": "May Parker", "kind": "person", "confidential": True, "contact": "555 1234"}


def public(*parties: Mapping[str, object], **parts: object) -> Projection:
    return project(case(parties=[*parties], **parts), WITHOUT_CONFIDENTIAL, ENGLISH)


def found(of: Projection, *texts: str) -> list[str]:
    return [leak.value for leak in leaks.leaks(of, texts, ENGLISH)]


@pytest.mark.parametrize(
    "text",
    [
        "told May Parker so",
        "told MAY  PARKER",
        "told May\nParker",
        "Ｍａｙ Ｐａｒｋｅｒ",
        "May Par\u00adker",
        "(May Parker)",
        "May Parkerov",
        "Máy Pärker",
        "Ma" + "\u0301" * 300 + "y P" + "\u0316" * 300 + "arker",
    ],
)
def test_a_name_is_found_however_it_is_written(text: str) -> None:
    assert "May Parker" in found(public(MAY), text)


@pytest.mark.parametrize(
    "text", ["", "May", "Maya Parkin", "XMay XParker", "May Parkerington", "a park", "555 12345"]
)
def test_what_is_another_word_is_not_found(text: str) -> None:
    assert found(public(MAY), text) == []


def test_a_word_of_a_name_stands_for_it() -> None:
    assert found(public(MAY), "Mrs Parker came") == ["Parker"]
    assert found(public(MAY), "May Parker came") == ["May Parker"]
    assert found(public(MAY), "May Parker, Mrs Parker") == ["May Parker", "Parker"]
    kept = {"name": "Peter Parker", "kind": "person"}
    (leak,) = leaks.leaks(public(MAY, kept), ["Peter Parker came"], ENGLISH)
    assert (leak.value, leak.common) == ("Parker", True)


@pytest.mark.parametrize("name", ["Ivanova, Vera", "Vera (born Ivanova)", "Vera Holm-Ivanova"])
@pytest.mark.parametrize("text", ["Ms Ivanova said", "IVANOVA", "письмо Ивановой"])
def test_signs_round_a_word_of_a_name_hide_it_from_nobody(name: str, text: str) -> None:
    secret = {"name": name, "kind": "person", "confidential": True}
    assert found(public(secret), text) == ["Ivanova"]


@pytest.mark.parametrize("text", ["Mr Mueller-Gross", "MÜLLER-GROSS", "Mr Müller", "MUELLER"])
@pytest.mark.parametrize("name", ["Jan Müller-Groß", "Jan Mueller-Gross"])
def test_a_name_with_umlauts_is_found_without_them_and_back(name: str, text: str) -> None:
    secret = {"name": name, "kind": "person", "confidential": True}
    assert found(public(secret), text)


@pytest.mark.parametrize(
    "text",
    ["Mr O Brien", "O’Brien", "obrien", "aobrien", "anna.obrien@x.example", "annaobrien1980"],
)
def test_an_apostrophe_and_what_people_are_called_by_on_the_web_hide_no_name(text: str) -> None:
    secret = {"name": "Anna O'Brien", "kind": "person", "confidential": True}
    assert leaks.undecided(leaks.leaks(public(secret), [text], ENGLISH))


@pytest.mark.parametrize(
    "text",
    ["https://www.news.example/19/guard", "news.example/19/guard", "(NEWS.example/19/guard/)"],
)
def test_an_address_is_found_however_it_begins_and_ends(text: str) -> None:
    address = "https://news.example/19/guard/"
    secret = {"title": "Talk", "type": "interview", "url": address, "confidential": True}
    assert found(public(sources=[secret]), text)
    assert found(public(sources=[secret]), "https://news.example/20/trial") == []


def test_an_address_that_is_no_more_than_its_host_is_found_as_it_stands() -> None:
    secret = {"title": "Talk", "type": "x", "url": "https://news.example/", "confidential": True}
    assert found(public(sources=[secret]), "https://news.example/") == ["https://news.example/"]
    assert found(public(sources=[secret]), "news.example/20/trial") == []


@pytest.mark.parametrize(("name", "text"), [("王小明", "他是王小明的朋友"), ("محمد", "قال ومحمد")])
def test_a_script_that_does_not_part_words_is_searched_throughout(name: str, text: str) -> None:
    secret = {"name": name, "kind": "person", "confidential": True}
    assert found(public(secret), text) == [name]


def test_a_day_or_a_sum_that_also_leaves_in_its_own_right_is_common_however_it_is_said() -> None:
    loss = {"amount": 1200000, "currency": "USD"}
    charges: list[dict[str, object]] = [
        {"offence": "Arson", "filed": "2019-03-25", "loss": loss, "confidential": True},
        {"offence": "Theft", "filed": "2019-03-25", "loss": loss},
    ]
    found_too = leaks.leaks(public(charges=charges), ["25 March 2019: $1,200,000"], ENGLISH)
    assert [leak.common for leak in found_too] == [True, True]
    (day, amount) = leaks.leaks(public(charges=charges[:1]), ["25 March 2019: 1,200,000"], ENGLISH)
    assert not day.common
    assert not amount.common


def test_a_day_that_is_found_as_a_file_writes_it_is_told_once_and_in_words() -> None:
    of = public(events=[{"title": "Birth", "date": "1978-04-12~", "confidential": True}])
    (leak,) = leaks.leaks(of, ["born 1978-04-12~"], ENGLISH)
    said = leaving.say_leak(leak, ENGLISH)
    assert said.startswith("“about 12 April 1978”, which stays behind")
    assert leaks.undecided([leak], ["about 12 April 1978"]) == ()
    assert leaks.undecided([leak], ["1978-04-12~"]) == ()


@pytest.mark.parametrize("words", [ENGLISH, Words("ru")])
def test_a_word_that_the_program_says_by_itself_is_no_secret(words: Words) -> None:
    titles = ("Arrest", "Lawyer's visit", words.tr("letter"))
    secret = [{"title": title, "kind": "visit", "confidential": True} for title in titles]
    of = project(case(events=secret), WITHOUT_CONFIDENTIAL, words)
    assert leaks.leaks(of, ["Arrest and a lawyer's visit", titles[-1]], words) == ()


def test_a_name_gives_somebody_away_even_where_it_is_such_a_word_or_a_small_one() -> None:
    for name in ("Judge", "grace"):
        secret = {"name": name, "kind": "person", "confidential": True}
        (leak,) = leaks.leaks(public(secret), [f"{name} came"], ENGLISH)
        assert not leak.common


def test_an_office_that_took_a_step_is_nobody() -> None:
    secret = {"offence": "x", "history": [{"what": "y", "by": "prosecution"}], "confidential": True}
    (leak,) = leaks.leaks(public(charges=[secret]), ["the prosecution says"], ENGLISH)
    assert leak.common


ZORA = {"name": "Zora Markova", "kind": "person", "confidential": True}


@pytest.mark.parametrize(
    ("text", "found_as"),
    [
        ("Met Зора once", "Zora"),
        ("у Зоры", "Zora"),
        ("у Марковой", "Markova"),
        ("Z\N{CYRILLIC SMALL LETTER O}ra", "Zora"),
        ("Маркова", "Markova"),
    ],
)
def test_a_name_is_found_as_another_script_spells_it(text: str, found_as: str) -> None:
    (leak,) = leaks.leaks(public(ZORA), ["about cells", text], ENGLISH)
    assert (leak.value, leak.excerpt, leak.common) == (found_as, text, False)


@pytest.mark.parametrize("text", ["Zorro в Москве", "зорко", "Mary знает", "قال لها", "Mark знает"])
def test_another_word_of_another_script_is_not_found(text: str) -> None:
    assert found(public(ZORA), text) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Шестаков", "Mr Shestakov of Tver"),
        ("Muhammad Darwish", "قال محمد درويش"),
        ("محمد درويش", "Mohamed Darwish said"),
    ],
)
def test_a_name_of_another_script_is_found_in_latin_letters_and_back(name: str, text: str) -> None:
    secret = {"name": name, "kind": "person", "confidential": True}
    assert found(public(secret), "nothing", text)[:1] == [name]


def test_a_name_of_another_script_that_also_leaves_by_itself_is_common() -> None:
    kept = {"name": "Иван Марков", "kind": "person"}
    secret = {"name": "Zora Markov", "kind": "person", "confidential": True}
    (leak,) = leaks.leaks(public(secret, kept), ["Иван Марков"], ENGLISH)
    assert (leak.value, leak.common) == ("Markov", True)


def test_days_and_sums_are_found_as_they_are_said() -> None:
    secret = [
        {
            "offence": "Arson",
            "filed": "2014-07-05",
            "outcome_date": "2015",
            "loss": {"amount": 170000, "currency": "EUR"},
            "confidential": True,
        }
    ]
    of = public(charges=secret)
    assert found(of, "on 5 July 2014", "of €170,000", "in 2015") == ["5 July 2014", "170,000"]


def test_what_also_stands_in_its_own_right_is_told_as_common() -> None:
    secret = {"title": "Visit", "place": "Guam", "court": "High Court", "confidential": True}
    events = [secret, {"title": "Transfer", "place": "Guam", "court": "High Court"}]
    found = leaks.leaks(public(events=events), ["In Guam, the High Court"], ENGLISH)
    assert [(leak.value, leak.common) for leak in found] == [("Guam", True), ("High Court", True)]
    assert leaks.undecided(found) == ()


@pytest.mark.parametrize(
    "kept",
    [
        {"events": [{"title": "May Parker"}]},
        {"events": [{"title": "Visit", "text": "Parker"}]},
        {"statements": [{"by": "Parker"}]},
        {"sources": [{"title": "News", "type": "article", "author": ["Parker"]}]},
    ],
)
def test_a_name_is_not_common_because_a_whole_text_says_it(kept: dict[str, object]) -> None:
    of = public(MAY, **kept)
    found = leaks.leaks(of, leaks.texts_in(making.told(of, LAWYER, ENGLISH, items_of)), ENGLISH)
    assert [leak.common for leak in found] == [False]


def test_a_word_of_the_language_is_common() -> None:
    secret = {"title": "eclipse", "docket": "x-77", "confidential": True}
    found = leaks.leaks(public(events=[secret]), ["an eclipse in x-77"], ENGLISH)
    assert [(leak.value, leak.common) for leak in found] == [("eclipse", True), ("x-77", False)]


def test_what_a_person_lets_go_waits_no_longer() -> None:
    of = public(MAY)
    with pytest.raises(WouldLeak, match=r"“May Parker”, which stays behind.*“told May Parker so”"):
        leaving.guarded(of, ["told May Parker so"], ENGLISH)
    assert leaving.guarded(of, ["told May Parker so"], ENGLISH, ["may PARKER"])


def test_of_a_long_text_its_first_words_are_told_and_where_it_stays() -> None:
    long = "She was taken to the ward at night, and nobody told why. " * 30
    secret = {"id": "visit", "title": "Visit", "note": long, "confidential": True}
    of = public(events=[secret])
    with pytest.raises(WouldLeak) as told:
        leaving.guarded(of, [f"He said: {long}!"], ENGLISH)
    said = told.value.sentence
    assert len(said) < 300
    assert "“She was taken to the ward at night, and …”" in said
    assert "(it stays in: event “Visit”, note)" in said
    assert leaving.guarded(of, [long], ENGLISH, ["She was taken to the ward at night, and …"])
    assert leaving.guarded(of, [long], ENGLISH, [long])


@pytest.mark.parametrize(
    ("stays", "place"),
    [
        ({"about": {"keeper": "Kim Keeper"}}, "about the file"),
        ({"x-ours": {"inner": "Kim Keeper"}}, "x-ours"),
        (
            {"concerns": [{"topic": "of later", "text": "Kim Keeper", "status": "alleged"}]},
            UNREAD,
        ),
        (
            {
                "charges": [{"id": "c", "offence": "Arson", "confidential": True}],
                "sentences": [
                    {
                        "id": "s",
                        "confidential": True,
                        "parts": [{"id": "p", "kind": "fine", "text": "Kim Keeper"}],
                    }
                ],
            },
            "part of a sentence “Fine”, text",
        ),
    ],
)
def test_it_is_told_where_a_value_stays(stays: dict[str, object], place: str) -> None:
    case = {"dossier": 1, "subject": {"name": "A. N. Other"}, **stays}
    of = project(reader.decode(json.dumps(case).encode()), PRESS, ENGLISH)
    (leak, *_) = leaks.leaks(of, ["told Kim Keeper so"], ENGLISH)
    assert leak.place == place


def test_it_is_told_in_which_record_a_value_stands_where_one_says_it() -> None:
    of = public(MAY, charges=[{"offence": "Robbing May Parker"}])
    text = "theft; robbing May Parker"
    (leak, *_) = leaks.undecided(leaks.leaks(of, [text], ENGLISH))
    assert leak.stands == "charge “Robbing May Parker”, offence"
    assert leaving.say_leak(leak, ENGLISH).endswith(
        f"(in: {leak.stands}; it stays in: {leak.place})"
    )
    (leak, *_) = leaks.undecided(leaks.leaks(public(MAY), [text], ENGLISH))
    assert (leak.stands, "it stays in" in leaving.say_leak(leak, ENGLISH)) == ("", True)


def test_an_excerpt_is_cut_round_what_was_found() -> None:
    text = f"{'a' * 60} May Parker {'b' * 60}"
    (leak,) = leaks.leaks(public(MAY), [text], ENGLISH)
    assert leak.excerpt == f"…{'a' * 39} May Parker {'b' * 39}…"
    (leak,) = leaks.leaks(public(MAY), ["May  Parker"], ENGLISH)
    assert leak.excerpt == "May  Parker"
    (leak,) = leaks.leaks(public(MAY), ["Æß May\u00ad Parker " + "ß" * 60], ENGLISH)
    assert leak.excerpt == "Æß May\u00ad Parker " + "ß" * 39 + "…"


def test_references_and_field_names_are_no_values() -> None:
    secret = {
        "title": "x",
        "people": ["#somebody"],
        "cite": [{"source": "#gone", "field": "people", "says": "ab"}],
        "confidential": True,
    }
    assert found(public(events=[secret]), "#somebody #gone people ab") == []


def test_all_texts_of_a_report_are_searched() -> None:
    report = making.told(public(charges=[{"offence": "Arson"}]), SUMMARY, ENGLISH)
    texts = set(leaks.texts_in(report))
    assert {report.title, report.foot, "Charges", "Arson"} <= texts


@settings(phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(caged(), profiles(), st.sampled_from(SHIPPED))
def test_no_value_that_stays_stands_in_any_text_format_of_any_plan(
    drawn: tuple[Dossier, Cage], profile: Profile, plan: Plan
) -> None:
    dossier, cage = drawn
    of = project(dossier, profile, ENGLISH)
    report = making.told(of, plan, ENGLISH, items_of)
    outputs = {
        **{suffix: writing.written(report, suffix, ENGLISH) for suffix in TEXTS},
        ".dossier": writer.encode(of.dossier),
        ".zip": lists.written(of, ENGLISH),
    }
    canaries = {str(value.value) for value in of.withheld} & set(cage.texts)
    for suffix, data in outputs.items():
        texts = (*leaks.texts_in(report), *texts_of(data, suffix, ENGLISH))
        assert not leaks.undecided(leaks.leaks(of, texts, ENGLISH))
        assert not [word for word in (*canaries, *cage.ids) if word in "".join(texts)]


def test_a_value_that_is_put_into_what_leaves_is_found_in_every_text_format() -> None:
    of = public(MAY, charges=[{"offence": "Robbing *May* Parker & co"}])
    report = making.told(of, SUMMARY, ENGLISH)
    for suffix, data in (
        *((suffix, writing.written(report, suffix, ENGLISH)) for suffix in TEXTS),
        (".dossier", writer.encode(of.dossier)),
        (".zip", lists.written(of, ENGLISH)),
    ):
        assert "Parker" in found(of, *texts_of(data, suffix, ENGLISH)), suffix


def test_a_record_that_cannot_be_read_stays_and_is_said_to() -> None:
    row = SetAside("/charges/0", {"offence": "Grand arson"}, "", 1, 1)
    of = project(case().read_from(Origin(set_aside=(row,))), EVERYTHING, ENGLISH)
    assert "This stays: 1 record that cannot be read." in leaving.say(of, ENGLISH)
    assert found(of, "a grand arson") == ["Grand arson"]


@dataclass(frozen=True)
class Held:
    text: str


def test_a_text_is_found_in_whatever_value_holds_it() -> None:
    assert tuple(leaks.texts_in(("a", [Held("May Parker")]))) == ("a", "May Parker")
