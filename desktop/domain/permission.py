"""What each role may do. Everything that is not named here, everybody may do.

To add a right, name it, give it to roles, say it in `ui.accounts.words`, and ask for it with
`desktop.services.acting.permit` in the service that needs it.
"""

from enum import StrEnum

from desktop.domain.account import Role


class Right(StrEnum):
    """A deed that not everybody may do, and that is always kept in the audit log."""

    ACCOUNTS = "accounts.change"
    AUDIT = "audit.read"
    ERASE_READER = "reader.erase"
    EXPORT_READERS = "reader.export"
    MERGE_READERS = "reader.merge"
    MONEY = "money.take"
    OVERRIDE = "rules.override"
    RESTORE = "library.restore"
    REVERSE_MONEY = "money.reverse"
    RULES = "rules.change"
    WAIVE_MONEY = "money.waive"
    WITHDRAW = "copy.withdraw"


_RIGHTS = {
    Role.LIBRARIAN: frozenset(Right),
    Role.HELPER: frozenset({Right.MONEY}),
    # Looks after many libraries: their rules and their files, not their readers or their till.
    Role.COORDINATOR: frozenset({Right.RULES, Right.RESTORE, Right.AUDIT}),
}


def may(role: Role, right: Right) -> bool:
    return right in _RIGHTS[role]
