"""Start the program: `python -m dossier`, and both entry scripts, come in here."""

import sys


def main() -> int:
    from dossier.cli import main as run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
