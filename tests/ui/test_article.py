"""Test the case worker's main task: from an article in the clipboard to cited facts."""

from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.money import Money
from dossier.model.person import Subject
from dossier.reasoning.sources.quotes import quotations
from dossier.storage.writer import encode
from dossier.ui.desk import Desk
from dossier.ui.tabs.reading import ReadingTab
from dossier.ui.tabs.reading_page import ReadingPage
from dossier.ui.theme import Looks
from tests.samples import sample
from tests.ui.windows import Person, case_of, open_window

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


# Of words of the article, what is typed to select them; F8 is pressed between two runs of letters.
TYPED: Final = {
    "freight clerk": ("freight c",),
    "wire fraud": ("wire f",),
    "found Mr Ravnsen guilty": ("found", "gui"),
    "in August": ("in a",),
    "about $1.2 million": ("about $1.2 m",),
    "31 companies": ("31 c",),
    "arrest at the ferry terminal": ("arrest", "ter"),
    "11 March 2019": ("11", ""),
    "Ruth Okafor-Dale": ("ruth", ""),
    "the prison’s doctor had not seen him since": ("the pr", ""),
}


class Worker(Person):
    """A case worker who reads an article and keeps what it says."""

    def mark(self, words: str) -> None:
        """Select words of the article with the mouse."""
        self.select(words, self.page.text)

    def cite(self, words: str, field: str, value: str = "") -> None:
        """Cite words for a field; type what they mean where the words themselves don't say it."""
        self.mark(words)
        self.press(KEY.Key_K, CONTROL)
        self.choose(field)
        if value:
            self.type(value)
        self.press(KEY.Key_Return)

    def make(self, words: str, noun: str, asked: str = "") -> None:
        """Make a record of words; answer what it asks for."""
        self.mark(words)
        self.press(KEY.Key_Insert)
        self.choose(noun)
        if asked:
            self.type(asked)
            self.press(KEY.Key_Return)

    @property
    def page(self) -> ReadingPage:
        tab = case_of(self.window).tab
        assert isinstance(tab, ReadingTab)
        return tab.page


class WorkerByKeys(Worker):
    """A case worker who has no mouse, or does without."""

    @override
    def mark(self, words: str) -> None:
        """Select words of the article by typing some of them; the keyboard is in the text."""
        if not self.page.text.hasFocus():
            self.press(KEY.Key_Escape)  # The day that is asked for is cited from the text next.
        assert self.page.text.hasFocus()
        first, *more = TYPED[words]
        self.type(first)
        for letters in more:
            self.press(KEY.Key_F8)
            if letters:
                self.type(letters)
        assert self.page.text.selected == words

    @override
    def click(self, *_where: object, **_how: object) -> None:
        raise AssertionError("A mouse was used.")


# Each click and each key is an action, a text that is typed into a field is one as a whole, and so
# are letters that are typed in the article: letters are counted beside, since they are work too.
@pytest.mark.parametrize(("way", "actions", "letters"), [(Worker, 52, 37), (WorkerByKeys, 50, 101)])
def test_an_article_becomes_ten_cited_facts_in_under_sixty_actions(
    qtbot: QtBot, looks: Looks, way: type[Worker], actions: int, letters: int
) -> None:
    article = next(s.text for s in sample("every-field.dossier").sources if s.id == "courier")
    assert article
    QGuiApplication.clipboard().setText(article)
    window = open_window(qtbot, looks, Dossier(subject=Subject(name="Milo Ravnsen")))
    worker = way(window)

    worker.press(KEY.Key_V, CONTROL | SHIFT)
    worker.press(KEY.Key_Return)  # The title that is proposed is right.
    worker.type("newspaper article")
    worker.press(KEY.Key_Return)
    worker.cite("freight clerk", "Occupation")
    worker.make("wire fraud", "Charge")
    worker.cite("found Mr Ravnsen guilty", "Outcome", "convicted")
    worker.cite("in August", "Outcome date", "August 2020")
    worker.cite("about $1.2 million", "Loss")
    worker.cite("31 companies", "Victims")
    worker.make("arrest at the ferry terminal", "Event")
    worker.cite("11 March 2019", "Date")
    worker.make("Ruth Okafor-Dale", "Person or organisation")
    worker.make("the prison’s doctor had not seen him since", "Concern")

    assert (worker.actions, worker.letters) == (actions, letters)
    _check_ten_facts(case_of(window).desk, article)


def _check_ten_facts(desk: Desk, article: str) -> None:
    dossier = desk.dossier
    source = dossier.sources[0]
    cited = quotations(source, desk.index)
    assert len(cited) == 10
    assert all(quotation.stretches for quotation in cited)
    charge, event = dossier.charges[0], dossier.events[0]
    assert source.text == article
    assert source.type == "article-newspaper"
    assert dossier.subject.occupation == "freight clerk"
    assert (charge.offence, charge.outcome, charge.victims) == (
        "wire fraud",
        "convicted",
        "31 companies",
    )
    assert charge.outcome_date == Date("2020-08")
    assert charge.loss == Money(amount=1_200_000, currency="USD", about=True)
    assert event.date == Date("2019-03-11")
    assert dossier.parties[0].name == "Ruth Okafor-Dale"
    assert dossier.concerns[0].text == "the prison’s doctor had not seen him since"
    assert encode(dossier)


def test_by_keys_alone_words_are_selected_and_cited_and_a_record_is_made_of_them(
    qtbot: QtBot, looks: Looks
) -> None:
    QGuiApplication.clipboard().setText(
        "Sallow, Friday.\nThe freight clerk was found guilty of fraud."
    )
    window = open_window(qtbot, looks, Dossier(subject=Subject(name="Milo Ravnsen")))
    worker = Worker(window)
    worker.press(KEY.Key_V, CONTROL | SHIFT)
    worker.press(KEY.Key_Return)  # The title that is proposed is right.
    worker.type("newspaper article")
    worker.press(KEY.Key_Return)
    worker.press(KEY.Key_Home, CONTROL)
    worker.press(KEY.Key_Down)
    worker.press(KEY.Key_Right, CONTROL)
    worker.press(KEY.Key_Right, CONTROL | SHIFT)
    worker.press(KEY.Key_Right, CONTROL | SHIFT)
    assert worker.page.text.selected == "freight clerk"
    worker.press(KEY.Key_K, CONTROL)
    worker.choose("Occupation")
    worker.press(KEY.Key_Return)
    worker.press(KEY.Key_End)
    worker.press(KEY.Key_Left)
    worker.press(KEY.Key_Left, CONTROL | SHIFT)
    assert worker.page.text.selected == "fraud"
    worker.press(KEY.Key_Insert)
    worker.choose("Charge")
    dossier = case_of(window).desk.dossier
    assert dossier.subject.occupation == "freight clerk"
    assert [charge.offence for charge in dossier.charges] == ["fraud"]
    cited = quotations(dossier.sources[0], case_of(window).desk.index)
    assert [quotation.quote for quotation in cited] == ["freight clerk", "fraud"]
    assert all(quotation.stretches for quotation in cited)


def test_a_pasted_article_lets_its_title_be_corrected_and_goes_on_in_the_text(
    qtbot: QtBot, looks: Looks
) -> None:
    QGuiApplication.clipboard().setText("Sallow, Friday. A freight clerk was found guilty.")
    window = open_window(qtbot, looks, Dossier(subject=Subject(name="Milo Ravnsen")))
    worker = Worker(window)
    worker.press(KEY.Key_V, CONTROL | SHIFT)
    worker.type("Guilty of fraud")
    worker.press(KEY.Key_Return)
    worker.press(KEY.Key_Return)
    source = case_of(window).desk.dossier.sources[0]
    assert (source.title, source.type) == ("Guilty of fraud", "article")
    assert worker.page.text.hasFocus()


def test_who_clicks_into_the_text_while_a_field_is_asked_for_stays_there(
    qtbot: QtBot, looks: Looks
) -> None:
    QGuiApplication.clipboard().setText("Sallow, Friday. A freight clerk was found guilty.")
    window = open_window(qtbot, looks, Dossier(subject=Subject(name="Milo Ravnsen")))
    worker = Worker(window)
    worker.press(KEY.Key_V, CONTROL | SHIFT)
    worker.select("freight clerk", worker.page.text)
    assert worker.page.text.hasFocus()
    assert worker.page.text.selected == "freight clerk"
