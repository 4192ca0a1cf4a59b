"""Read a PDF back: its text, its pages, its metadata, its pictures, by poppler's tools."""

import re
import shutil
import subprocess
import unicodedata
import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

NEEDS_POPPLER = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext, of poppler-utils, reads PDFs back"
)
_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def text_of(data: bytes) -> str:
    """Give the text of a PDF as a reader finds it: where it stands on the paper."""
    return folded(_read("pdftotext", "-", "-", data=data).decode())


def row_by_row(data: bytes) -> str:
    """Give the text of a PDF in the order in which it was drawn: a label, then its lines."""
    return folded(_read("pdftotext", "-raw", "-", "-", data=data).decode())


def lines_of(data: bytes) -> list[str]:
    """Give the lines of a PDF in the order in which they were drawn."""
    return [
        folded(line)
        for line in _read("pdftotext", "-raw", "-", "-", data=data).decode().splitlines()
    ]


def edges_of(data: bytes) -> list[dict[str, float]]:
    """Give, page by page, where each word ends for the last time, in millimetres from the left."""
    told = _read("pdftotext", "-bbox", "-", "-", data=data).decode()
    word = re.compile(r'xMax="([\d.]+)" yMax="[\d.]+">(.*?)</word>')
    return [
        {said: float(x) * 25.4 / 72 for x, said in word.findall(page)}
        for page in told.split("<page ")[1:]
    ]


def folded(text: str) -> str:
    """Fold what paper may write otherwise: forms of letters, blanks, marks of direction."""
    return " ".join(_DIRECTIONS.sub("", unicodedata.normalize("NFKC", text)).split())


def told_of(data: bytes, tmp_path: Path) -> dict[str, str]:
    """Give what pdfinfo tells of a PDF."""
    path = tmp_path / "read.pdf"
    path.write_bytes(data)
    lines = _read("pdfinfo", str(path)).decode().splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def metadata_of(data: bytes, tmp_path: Path) -> str:
    path = tmp_path / "read.pdf"
    path.write_bytes(data)
    return _read("pdfinfo", "-meta", str(path)).decode()


def fonts_of(data: bytes, tmp_path: Path) -> list[list[str]]:
    """Give a row for each font: its name, then what pdffonts says of it."""
    path = tmp_path / "read.pdf"
    path.write_bytes(data)
    return [line.split() for line in _read("pdffonts", str(path)).decode().splitlines()[2:]]


def inside_of(data: bytes) -> bytes:
    """Give the bytes of a PDF with what its streams hold, as anybody finds them who unpacks it."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
    return b"\n".join([data, *(_inflated(stream) for stream in streams)])


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return stream


def picture_of(data: bytes) -> QImage:
    """Give the first page as a small grey picture."""
    return QImage.fromData(_read("pdftoppm", "-gray", "-r", "40", "-png", "-l", "1", data=data))


def _read(*command: str, data: bytes | None = None) -> bytes:
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout
