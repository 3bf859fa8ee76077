"""Where secrets are kept, and that it is never a surprise."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked
from typing_extensions import override

from desktop.domain.errors import RuleError
from desktop.machine.credentials import PASSPHRASE, Credentials, Place

SECRET = bytes(range(32))


class SystemKeyring(KeyringBackend):
    """What an operating system offers."""

    priority = 5

    def __init__(self, *, is_locked: bool = False) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = is_locked

    @override
    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.kept.get((service, username))

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.kept[service, username] = password

    def _check(self) -> None:
        if self.is_locked:
            raise KeyringLocked


KeyringBackend._classes.discard(SystemKeyring)  # noqa: SLF001 - or other tests take it for the system's


@pytest.fixture(autouse=True)
def _no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


def test_a_system_keyring_is_preferred(tmp_path: Path) -> None:
    system = SystemKeyring()
    keyring.set_keyring(system)
    credentials = Credentials(tmp_path, {})
    assert credentials.place is Place.KEYRING
    assert credentials.get("device") is None
    credentials.keep("device", SECRET)
    assert credentials.get("device") == SECRET
    assert system.kept
    assert list(tmp_path.iterdir()) == []


def test_a_locked_keyring_is_told_and_nothing_falls_through_to_a_file(tmp_path: Path) -> None:
    keyring.set_keyring(SystemKeyring(is_locked=True))
    credentials = Credentials(tmp_path, {PASSPHRASE: "một hai ba"})
    for act in (lambda: credentials.keep("device", SECRET), lambda: credentials.get("device")):
        with pytest.raises(RuleError, match="keyring_is_locked"):
            act()  # type: ignore[no-untyped-call]
    assert list(tmp_path.iterdir()) == []


def test_without_a_keyring_a_passphrase_seals_the_file(tmp_path: Path) -> None:
    credentials = Credentials(tmp_path, {PASSPHRASE: "một hai ba"})
    assert credentials.place is Place.SEALED_FILE
    credentials.keep("device", SECRET)
    assert credentials.get("device") == SECRET
    (file,) = tmp_path.iterdir()
    assert SECRET not in file.read_bytes()
    with pytest.raises(RuleError, match="passphrase_is_missing"):
        Credentials(tmp_path, {}).get("device")
    with pytest.raises(RuleError, match="passphrase_is_wrong"):
        Credentials(tmp_path, {PASSPHRASE: "bốn"}).get("device")
    file.write_bytes(b"cut")
    with pytest.raises(RuleError, match="passphrase_is_wrong"):
        credentials.get("device")


def test_without_either_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    credentials = Credentials(tmp_path / "new", {})
    assert credentials.place is Place.OWNER_FILE
    credentials.keep("device", SECRET)
    assert credentials.get("device") == SECRET
    (file,) = (tmp_path / "new").iterdir()
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_passphrase_that_comes_later_takes_the_open_file_away(tmp_path: Path) -> None:
    Credentials(tmp_path, {}).keep("device", SECRET)
    later = Credentials(tmp_path, {PASSPHRASE: "một hai ba"})
    assert later.get("device") == SECRET
    later.keep("device", SECRET)
    assert [file.suffix for file in tmp_path.iterdir()] == [".sealed"]


def test_a_keyring_that_comes_later_does_not_hide_what_was_kept(tmp_path: Path) -> None:
    Credentials(tmp_path, {}).keep("device", SECRET)
    keyring.set_keyring(SystemKeyring())
    assert Credentials(tmp_path, {}).get("device") == SECRET
