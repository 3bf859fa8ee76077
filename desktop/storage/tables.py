"""Every table of a library, by the room it belongs to."""

import importlib
from typing import TYPE_CHECKING, Generic, TypeVar

from desktop.domain.identity import Identities, RandomBytes
from desktop.storage.sqlite import sqlite3

if TYPE_CHECKING:
    # Not at run time: a day at the desk asks for few tables, and its first scan for fewer.
    from desktop.domain.account import AccountId
    from desktop.storage.accounts import Accounts
    from desktop.storage.archive import Archive
    from desktop.storage.audit import Audit
    from desktop.storage.bases import Bases
    from desktop.storage.card_counts import CardCounts
    from desktop.storage.card_rests import CardRests
    from desktop.storage.clashes import Clashes
    from desktop.storage.code_tails import CodeTails
    from desktop.storage.conflicts import Conflicts
    from desktop.storage.consents import Consents
    from desktop.storage.copies import Copies
    from desktop.storage.cursors import Cursors
    from desktop.storage.debtors import Debtors
    from desktop.storage.deeds import Deeds
    from desktop.storage.devices import Devices
    from desktop.storage.elsewhere import Elsewhere
    from desktop.storage.entries import Entries
    from desktop.storage.fines import Fines
    from desktop.storage.holds import Holds
    from desktop.storage.house_rules import HouseRules
    from desktop.storage.imports import Imports
    from desktop.storage.intake import Intake
    from desktop.storage.joined_readers import JoinedReaders
    from desktop.storage.known_things import KnownThings
    from desktop.storage.ledger import Ledger
    from desktop.storage.libraries import Libraries
    from desktop.storage.lines import Lines
    from desktop.storage.list_profiles import ListProfiles
    from desktop.storage.loan_events import LoanEvents
    from desktop.storage.loans import Loans
    from desktop.storage.matches import Matches
    from desktop.storage.matters import Matters
    from desktop.storage.notices import Notices
    from desktop.storage.other_pcs import OtherPcs
    from desktop.storage.outbox import Outbox
    from desktop.storage.overlays import Overlays
    from desktop.storage.overrides import Overrides
    from desktop.storage.past_loans import PastLoans
    from desktop.storage.patrons import Patrons
    from desktop.storage.person_requests import PersonRequests
    from desktop.storage.provisions import Provisions
    from desktop.storage.purges import Purges
    from desktop.storage.reader_imports import ReaderImports
    from desktop.storage.reader_pages import ReaderPages
    from desktop.storage.reader_seal import ReaderSeals
    from desktop.storage.reader_ties import ReaderTies
    from desktop.storage.reader_words import ReaderWords
    from desktop.storage.readers_key import ReadersKey
    from desktop.storage.records import Records
    from desktop.storage.recovery import Recovery
    from desktop.storage.removals import Removals
    from desktop.storage.residue import Residue
    from desktop.storage.runs import Runs
    from desktop.storage.search import Search
    from desktop.storage.sticks import Sticks
    from desktop.storage.stopped_cards import StoppedCards
    from desktop.storage.strangers import Strangers
    from desktop.storage.tallies import Tallies
    from desktop.storage.trash import Trash
    from desktop.storage.true_day import TrueDay
    from desktop.storage.unknown import Unknown
    from desktop.storage.versions import Versions
    from desktop.storage.walks import Walks

T = TypeVar("T")


class Late(Generic[T]):
    """A table that is loaded by name and opened when it is first asked for."""

    def __init__(self, module: str, table: str, *needs: str) -> None:
        """`needs` are the tables that this one is given, under the names that they have here."""
        self._module = f"desktop.storage.{module}"
        self._table = table
        self._needs = needs

    def __set_name__(self, _owner: type["Tables"], name: str) -> None:
        self._name = name

    def __get__(self, tables: "Tables", _owner: type["Tables"]) -> T:
        """Open the table. It takes this one's place, so that none is opened twice."""
        opened: T = getattr(importlib.import_module(self._module), self._table)(
            tables._connection,  # noqa: SLF001 - nobody else is to have it
            **{need: getattr(tables, need) for need in self._needs},
        )
        vars(tables)[self._name] = opened
        return opened


class Tables:
    """The tables of one open library."""

    library: "Late[Libraries]" = Late("libraries", "Libraries")
    search: "Late[Search]" = Late("search", "Search")
    outbox: "Late[Outbox]" = Late("outbox", "Outbox", "identities")
    archive: "Late[Archive]" = Late("archive", "Archive")
    records: "Late[Records]" = Late("records", "Records", "search", "outbox")
    versions: "Late[Versions]" = Late("versions", "Versions")
    removals: "Late[Removals]" = Late("removals", "Removals")
    copies: "Late[Copies]" = Late("copies", "Copies")
    matches: "Late[Matches]" = Late("matches", "Matches")
    entries: "Late[Entries]" = Late("entries", "Entries")
    intake: "Late[Intake]" = Late(
        "intake", "Intake", "identities", "matches", "records", "copies", "outbox"
    )
    imports: "Late[Imports]" = Late("imports", "Imports")
    list_profiles: "Late[ListProfiles]" = Late("list_profiles", "ListProfiles")

    patrons: "Late[Patrons]" = Late("patrons", "Patrons")
    stopped_cards: "Late[StoppedCards]" = Late("stopped_cards", "StoppedCards")
    card_counts: "Late[CardCounts]" = Late("card_counts", "CardCounts")
    consents: "Late[Consents]" = Late("consents", "Consents")
    person_requests: "Late[PersonRequests]" = Late("person_requests", "PersonRequests")
    past_loans: "Late[PastLoans]" = Late("past_loans", "PastLoans")
    reader_imports: "Late[ReaderImports]" = Late("reader_imports", "ReaderImports")
    reader_pages: "Late[ReaderPages]" = Late("reader_pages", "ReaderPages")
    reader_ties: "Late[ReaderTies]" = Late("reader_ties", "ReaderTies")
    residue: "Late[Residue]" = Late("residue", "Residue")

    house_rules: "Late[HouseRules]" = Late("house_rules", "HouseRules")
    true_day: "Late[TrueDay]" = Late("true_day", "TrueDay")
    overrides: "Late[Overrides]" = Late("overrides", "Overrides")
    card_rests: "Late[CardRests]" = Late("card_rests", "CardRests")
    loans: "Late[Loans]" = Late("loans", "Loans")
    deeds: "Late[Deeds]" = Late("deeds", "Deeds")
    tallies: "Late[Tallies]" = Late("tallies", "Tallies")
    code_tails: "Late[CodeTails]" = Late("code_tails", "CodeTails")
    holds: "Late[Holds]" = Late("holds", "Holds")
    notices: "Late[Notices]" = Late("notices", "Notices")

    debtors: "Late[Debtors]" = Late("debtors", "Debtors")
    ledger: "Late[Ledger]" = Late("ledger", "Ledger")
    fines: "Late[Fines]" = Late("fines", "Fines")
    accounts: "Late[Accounts]" = Late("accounts", "Accounts")
    recovery: "Late[Recovery]" = Late("recovery", "Recovery")
    audit: "Late[Audit]" = Late("audit", "Audit")

    device: "Late[Devices]" = Late("devices", "Devices")
    provision: "Late[Provisions]" = Late("provisions", "Provisions")
    cursors: "Late[Cursors]" = Late("cursors", "Cursors")
    line: "Late[Lines]" = Late("lines", "Lines")
    walks: "Late[Walks]" = Late("walks", "Walks")
    trash: "Late[Trash]" = Late("trash", "Trash")
    bases: "Late[Bases]" = Late("bases", "Bases")
    conflicts: "Late[Conflicts]" = Late("conflicts", "Conflicts")
    unknown: "Late[Unknown]" = Late("unknown", "Unknown")
    runs: "Late[Runs]" = Late("runs", "Runs")
    sticks: "Late[Sticks]" = Late("sticks", "Sticks")
    strangers: "Late[Strangers]" = Late("strangers", "Strangers")
    loan_events: "Late[LoanEvents]" = Late("loan_events", "LoanEvents")
    known_things: "Late[KnownThings]" = Late("known_things", "KnownThings")
    elsewhere: "Late[Elsewhere]" = Late("elsewhere", "Elsewhere")
    overlays: "Late[Overlays]" = Late("overlays", "Overlays")
    matters: "Late[Matters]" = Late("matters", "Matters")
    purges: "Late[Purges]" = Late("purges", "Purges")
    readers_key: "Late[ReadersKey]" = Late("readers_key", "ReadersKey")
    reader_seals: "Late[ReaderSeals]" = Late("reader_seal", "ReaderSeals", "readers_key")
    words_with_key: "Late[ReaderWords]" = Late(
        "reader_words",
        "ReaderWords",
        *("reader_seals", "patrons", "outbox", "archive", "known_things", "purges"),
    )
    other_pcs: "Late[OtherPcs]" = Late("other_pcs", "OtherPcs", "patrons", "loans")
    joined_readers: "Late[JoinedReaders]" = Late("joined_readers", "JoinedReaders")
    clashes: "Late[Clashes]" = Late("clashes", "Clashes")

    @property
    def reader_words(self) -> "ReaderWords | None":
        """Tells the library's other PCs of readers; None without a key, and no cipher is loaded."""
        return None if self.readers_key.get() is None else self.words_with_key

    def __init__(self, connection: sqlite3.Connection, random_bytes: RandomBytes) -> None:
        self._connection = connection
        self.identities = Identities(random_bytes)
        self.actor: AccountId | None = None  # who is signed in
        self.run = ""  # of the computer, for the hub to put its clock right
        last = self.outbox.last()
        if last is not None:
            self.identities.raise_floor(last.op)
