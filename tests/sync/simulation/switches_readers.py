"""Switches for readers at both PCs of a library: each takes a part of section 17 out."""

from desktop.storage.reader_words import ReaderWords
from tests.sync.model.rules import Rule
from tests.sync.simulation.switches_hub import Patch, Switch


def sealed_kept(patch: Patch) -> None:
    patch.setattr("sync.readers_key.take_what_was_closed", lambda *_, **__: None)


def purge_reaches_loans(patch: Patch) -> None:
    patch.setattr(ReaderWords, "say_nobodys", lambda *_, **__: None)


SWITCHES: dict[Rule, Switch] = {
    Rule.SEALED_KEPT: sealed_kept,
    Rule.PURGE_REACHES_LOANS: purge_reaches_loans,
}
