"""The one place from which anything is opened outside: after one question that names the host."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from dossier.i18n import Words
from dossier.ui.theme import Looks
from dossier.ui.widgets.question import ask, tell
from dossier.wording.links import link


def open_link(looks: Looks, words: Words, parent: QWidget, text: str) -> bool:
    """Open an address of the dossier in the browser or the mail program, if the person says so."""
    tr = words.tr
    found = link(text)
    if found is None:
        sentence = tr("This address is not opened from here.")
        hint = tr("Only plain addresses of https, http and mailto are: {address}")
        tell(looks, parent, sentence, tr("Close"), hint.format(address=text[:200]))
        return False
    question = tr("Open {host} outside of this program?").format(host=found.host)
    detail = tr("Who runs it can see that somebody looks. The whole address: {address}")
    answers = [("open", tr("Open")), ("no", tr("Cancel"))]
    answer = ask(looks, parent, question, answers, detail.format(address=found.url[:400]))
    url = QUrl(found.url, QUrl.ParsingMode.StrictMode)
    return answer == "open" and url.isValid() and QDesktopServices.openUrl(url)
