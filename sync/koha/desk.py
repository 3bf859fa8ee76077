"""A Koha's desk for what was done offline: one operation a request, its reply read in full."""

from typing_extensions import override

from desktop.domain.errors import RemoteError
from desktop.domain.koha import Action, Desk, Operation, utc
from sync.koha.line import KohaLine

_PAGE = "offline_circ/service.pl"
# The status is 200 whatever happened; only the words tell.
_SAID = {
    "Added.": "",
    "Success.": "",
    "Item not issued.": "koha.item_not_issued",
    "Item not found.": "koha.item_unknown",
    "Barcode not found.": "koha.item_unknown",
    "Borrower not found.": "koha.card_unknown",
}
_REFUSED = ("Authentication failed.", "auth_status")


class KohaDesk(Desk):
    """Operations wait there until a librarian applies them, unless they are to be applied at once.

    Applied in the order of their moments after all libraries have sent theirs, a return never comes
    before its loan.
    """

    def __init__(self, line: KohaLine, *, is_direct: bool = False) -> None:
        self._line = line
        self._is_direct = is_direct

    @override
    def say(self, operation: Operation, *, branch: str) -> str:
        """Nothing when it was taken, else the code of why not."""
        account = self._line.account
        form = {
            "login_userid": account.user,
            "login_password": account.password,
            "userid": account.user,  # before 24.05
            "password": account.password,
            "branchcode": branch,
            "pending": "false" if self._is_direct else "true",
            "action": operation.action.value,
            "timestamp": utc(operation.moment),
            "barcode": operation.barcode,
        }
        if operation.action is Action.ISSUE:
            form["cardnumber"] = operation.card
        said = self._line.page("GET", _PAGE, form=form).text.strip()
        if any(word in said for word in _REFUSED):
            raise RemoteError("source.not_allowed", status=200)
        if said not in _SAID:
            raise RemoteError("koha.not_understood")
        return _SAID[said]
