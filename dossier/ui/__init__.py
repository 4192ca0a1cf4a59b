"""The screen: everything that is seen and touched, and the only floor that knows Qt.

PySide6 hooks Python's import and reads the source of every module that is loaded after it, in
search of `from __feature__ import`. Nothing here says that; the search alone took a tenth of the
start, so the import that was there before is put back.
"""

import builtins

from PySide6 import QtCore

_SETS_THE_HOOK = QtCore

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
