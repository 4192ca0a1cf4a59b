"""Start the program: `python -m dossier`, and both entry scripts, come in here."""

import os
import sys


def main() -> int:
    # What else is installed has no say in how a dossier is read, and is not searched for plugins.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    from dossier.cli import main as run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
