"""Three invented cases, each as a case worker would enter it, with the slips that happen."""

from tests.reasoning.cases import Plain

# Held without charge for more than a year, moved, the order not renewed.
JOURNALIST: Plain = {
    "about": {"as_of": "2024-06-30"},
    "subject": {"id": "she", "name": "Ines Alvar (invented)", "born": "1991"},
    "parties": [{"id": "husband", "name": "Teo Alvar", "kind": "person", "role": "husband"}],
    "custody": [
        {"id": "arrest", "period": "2023-03-01", "basis": "arrest", "place": "Her flat"},
        {"id": "gone", "period": "2023-03-01/2023-03-20", "basis": "disappeared"},
        {
            "id": "north",
            "period": "2023-03-20/2023-09",
            "basis": "administrative",
            "place": {"name": "Norra", "country": "SE"},
            "until": "2023-08-31",
            "cite": ["#post"],
        },
        {
            "id": "south",
            "period": "2023-08-15/..",
            "basis": "administrative",
            "place": {"name": "Sulla", "country": "IT"},
            "until": "2024-02-29",
            "ended": "moved again",
            "cite": ["#post", "#wire"],
        },
    ],
    "statements": [
        {
            "id": "appeal",
            "by": "#husband",
            "date": "2023-04-02",
            "passages": [{"id": "p1", "text": "She has not been charged.", "cite": ["#post"]}],
            "cite": ["#post"],
        }
    ],
    "events": [
        {"id": "review", "title": "Review of the order", "date": "2024-05", "status": "planned"}
    ],
    "sources": [
        {
            "id": "post",
            "title": "Editor taken from her flat",
            "type": "article-newspaper",
            "issued": "2023-04-01",
        },
        {"id": "wire", "title": "A year without charge", "type": "article", "issued": "2024-03-01"},
    ],
}

# Five counts, an appeal, a new sentence that nobody linked to the old one.
FEDERAL: Plain = {
    "subject": {"name": "Carl Wade (invented)", "born": "1970-02-11"},
    "charges": [
        {
            "id": "fraud",
            "offence": "Wire fraud",
            "counts": "1 to 3",
            "filed": "2017-05-09",
            "court": "District court",
            "docket": "N-17-1",
            "plea": "not guilty",
            "outcome": "convicted",
            "outcome_date": "2018-02-02",
        },
        {
            "id": "identity",
            "offence": "Aggravated identity theft",
            "counts": "4",
            "filed": "2017-05-09",
            "docket": "N-17-1",
            "outcome": "set aside",
            "outcome_date": "2020-01-15",
            "history": [
                {"what": "convicted", "date": "2018-02-02"},
                {"what": "reversed", "date": "2020-01-15"},
                {"what": "argued", "date": "2019-10"},
            ],
        },
        {
            "id": "access",
            "offence": "Access device fraud",
            "counts": "5",
            "filed": "2017-05",
            "outcome": "convicted",
            "outcome_date": "2018-06-30",
        },
    ],
    "sentences": [
        {
            "id": "first",
            "date": "2018-06-29",
            "charges": ["#fraud", "#identity", "#access"],
            "runs": [{"how": "concurrent", "to": "#first"}],
            "parts": [
                {"id": "f1", "kind": "imprisonment", "term": "P120M"},
                {"id": "f2", "kind": "imprisonment", "term": "P60M"},
                {
                    "id": "f3",
                    "kind": "imprisonment",
                    "term": "P24M",
                    "runs": [{"how": "consecutive", "to": "#first"}],
                },
                {"id": "f4", "kind": "supervision", "term": "P3Y"},
                {
                    "id": "f5",
                    "kind": "restitution",
                    "amount": {"amount": 1000000, "currency": "USD"},
                },
            ],
        },
        {
            "id": "second",
            "date": "2020-06-01",
            "charges": ["#fraud", "#access"],
            "parts": [
                {"id": "s1", "kind": "imprisonment", "term": "P96M"},
                {
                    "id": "s2",
                    "kind": "imprisonment",
                    "term": "P60M",
                    "runs": [{"how": "concurrent", "to": "#s1"}],
                },
            ],
            "status": "in force",
        },
    ],
    "custody": [
        {"id": "bail", "period": "2017-05-10/2018-06-29", "basis": "bail"},
        {"id": "prison", "period": "2018-06-29/..", "basis": "sentence"},
    ],
}

# Remand abroad, consular visits, a plea deal.
ABROAD: Plain = {
    "about": {"as_of": "2022-12-31"},
    "subject": {"name": "Mara Lind (invented)", "born": "2004-09-01", "nationalities": ["NO"]},
    "parties": [
        {
            "id": "consul-1",
            "name": "Per Aas",
            "kind": "person",
            "role": "consul",
            "period": "2019/2022-05",
        },
        {
            "id": "consul-2",
            "name": "Liv Moe",
            "kind": "person",
            "role": "consul",
            "period": "2022-06-01/..",
        },
    ],
    "charges": [
        {
            "id": "import",
            "offence": "Importing drugs",
            "filed": "2022-04-12",
            "court": "#court",
            "plea": "none",
            "outcome": "withdrawn",
            "outcome_date": "2022-09",
        },
        {
            "id": "holding",
            "offence": "Possession",
            "filed": "2022-09-05",
            "court": "Regional court",
            "plea": "guilty",
            "plea_date": "2022-09-01",
            "outcome": "convicted",
            "outcome_date": "2022-09-20",
        },
    ],
    "sentences": [
        {
            "id": "deal",
            "date": "2022-09-20",
            "charges": ["#import", "#holding"],
            "parts": [{"id": "d1", "kind": "imprisonment", "term": "P14M", "minimum": "P2Y"}],
            "stated_end": "2023-03-11",
        }
    ],
    "custody": [
        {
            "id": "airport",
            "period": "2022-02-11",
            "basis": "arrest",
            "place": {"name": "Airport", "country": "ES"},
        },
        {
            "id": "remand",
            "period": "2022-02-12/2022-09-20",
            "basis": "remand",
            "until": "2022-08-11",
            "place": {"name": "Soto", "country": "ES"},
        },
        {
            "id": "serving",
            "period": "2022-09-20/..",
            "basis": "sentence",
            "place": {"name": "Soto", "country": "ES"},
        },
    ],
    "events": [
        {
            "id": "visit-1",
            "title": "Consular visit",
            "date": "2022-03-02",
            "people": ["#consul-1"],
            "status": "held",
        },
        {
            "id": "visit-2",
            "title": "Consular visit",
            "date": "2022-07-14",
            "people": ["#consul-1"],
            "status": "held",
        },
        {
            "id": "visit-3",
            "title": "Consular visit",
            "date": "2022-11-30",
            "people": ["#consul-2"],
            "status": "planned",
        },
    ],
}
