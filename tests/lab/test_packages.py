"""The Debian package, made and tried: unpacked where nothing else is, and on a bare Debian."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from dossier.shipped import sample
from tests.e2e import screens
from tests.e2e.programs import assert_soon
from tests.e2e.screens import active, double_click_on_first_file, screen, windows
from tools.packages import debian, frozen

TOOLS = ("dpkg-deb", "dpkg-query", "objdump", "strip")
ON_BARE_DEBIAN = ("debootstrap", "unshare", *screens.TOOLS)
pytestmark = [
    pytest.mark.lab,
    pytest.mark.skipif(
        not all(map(shutil.which, TOOLS)), reason="the tools of Debian's packagers are missing"
    ),
]
# What a desktop has, besides the screen, its window manager and the hands: they stand outside.
# What makes it know our files comes with the package.
DESKTOP = ("pcmanfm", "xdg-utils", "dbus")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    return debian.build(frozen.build(folder), folder)


def test_the_debian_package_works_without_a_python_and_tells_the_desktop(
    package: Path, tmp_path: Path
) -> None:
    told = subprocess.run(["dpkg-deb", "-f", package], capture_output=True, text=True, check=True)
    assert "libxcb-cursor0" in told.stdout
    assert "Recommends: x11-utils | zenity | kdialog\n" in told.stdout
    unpacked = tmp_path / "unpacked"
    subprocess.run(["dpkg-deb", "-x", package, unpacked], check=True)
    shared = unpacked / "usr" / "share"
    assert "Exec=dossier %F" in (shared / "applications" / "dossier.desktop").read_text()
    assert (shared / "doc" / "dossier" / "copyright").is_file()
    ran = subprocess.run(
        [unpacked / "usr" / "bin" / "dossier", "self-test"],
        env={"HOME": str(tmp_path), "PATH": os.devnull, "QT_QPA_PLATFORM": "offscreen"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout.splitlines()[-1:]) == (0, ["all well"]), ran.stderr
    assert "speaks en, ru" in ran.stdout


def test_the_program_in_the_package_loads_no_qt_before_its_own_first_line(
    package: Path, tmp_path: Path
) -> None:
    subprocess.run(["dpkg-deb", "-x", package, tmp_path], check=True)
    shutil.rmtree(tmp_path / debian.HOME / "_internal" / "PySide6")
    program = tmp_path / "usr" / "bin" / "dossier"
    ran = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stderr


def test_what_qt_knows_of_its_functions_is_compiled_once_and_not_at_each_start(
    package: Path, tmp_path: Path
) -> None:
    subprocess.run(["dpkg-deb", "-x", package, tmp_path], check=True)
    support = tmp_path / debian.HOME / "_internal" / "shiboken6" / "files.dir"
    texts = list(support.rglob("*.py"))
    assert texts
    assert len(list(support.rglob("*.pyc"))) == len(texts)


@dataclass
class BareDebian:
    """A Debian of its own in a folder, with a person in it who is not root."""

    root: Path
    name: str = "anna"

    @property
    def home(self) -> Path:
        return self.root / "home" / self.name

    def command(self, *command: str, person: str = "root") -> list[str]:
        """Give what runs a command inside; what it mounts goes with it."""
        mount = 'mount -t proc proc "$0/proc" && exec chroot --userspec="$1" "$0" "${@:2}"'
        return ["unshare", "--mount", "bash", "-c", mount, str(self.root), person, *command]

    def run(self, *command: str, person: str = "root") -> str:
        """Run a command to its end, with nothing of the environment outside."""
        ended = subprocess.run(
            self.command(*command, person=person),
            env=self.environment(person),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ended.returncode == 0, f"{' '.join(command)}: {ended.stdout} {ended.stderr}"
        return ended.stdout

    def install(self, *packages: str) -> None:
        self.run("apt-get", "-y", "-qq", "--no-install-recommends", "install", *packages)

    def environment(self, person: str) -> dict[str, str]:
        home = "/root" if person == "root" else f"/home/{person}"
        usual = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        return {"HOME": home, "PATH": usual, "DEBIAN_FRONTEND": "noninteractive", "LANG": "C.UTF-8"}


@pytest.fixture(params=["bookworm", "trixie"])
def bare(request: pytest.FixtureRequest) -> Iterator[BareDebian]:
    """Give the smallest Debian that can install packages."""
    with TemporaryDirectory(prefix="debian-", ignore_cleanup_errors=True) as folder:
        made = BareDebian(Path(folder, "root"))
        command = ["debootstrap", "--variant=minbase", str(request.param), str(made.root)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        made.run("apt-get", "-qq", "update")
        made.run("useradd", "--create-home", made.name)
        yield made


@contextmanager
def managing_files(bare: BareDebian, screen_name: str) -> Generator[str]:
    """Show the files of the person inside; give the window of the file manager."""
    command = ("dbus-run-session", "--", "pcmanfm", "--no-desktop", f"/home/{bare.name}")
    manager = subprocess.Popen(
        bare.command(*command, person=bare.name),
        env={**bare.environment(bare.name), "DISPLAY": screen_name},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        assert_soon(lambda: windows(screen_name, "Pcmanfm"), "the file manager")
        yield windows(screen_name, "Pcmanfm")[-1]
    finally:
        os.killpg(manager.pid, signal.SIGKILL)
        manager.wait()


@pytest.mark.skipif(
    os.geteuid() != 0 or not all(map(shutil.which, ON_BARE_DEBIAN)),
    reason="only root may make a Debian, with debootstrap and a screen",
)
def test_on_a_bare_debian_it_installs_and_a_double_click_opens_the_seed_case(
    bare: BareDebian, package: Path
) -> None:
    shutil.copy(package, bare.root / "tmp" / package.name)
    bare.install(f"/tmp/{package.name}")
    with pytest.raises(AssertionError):
        bare.run("which", "python3")
    told = bare.run("env", "QT_QPA_PLATFORM=offscreen", "dossier", "self-test", person=bare.name)
    assert told.splitlines()[-1] == "all well"
    bare.install(*DESKTOP)
    shutil.copy(sample("roman-seleznev.dossier"), bare.home / "Дело (1).dossier")
    with screen(dict(os.environ)) as name, managing_files(bare, name) as window:

        def click() -> bool:
            double_click_on_first_file(name, window)
            return bool(windows(name, "dossier"))

        assert_soon(click, "the file to open")
        assert_soon(lambda: "Roman Seleznev" in active(name), "its window to come forward")
    bare.run("apt-get", "-y", "-qq", "remove", "dossier")
    assert not (bare.root / "usr/share/applications/dossier.desktop").exists()
