"""Let a browser print what is written for it: the summary of the seed case is one page."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.commands.running import SEED, process

pytestmark = [
    pytest.mark.lab,
    pytest.mark.skipif(not shutil.which("chromium"), reason="no browser is here"),
]


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_summary_of_the_seed_case_is_one_page(
    tmp_path: Path, language: str, paper: str
) -> None:
    page = tmp_path / "x.html"
    ended = process("summary", SEED, "-o", page, "--language", language, "--paper", paper)
    assert ended.status == 0, ended.err
    how = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
    printed = tmp_path / "x.pdf"
    where = (f"--user-data-dir={tmp_path / 'browser'}", f"--print-to-pdf={printed}")
    subprocess.run(("chromium", *how, *where, page.as_uri()), capture_output=True, check=True)
    told = subprocess.run(("pdfinfo", str(printed)), capture_output=True, check=True, text=True)
    assert re.findall(r"Pages: +(\d+)", told.stdout) == ["1"]
    text = subprocess.run(
        ("pdftotext", str(printed), "-"), capture_output=True, check=True, text=True
    )
    assert "".join(text.stdout.split()).endswith("1/1")
