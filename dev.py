"""Set up, run, test and check Dossier from a fresh clone, with the standard library only."""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PICTURES = ROOT / "build" / "pictures"
SAMPLES = ROOT / "sample_dossiers"
SEED_CASE = SAMPLES / "roman-seleznev.dossier"
OLDEST_PYTHON = (3, 11)
APT = (
    *("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y"),
    *("-o", "DPkg::Lock::Timeout=120", "-o", "Acquire::Retries=2"),
)
APT_PATIENCE = 1200  # seconds

# What `dev.py lock` makes; `dev` holds all that `run` holds, in the same versions.
LOCKS = {"run": ROOT / "requirements.txt", "dev": ROOT / "requirements-dev.txt"}
LOCKED = {
    "run": ("--group", "build"),
    "dev": ("--group", "build", "--group", "dev", "--constraint", "requirements.txt"),
}
LOCKER = (
    *("uv", "pip", "compile", "pyproject.toml", "--quiet", "--upgrade", "--universal"),
    *("--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate"),
)


class Need(NamedTuple):
    """A thing of the system, and the Debian package that brings it."""

    kind: str  # "library", "tool", "module" or "font"
    name: str
    package: str


PACKAGING = (Need("module", "ensurepip", "python{}.{}-venv".format(*sys.version_info)),)
DRAWING = (
    *PACKAGING,
    Need("library", "libglib-2.0.so.0", "libglib2.0-0"),
    Need("library", "libGL.so.1", "libgl1"),
    Need("library", "libEGL.so.1", "libegl1"),
    Need("library", "libfontconfig.so.1", "libfontconfig1"),
    Need("library", "libxkbcommon.so.0", "libxkbcommon0"),
    Need("library", "libdbus-1.so.3", "libdbus-1-3"),
    Need("library", "libbrotlidec.so.1", "libbrotli1"),
    Need("library", "libgssapi_krb5.so.2", "libgssapi-krb5-2"),
    Need("font", "a font", "fonts-noto-core"),
)
WINDOW = (
    Need("library", "libxcb-cursor.so.0", "libxcb-cursor0"),
    Need("library", "libxcb-icccm.so.4", "libxcb-icccm4"),
    Need("library", "libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Need("library", "libxcb-shape.so.0", "libxcb-shape0"),
    Need("library", "libxcb-xkb.so.1", "libxcb-xkb1"),
    Need("library", "libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
# Tests that need one of these say so and are skipped where it is missing.
TEST_TOOLS = (
    Need("tool", "git", "git"),
    Need("tool", "Xvfb", "xvfb"),
    Need("tool", "xauth", "xauth"),
    Need("tool", "openbox", "openbox"),
    Need("tool", "xdotool", "xdotool"),
    Need("tool", "pdftotext", "poppler-utils"),
    Need("tool", "strace", "strace"),
    Need("tool", "dbus-run-session", "dbus"),
    Need("tool", "at-spi2-registryd", "at-spi2-core"),
    Need("tool", "desktop-file-validate", "desktop-file-utils"),
    Need("tool", "xmllint", "libxml2-utils"),
    Need("tool", "appstreamcli", "appstream"),
    Need("tool", "update-mime-database", "shared-mime-info"),
    Need("tool", "pcmanfm", "pcmanfm"),
    Need("tool", "xdg-open", "xdg-utils"),
    Need("tool", "gio", "libglib2.0-bin"),
)
# Of the libraries, the Debian package names on what it depends, as dpkg here knows them.
PACKAGE_TOOLS = (
    Need("tool", "dpkg-deb", "dpkg"),
    Need("tool", "objdump", "binutils"),
    Need("tool", "debootstrap", "debootstrap"),
    Need("library", "libcups.so.2", "libcups2"),
    Need("library", "libwayland-cursor.so.0", "libwayland-cursor0"),
    Need("library", "libwayland-egl.so.1", "libwayland-egl1"),
)
CHECKS = {
    "format": ("ruff", "format", "--check", "."),
    "lint": ("ruff", "check", "."),
    "types, by mypy": ("mypy",),
    "types, by pyright": ("pyright",),
    "contracts": ("lint-imports", "--no-logo"),
}
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
LOOKS = (("light", ()), ("dark", ("--dark",)), ("large", ("--scale", "1.5")))


def main(arguments: list[str]) -> int:
    if problem := python_problem(sys.version_info[:2]):
        sys.stderr.write(f"{problem}\n")
        return 1
    command, rest = parsed(arguments)
    return COMMANDS[command][0](rest)


def parsed(arguments: list[str]) -> tuple[str, list[str]]:
    """Give the command, and what it is given; stop where it takes nothing."""
    made = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    commands = made.add_subparsers(dest="command", required=True)
    for name, (_, words) in COMMANDS.items():
        commands.add_parser(name, help=words)
    chosen, rest = made.parse_known_args(arguments)
    if rest and chosen.command not in {"run", "test", "bench"}:
        made.error(f"unknown arguments: {' '.join(rest)}")
    return chosen.command, rest


def python_problem(version: tuple[int, ...]) -> str:
    """Say what is wrong with this Python, or nothing."""
    if version >= OLDEST_PYTHON:
        return ""
    found, wanted = (".".join(map(str, pair)) for pair in (version, OLDEST_PYTHON))
    return f"Dossier needs Python {wanted} or newer, and this is Python {found}."


# The commands.


def run(files: list[str]) -> int:
    display = has_display(sys.platform, dict(os.environ))
    provide(DRAWING + WINDOW if display else DRAWING)
    install("run")
    # Others are started in the root folder, so a file is named in full.
    opened = [str(Path(file).absolute()) for file in files] or [str(SEED_CASE)]
    return dossier(*opened) if display else run_without_display(opened)


def run_without_display(files: list[str]) -> int:
    """Do the main job all the same: draw every tab and the summary."""
    say("There is no display, so no window opens; every tab and the summary are drawn instead.")
    for file in files:
        folder = PICTURES / Path(file).stem if len(files) > 1 else PICTURES
        folder.mkdir(parents=True, exist_ok=True)
        summary = folder / "summary.pdf"
        drawn = dossier("pictures", file, "-o", str(folder), **OFFSCREEN)
        printed = dossier("summary", file, "-o", str(summary), "--force", **OFFSCREEN)
        if drawn or printed:
            return drawn or printed
    say(f"They are in {PICTURES}.")
    return 0


def test(arguments: list[str]) -> int:
    """Run all checks and tests, or only pytest when it is told what to run."""
    provide(DRAWING + WINDOW, wished=TEST_TOOLS)
    install("dev")
    if set(arguments) - {"--lab"}:
        return tool("pytest", *arguments)
    # pytest comes last: its closing line is the last line.
    failed = failed_checks()
    status = tool("pytest", "-n", "auto", "--dist", "loadfile", "--cov", *arguments)
    return status or bool(failed)


def check(_: list[str]) -> int:
    install("dev")
    failed = failed_checks()
    if not failed:
        say("All checks pass.")
    return bool(failed)


def pictures(_: list[str]) -> int:
    provide(DRAWING)
    install("run")
    for sample in sorted(SAMPLES.glob("*.dossier")):
        for look, options in LOOKS:
            folder = PICTURES / sample.stem / look
            folder.mkdir(parents=True, exist_ok=True)
            drawn = ("pictures", str(sample), "-o", str(folder), "--profile", "everything")
            if failed := dossier(*drawn, *options, **OFFSCREEN):
                return failed
    say(f"They are in {PICTURES}.")
    return 0


def bench(parts: list[str]) -> int:
    provide(DRAWING)
    install("dev")
    return call([python(), "-m", "tests.bench", *parts])


def package(_: list[str]) -> int:
    provide(DRAWING + WINDOW, wished=PACKAGE_TOOLS)
    install("dev")
    return call([python(), "-m", "tools.packages"], **OFFSCREEN)


def lock(_: list[str]) -> int:
    install("dev")
    for name, path in LOCKS.items():
        if tool(*LOCKER, *LOCKED[name], "--output-file", path.name):
            return 1
    return 0


COMMANDS = {
    "run": (run, "open FILE, or the sample case, in the window"),
    "test": (test, "check and test all, with --lab the laboratory too; or what pytest is told"),
    "check": (check, "format, lint, types and contracts"),
    "pictures": (pictures, "draw every tab of every sample into build/pictures"),
    "bench": (bench, "measure the ratios that tests/bench knows: all, or of the PARTs named"),
    "package": (package, "make the wheel and, on Linux, the other packages into dist"),
    "lock": (lock, "remake the hashed requirements from pyproject.toml"),
}


# The Python packages.


def install(kind: str) -> None:
    """Bring .venv to what the lock says; do nothing when it is so already."""
    stamps = {name: stamp(name) for name in LOCKS}
    ready = [name for name, text in stamps.items() if read(VENV / f"dossier-{name}") == text]
    if kind in ready or "dev" in ready:
        return
    provide(PACKAGING)
    say("Installing the Python packages into .venv; the first time this takes some minutes.")
    clear = ["--clear"] if made_by_another_python(read(VENV / "pyvenv.cfg")) else []
    must([sys.executable, "-m", "venv", *clear, str(VENV)])
    pip = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    # The lock names all. An older pip would look for "coverage[toml]" beside the locked "coverage".
    must([*pip, "--no-deps", "--require-hashes", "-r", str(LOCKS[kind])])
    must([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    (VENV / f"dossier-{kind}").write_text(stamps[kind], encoding="utf-8")


def stamp(kind: str) -> str:
    """Sum up all that an installation rests on."""
    parts = (LOCKS[kind].read_bytes(), (ROOT / "pyproject.toml").read_bytes())
    place = f"{sys.version} {ROOT}".encode()
    return hashlib.sha256(b"\0".join((*parts, place))).hexdigest()


def made_by_another_python(settings: str) -> bool:
    """Tell from the text of a pyvenv.cfg whether another Python version wrote it."""
    version = ".".join(map(str, sys.version_info[:2]))
    pairs = [line.partition(" = ") for line in settings.splitlines()]
    written = [value for name, _, value in pairs if name in {"version", "version_info"}]
    return any(not f"{found}.".startswith(f"{version}.") for found in written)


# The system's libraries and tools.


def provide(needed: tuple[Need, ...], wished: tuple[Need, ...] = ()) -> None:
    """See to it that the needed things are there, and the wished ones if that is easy."""
    linux = sys.platform.startswith("linux")
    missing = [need for need in needed + wished if linux and not is_there(need)]
    if not missing:
        return
    packages = [need.package for need in missing]
    say("Missing on this system: " + ", ".join(need.name for need in missing) + ".")
    command = APT if is_root() else ("sudo", *APT)
    if shutil.which("apt-get") and may_install(packages):
        call_apt([*command, "update"])
        call_apt([*command, "install", "--no-install-recommends", *packages])
    missing = [need for need in missing if not is_there(need)]
    if missing:
        say("Still missing: " + ", ".join(need.name for need in missing) + ". On Debian run:")
        say(install_line([need.package for need in missing]))
    if set(missing) & set(needed):
        raise SystemExit(1)


def is_there(need: Need) -> bool:
    if need.kind == "library":
        return library_loads(need.name)
    if need.kind == "module":
        return importlib.util.find_spec(need.name) is not None
    if need.kind == "font":
        return has_a_font()
    return tool_path(need.name) is not None


def library_loads(name: str) -> bool:
    """Try the loader itself: it knows more places than any package list."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def tool_path(name: str) -> str | None:
    """Find a tool on PATH, or where Debian keeps tools that no one calls by hand."""
    places = [os.environ.get("PATH", ""), "/usr/sbin", "/usr/libexec"]
    return shutil.which(name, path=os.pathsep.join(places))


def has_a_font() -> bool:
    places = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
    return any(font for place in places for font in Path(place).expanduser().rglob("*.[to]t[fc]"))


def may_install(packages: list[str]) -> bool:
    """Root installs at once; somebody at a terminal is asked; nobody else is kept waiting."""
    if is_root():
        return True
    if not (sys.stdin.isatty() and sys.stdout.isatty() and shutil.which("sudo")):
        return False
    answer = input(f"Run `{install_line(packages)}` now? [y/N] ")
    return answer.strip().lower() in {"y", "yes"}


def is_root() -> bool:
    return os.geteuid() == 0


def install_line(packages: list[str]) -> str:
    return "sudo apt-get install -y --no-install-recommends " + " ".join(packages)


def call_apt(command: list[str]) -> None:
    """Let apt-get try; whether it helped is seen by looking again."""
    quiet = subprocess.DEVNULL
    try:
        subprocess.run(command, stdin=quiet, stdout=quiet, timeout=APT_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        say(f"apt-get could not help: {error}.")


def has_display(platform: str, environment: dict[str, str]) -> bool:
    if not platform.startswith("linux"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


# Starting other programs.


def failed_checks() -> list[str]:
    """Run each check and name those that failed."""
    failed: list[str] = []
    for name, (program, *arguments) in CHECKS.items():
        began = time.monotonic()
        if tool(program, *arguments):
            failed.append(name)
        say(f"{name}: {'FAILED' if name in failed else 'good'}, {time.monotonic() - began:.0f} s")
    if failed:
        say("These checks failed: " + "; ".join(failed) + ".")
    return failed


def dossier(*arguments: str, **environment: str) -> int:
    return call([python(), "-P", "-m", "dossier", *arguments], **environment)


def tool(name: str, *arguments: str) -> int:
    return call([scripts() + name, *arguments])


def call(command: list[str], **environment: str) -> int:
    return subprocess.call(command, cwd=ROOT, env={**os.environ, **environment})


def must(command: list[str]) -> None:
    if status := call(command):
        raise SystemExit(status)


def python() -> str:
    return scripts() + "python"


def scripts() -> str:
    return str(VENV / ("Scripts" if os.name == "nt" else "bin")) + os.sep


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def say(sentence: str) -> None:
    print(sentence, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
