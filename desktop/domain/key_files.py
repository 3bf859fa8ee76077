"""The names of what lies beside a sealed library and belongs to its key.

A sealed file begins with a salt of its own, so that it tells its key: `library-SALT` in the
keyring, `library-SALT.sealed` the key under a passphrase, `.sheet` the key under the code of the
recovery sheet.
"""

from pathlib import Path

SALT_BYTES = 16
KEY_BYTES = 48
"""32 of the key itself, then the salt."""
SHEET, UNDER_PASSPHRASE = ".sheet", ".sealed"
_BEFORE = "library-"


def key_name(salt: bytes) -> str:
    return f"{_BEFORE}{salt.hex()}"


def sheet_file(folder: Path, salt: bytes) -> Path:
    return folder / f"{key_name(salt)}{SHEET}"


def salts_with_sheets(folder: Path) -> list[bytes]:
    """The salts of all libraries, also of those in backups, whose sheet can be asked for here."""
    found = folder.glob(f"{_BEFORE}{'?' * 2 * SALT_BYTES}{SHEET}")
    return [bytes.fromhex(path.stem.removeprefix(_BEFORE)) for path in sorted(found)]
