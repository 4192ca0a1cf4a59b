"""Let LibreOffice lay out what is written for it: the summary of the seed case is one page."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.commands.running import SEED, process

pytestmark = [
    pytest.mark.lab,
    pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here"),
]


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_summary_of_the_seed_case_is_one_page(
    tmp_path: Path, language: str, paper: str
) -> None:
    target = tmp_path / "x.odt"
    ended = process("summary", SEED, "-o", target, "--language", language, "--paper", paper)
    assert ended.status == 0, ended.err
    made = subprocess.run(
        (
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'office').as_uri()}",
            *("--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(target)),
        ),
        capture_output=True,
        check=True,
    )
    told = subprocess.run(
        ("pdfinfo", str(tmp_path / "x.pdf")), capture_output=True, check=True, text=True
    )
    assert re.findall(r"Pages: +(\d+)", told.stdout) == ["1"], made.stderr
