"""What the program without Python starts with: the same as both entry scripts."""

import sys

from dossier.__main__ import main

sys.exit(main())
