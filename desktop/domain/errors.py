"""What can go wrong that is nobody's bug.

    AppError
    ├── RuleError      a rule of the library says no; nothing was written
    ├── InputError     what was given cannot be used
    ├── RemoteError    the other side cannot be reached, or does not make sense; nothing is lost
    └── StorageError   the library's own file is damaged, newer than the program, full or locked

Each carries a code such as `loan.item_is_out` and facts; the words are in `ui.messages`.
"""


class AppError(Exception):
    """Something a user or a machine can cause, with a code and the facts of the case."""

    def __init__(self, code: str, /, **details: str | int | None) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


class RuleError(AppError):
    """A rule of the library says no. Nothing was written."""


class InputError(AppError):
    """What was given cannot be used."""


class RemoteError(AppError):
    """The other side cannot be reached or did not answer sensibly. Nothing is lost."""


class StorageError(AppError):
    """The library's own file cannot be used as it is."""
