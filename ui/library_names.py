"""What a library is called when nothing but its code is known: the name of its commune."""

from desktop.machine.communes import communes
from ui.wording import translate


def called(code: str) -> str:
    """As a person says it; a code that is on no list stays a code."""
    commune = communes().of_code(code)
    if commune is None:
        return translate("desk", "Thư viện mang mã {code}").format(code=code)
    return commune.library_name


def place(code: str) -> str:
    """As short as it can be said where there is little room."""
    commune = communes().of_code(code)
    return code if commune is None else commune.name
