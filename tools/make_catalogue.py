"""Collect every text of the program into resources/locale/dossier.pot, and bring catalogues up.

Texts are found where they are said, `tr("…")`, `ntr("…", "…", n)` and `saying("…")`, and in tables:
an assignment under a comment, or a module under a docstring, that says "marked for translation". A
comment that speaks of "the last of each row" means just that. Run: python -m tools.make_catalogue
"""

from __future__ import annotations

import ast
import io
import itertools
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from typing_extensions import override

ROOT: Final = Path(__file__).resolve().parents[1]
LOCALE: Final = ROOT / "resources" / "locale"
TEMPLATE: Final = LOCALE / "dossier.pot"
MARK: Final = re.compile(r"#.*[Mm]arked for translation")
LAST: Final = re.compile(r"#.*last of each row")
# What of these values is read by a person, wherever they are made: by place, or by name.
_READ_BY_PEOPLE: Final[dict[str, tuple[int | str, ...]]] = {
    "Asked": (0, 1, 2, 3),
    "Command": (1, "text"),
    "Field": (1, "label"),
    "Form": (0, "add"),
    "ListWords": (0, 1, 2),
    "Nested": (1, 2),
    "Plan": (0, "name"),
    "TabKind": (1, "words"),
    "Chip": (1, 2),
    "CannotReckon": (0,),
    "NotADate": (0,),
    "NotADuration": (0,),
    "saying": (0,),
}
Text = str | tuple[str, str]


def texts_of(source: str) -> Iterator[Text]:
    """Give the texts of one module; a counted one as its two English forms."""
    lines = source.splitlines()
    tree = ast.parse(source)
    whole = bool(MARK.search(f"# {(ast.get_docstring(tree) or '').replace(chr(10), ' ')}"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _in_call(node)
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
            above = _comment_above(lines, node.lineno)
            if LAST.search(above):
                yield from _last_of_rows(node.value)
            elif MARK.search(above) or whole:
                yield from _in_table(node.value)


def template() -> Catalog:
    """Collect the texts of the whole program."""
    made = Catalog(project="Dossier", charset="utf-8", fuzzy=False)
    made.header_comment = "# Every text of the program: made by tools/make_catalogue.py."
    for path in sorted((ROOT / "dossier").rglob("*.py")):
        for text in texts_of(path.read_text("utf-8")):
            made.add(text)
    return made


def known_texts() -> frozenset[str]:
    """Give the texts of the template; of a counted one the first of its two forms."""
    ids = (message.id for message in template())
    return frozenset(id if isinstance(id, str) else id[0] for id in ids)


def written(catalogue: Catalog) -> bytes:
    """Write a catalogue without dates and places: it changes only when a text does."""
    kept = io.BytesIO()
    write_po(kept, catalogue, width=100, no_location=True, omit_header=True, sort_output=True)
    return b'msgid ""\nmsgstr ""\n' + _HEAD + b"\n" + kept.getvalue()


_TYPE: Final = "text/plain; charset=utf-8"
_HEAD: Final = f'"Content-Type: {_TYPE}\\n"\n'.encode()


def main() -> int:
    """Write the template, bring each catalogue up to it, and compile them."""
    LOCALE.mkdir(exist_ok=True)
    every = template()
    TEMPLATE.write_bytes(written(every))
    print(f"{len(every)} texts in {TEMPLATE.relative_to(ROOT)}")
    for path in catalogues():
        bring_up(path, every)
    return 0


def catalogues() -> list[Path]:
    """Give the catalogue of each language that there is one of."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/dossier.po"))


def bring_up(path: Path, every: Catalog) -> None:
    """Bring one catalogue up to the template, and compile it beside itself."""
    catalogue = updated(path, every)
    path.write_bytes(_with_forms(catalogue))
    path.with_suffix(".mo").write_bytes(compiled(catalogue))
    left = [str(message.id) for message in catalogue if message.id and not said(message)]
    print(f"{len(catalogue) - len(left)} of {len(catalogue)} texts in {path.relative_to(ROOT)}")
    for text in left:
        print(f"  still to be said: {text}")


def said(message: Message) -> bool:
    """Tell whether a text is said in a catalogue, in every form that it needs."""
    forms = _strings(message.string)
    return bool(forms) and all(forms)


def updated(path: Path, every: Catalog) -> Catalog:
    """Read a catalogue, and give it the texts of the template: new ones are still to be said."""
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.parents[1].name)
    catalogue.update(every, no_fuzzy_matching=True, keep_user_comments=True)
    catalogue.obsolete.clear()
    return catalogue


def up_to_date(path: Path, every: Catalog) -> bool:
    """Tell whether a catalogue has just the texts of the template, and is compiled as it stands."""
    catalogue = updated(path, every)
    kept = path.with_suffix(".mo").read_bytes()
    return path.read_bytes() == _with_forms(catalogue) and kept == compiled(catalogue)


class Undated(Catalog):
    """A catalogue that tells neither the day nor the tool that it was made by."""

    @override
    def _get_mime_headers(self) -> list[tuple[str, str]]:
        return [("Content-Type", _TYPE), ("Plural-Forms", self.plural_forms)]

    mime_headers = property(_get_mime_headers)


def compiled(catalogue: Catalog) -> bytes:
    """Compile a catalogue so that it changes only when a text does."""
    undated = Undated(locale=catalogue.locale, charset="utf-8", fuzzy=False)
    for message in catalogue:
        if message.id:
            undated.add(message.id, message.string)
    made = io.BytesIO()
    write_mo(made, undated)
    return made.getvalue()


def _with_forms(catalogue: Catalog) -> bytes:
    forms = f'"Plural-Forms: {catalogue.plural_forms}\\n"\n'.encode()
    return written(catalogue).replace(_HEAD, _HEAD + forms, 1)


def _strings(said: str | Iterable[str] | None) -> list[str]:
    return [said] if isinstance(said, str) else list(said or ())


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _comment_above(lines: list[str], line: int) -> str:
    """Give the comment that stands right above a line, as one."""
    above = list(itertools.takewhile(lambda said: said.lstrip()[:1] == "#", lines[line - 2 :: -1]))
    return " ".join(reversed(above))


def _in_call(call: ast.Call) -> Iterator[Text]:
    """Give what people read of a call: what it says, or of the value that it makes."""
    name = _name(call.func).removeprefix("_")
    if name == "ntr":
        yield from _counted(call.args[:2])
    elif name == "tr":
        yield from _in_table(ast.Tuple([*call.args[:1]]))
    elif name == "theme":
        yield from _last_of_rows(call)
    elif name in _READ_BY_PEOPLE:
        wanted = _READ_BY_PEOPLE[name]
        given = [argument for place, argument in enumerate(call.args) if place in wanted]
        given += [keyword.value for keyword in call.keywords if keyword.arg in wanted]
        yield from _in_table(ast.Tuple(given))


def _counted(forms: list[ast.expr]) -> Iterator[Text]:
    """Give the two forms of a counted text as one text, whatever the place of the number is."""
    match forms:
        case [ast.Constant(value=str(one)), ast.Constant(value=str(many))]:
            yield one, many
        case _:
            yield from _in_table(ast.Tuple(forms))


def _last_of_rows(table: ast.expr) -> Iterator[Text]:
    """Give the last of each row: what stands before it is a name or a pattern."""
    for row in ast.walk(table):
        if isinstance(row, ast.Tuple) and row.elts and not isinstance(row.elts[-1], ast.Tuple):
            yield from _in_table(row.elts[-1])


def _in_table(node: ast.expr) -> Iterator[Text]:
    """Give the texts of a table: all of a row, the values of a dict, the two forms of a count."""
    if isinstance(node, ast.Constant):
        yield from [node.value] if isinstance(node.value, str) and node.value else []
    elif isinstance(node, ast.Tuple | ast.List | ast.Set):
        yield from _in_row(node.elts)
    else:
        for inner in _inside(node):
            yield from _in_table(inner)


def _in_row(row: list[ast.expr]) -> Iterator[Text]:
    """Give the texts of a row, two that count the same as one text."""
    texts = [item.value for item in row if isinstance(item, ast.Constant)]
    counted = [text for text in texts if isinstance(text, str) and "{n}" in text]
    pair = counted if len(counted) == 2 else []
    if pair:
        yield pair[0], pair[1]
    for item in row:
        if not (isinstance(item, ast.Constant) and item.value in pair):
            yield from _in_table(item)


def _inside(node: ast.expr) -> list[ast.expr]:
    """Give what may be a text in the values of a dict, a choice of two, or a call."""
    if isinstance(node, ast.Dict):
        return node.values
    if isinstance(node, ast.IfExp):
        return [node.body, node.orelse]
    if isinstance(node, ast.Call) and _name(node.func) not in _READ_BY_PEOPLE:
        # The keys of a dict.fromkeys are no texts.
        return node.args[1:] if _name(node.func) == "fromkeys" else node.args
    return []


if __name__ == "__main__":
    sys.exit(main())
