"""Cases for each kind of finding about dates and codes: one that has it, the nearest without."""

from tests.reasoning.cases import a_charge, a_period, a_sentence, a_source
from tests.reasoning.findings.checks.of_file import Example

OF_DATES: tuple[Example, ...] = (
    (
        "impossible-date",
        "charges/#c/filed",
        {"charges": [a_charge(filed="2015-02-29")]},
        {"charges": [a_charge(filed="2016-02-29")]},
    ),
    (
        "impossible-date",
        "about/as_of",
        {"about": {"as_of": "2014-06-31"}},
        {"about": {"as_of": "2014-06-30"}},
    ),
    (
        "impossible-date",
        "custody/#k/period",
        {"custody": [a_period("2016/2015", id="k")]},
        {"custody": [a_period("2015/2016", id="k")]},
    ),
    (
        "impossible-date",
        "charges/#c/history/0/date",
        {"charges": [a_charge(history=[{"what": "amended", "date": "2015-13-01"}])]},
        {"charges": [a_charge(history=[{"what": "amended", "date": "2015-12-01"}])]},
    ),
    (
        "far-date",
        "sentences/#s/date",
        {"sentences": [a_sentence("P20Y", date="9990-01-01")]},
        {"sentences": [a_sentence("P20Y", date="1990-01-01", stated_end="2990")]},
    ),
    (
        "far-date",
        "custody/#p/period",
        {"custody": [a_period("2017/2917-05")]},
        {"custody": [a_period("1937/..")]},
    ),
    (
        "far-date",
        "charges/#c/history/0/date",
        {"charges": [a_charge(history=[{"what": "amended", "date": "0217-XX"}])]},
        {"charges": [a_charge(history=[{"what": "amended", "date": "XXXX-02-17"}])]},
    ),
    (
        "far-date",
        "about/as_of",
        {"about": {"as_of": "3017"}},
        {"about": {"as_of": "201X"}},
    ),
    (
        "between-misses",
        "sources/#paper/issued",
        {"sources": [a_source(issued="XXXX-12-03", between="2018-01/2018-06")]},
        {"sources": [a_source(issued="XXXX-12-03", between="2018-01/2018-12")]},
    ),
    (
        "between-misses",
        "sources/#paper/issued",
        {"sources": [a_source(issued="XXXX-12", between="2018-01/2018-06")]},
        {
            "sources": [
                a_source(issued="XXXX-12", between="2018-12-31/2019-06"),
                a_source(id="vague", issued="XXXX", between="2018-01/2018-06"),
            ]
        },
    ),
    (
        "between-misses",
        "events/#e/date",
        {"events": [{"id": "e", "title": "Hearing", "date": "2019-05", "between": "2019-06/.."}]},
        {
            "events": [
                {"id": "e", "title": "Hearing", "date": "2019-05", "between": "2019-05-31/.."}
            ]
        },
    ),
    (
        "dated-after-as-of",
        "charges/#c/filed",
        {"about": {"as_of": "2019-05"}, "charges": [a_charge(filed="2019-06-01")]},
        {"about": {"as_of": "2019-05"}, "charges": [a_charge(filed="2019-05")]},
    ),
    (
        "dated-after-as-of",
        "events/#e/date",
        {"about": {"as_of": "2019"}, "events": [{"id": "e", "title": "Hearing", "date": "2020"}]},
        {
            "about": {"as_of": "2019"},
            "events": [{"id": "e", "title": "Hearing", "date": "2020", "status": "planned"}],
        },
    ),
    (
        "planned-in-the-past",
        "events/#e/status",
        {
            "about": {"as_of": "2019-05-02"},
            "events": [{"id": "e", "title": "Hearing", "between": "2019-04", "status": "planned"}],
        },
        {
            "about": {"as_of": "2019-05-02"},
            "events": [{"id": "e", "title": "Hearing", "date": "2019-05-02", "status": "planned"}],
        },
    ),
    (
        "outside-role",
        "events/#e/people/0",
        {
            "parties": [{"id": "x", "name": "A consul", "kind": "person", "period": "../2022-08"}],
            "events": [{"id": "e", "title": "Visit", "date": "2022-09", "people": ["#x"]}],
        },
        {
            "parties": [{"id": "x", "name": "A consul", "kind": "person", "period": "../2022-08"}],
            "events": [{"id": "e", "title": "Visit", "date": "2022", "people": ["#x", "a guard"]}],
        },
    ),
    (
        "outside-role",
        "events/#e/people/0",
        {
            "parties": [{"id": "x", "name": "A consul", "kind": "person", "period": "2022-09/.."}],
            "events": [{"id": "e", "title": "Visit", "date": "2022-08", "people": ["#x"]}],
        },
        {
            "parties": [{"id": "x", "name": "A consul", "kind": "person"}],
            "events": [{"id": "e", "title": "Visit", "date": "2022-08", "people": ["#x"]}],
        },
    ),
    (
        "date-of-nothing",
        "charges/#c/plea_date",
        {"charges": [a_charge(plea_date="2019")]},
        {"charges": [a_charge(plea_date="2019", plea="none")]},
    ),
    (
        "due-before-since",
        "tasks/0/due",
        {"tasks": [{"text": "Ask", "state": "open", "due": "2019-05", "since": "2019-06"}]},
        {"tasks": [{"text": "Ask", "state": "open", "due": "2019-06", "since": "2019-06"}]},
    ),
    (
        "country-unknown",
        "subject/nationalities/1",
        {"subject": {"name": "A", "nationalities": ["RU", "QQ"]}},
        {"subject": {"name": "A", "nationalities": ["RU", "SU"]}},
    ),
    (
        "country-unknown",
        "custody/#p/place/country",
        {"custody": [a_period("2020", place={"name": "A", "country": "QQ"})]},
        {"custody": [a_period("2020", place={"name": "A", "country": "GU"})]},
    ),
    (
        "currency-unknown",
        "charges/#c/loss/currency",
        {"charges": [a_charge(loss={"amount": 1, "currency": "QQQ"})]},
        {"charges": [a_charge(loss={"amount": 1, "currency": "USD"})]},
    ),
    (
        "language-unknown",
        "about/language",
        {"about": {"language": "qq"}},
        {"about": {"language": "ar-Latn"}},
    ),
)
