"""The one door to SQLite: SQLCipher's build of it, which reads plain files and sealed ones.

Everybody says `sqlite3` to it, because that is what it is: the same calls, the same errors.
See decision 0030.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
else:
    from sqlcipher3 import dbapi2 as sqlite3

__all__ = ["sqlite3"]
