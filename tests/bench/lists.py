"""Measure how the list of the timeline opens, and a record of a long list: by length alike."""

from __future__ import annotations

import json
import os
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from dossier.document.document import Document
from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.event import Event
from dossier.model.ids import Index, with_keys
from dossier.storage import reader
from dossier.timeline.listing import Listing
from dossier.ui.desk import Desk
from dossier.ui.forms.record_form import RecordForm
from dossier.ui.tabs.timeline_list import ListedRows
from dossier.ui.theme import Looks
from dossier.ui.widgets.cells import Column
from dossier.ui.widgets.plain_table import PlainTable
from tests.bench import measuring
from tests.bench.measuring import Row
from tests.timeline.making import crowd
from tools.make_many_events import case

FEW, MANY = 1_000, 100_000
RECORDS = 20_000


def rows() -> list[Row]:
    """Give the name of each ratio, the ratio, and what it should be at most."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    looks = Looks(app, "light")
    ratio = measuring.ratio(_opening(looks, MANY), _opening(looks, FEW))
    last = measuring.ratio(_showing(looks, RECORDS), _showing(looks, FEW))
    return [
        Row(f"list, {MANY} events opened : {FEW} events", ratio, 2),
        Row(f"form of the last of {RECORDS} events : of {FEW}", last, 2),
    ]


def _opening(looks: Looks, number: int) -> Callable[[], object]:
    """Give the opening of a list, up to the picture of the rows in sight."""
    items, index = crowd(number), Index(Dossier.model_validate(PLAIN))
    columns = [Column(head) for head in ("When", "What", "Kind", "How exact", "Says")]
    table = PlainTable(looks, Words(), columns, fitted=False)
    table.resize(1000, 600)

    def open_it() -> object:
        table.show_rows(ListedRows(Listing(items, index)))
        return table.grab()

    return open_it


def _showing(looks: Looks, number: int) -> Callable[[], object]:
    """Give the making of the form of the last event of so many."""
    dossier = with_keys(reader.decode(json.dumps(case(number)).encode()))
    desk = Desk(Document(dossier, token=lambda: "1"), Words(), looks)
    path = ("events", f"#{dossier.events[-1].key}")
    return lambda: RecordForm(desk, path, Event).grab()


PLAIN = {"dossier": 1, "subject": {"name": "A. N. Other"}}
