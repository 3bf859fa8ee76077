"""Gives the frozen program a UTF-8 locale where it has none, as Python gives itself (PEP 538).

PyInstaller runs this before the program. Without it Qt complains on standard error.
"""

import os
import sys

_SET_BY = ("LC_ALL", "LC_CTYPE", "LANG")

if sys.platform.startswith("linux"):
    _locale = next((os.environ[name] for name in _SET_BY if os.environ.get(name)), "C")
    if _locale in {"C", "POSIX"}:
        os.environ["LC_ALL"] = "C.UTF-8"
