"""Every table of a library, by the room it belongs to."""

import sqlite3

from desktop.domain.account import AccountId
from desktop.domain.identity import Identities, RandomBytes
from desktop.storage.accounts import Accounts
from desktop.storage.archive import Archive
from desktop.storage.audit import Audit
from desktop.storage.bases import Bases
from desktop.storage.card_counts import CardCounts
from desktop.storage.card_rests import CardRests
from desktop.storage.code_tails import CodeTails
from desktop.storage.conflicts import Conflicts
from desktop.storage.consents import Consents
from desktop.storage.copies import Copies
from desktop.storage.cursors import Cursors
from desktop.storage.debtors import Debtors
from desktop.storage.deeds import Deeds
from desktop.storage.devices import Devices
from desktop.storage.entries import Entries
from desktop.storage.fines import Fines
from desktop.storage.holds import Holds
from desktop.storage.house_rules import HouseRules
from desktop.storage.imports import Imports
from desktop.storage.intake import Intake
from desktop.storage.ledger import Ledger
from desktop.storage.libraries import Libraries
from desktop.storage.list_profiles import ListProfiles
from desktop.storage.loans import Loans
from desktop.storage.matches import Matches
from desktop.storage.notices import Notices
from desktop.storage.outbox import Outbox
from desktop.storage.overrides import Overrides
from desktop.storage.past_loans import PastLoans
from desktop.storage.patrons import Patrons
from desktop.storage.person_requests import PersonRequests
from desktop.storage.reader_pages import ReaderPages
from desktop.storage.reader_ties import ReaderTies
from desktop.storage.records import Records
from desktop.storage.recovery import Recovery
from desktop.storage.removals import Removals
from desktop.storage.residue import Residue
from desktop.storage.runs import Runs
from desktop.storage.search import Search
from desktop.storage.stopped_cards import StoppedCards
from desktop.storage.tallies import Tallies
from desktop.storage.trash import Trash
from desktop.storage.true_day import TrueDay
from desktop.storage.unknown import Unknown
from desktop.storage.versions import Versions
from desktop.storage.walks import Walks


class Tables:
    """The tables of one open library."""

    def __init__(self, connection: sqlite3.Connection, random_bytes: RandomBytes) -> None:
        self.identities = Identities(random_bytes)
        self._open_catalogue(connection)
        self._open_readers(connection)
        self._open_desk(connection)
        self._open_money(connection)
        self._open_exchange(connection)

    def _open_catalogue(self, connection: sqlite3.Connection) -> None:
        self.library = Libraries(connection)
        self.search = Search(connection)
        self.outbox = Outbox(connection, self.identities)
        self.archive = Archive(connection)
        self.records = Records(connection, self.search, self.outbox)
        self.versions = Versions(connection)
        self.removals = Removals(connection)
        self.copies = Copies(connection)
        self.matches = Matches(connection)
        self.entries = Entries(connection)
        self.intake = Intake(
            connection,
            self.identities,
            matches=self.matches,
            records=self.records,
            copies=self.copies,
            outbox=self.outbox,
        )
        self.imports = Imports(connection)
        self.list_profiles = ListProfiles(connection)

    def _open_readers(self, connection: sqlite3.Connection) -> None:
        self.patrons = Patrons(connection)
        self.stopped_cards = StoppedCards(connection)
        self.card_counts = CardCounts(connection)
        self.consents = Consents(connection)
        self.person_requests = PersonRequests(connection)
        self.past_loans = PastLoans(connection)
        self.reader_pages = ReaderPages(connection)
        self.reader_ties = ReaderTies(connection)
        self.residue = Residue(connection)

    def _open_desk(self, connection: sqlite3.Connection) -> None:
        self.house_rules = HouseRules(connection)
        self.true_day = TrueDay(connection)
        self.overrides = Overrides(connection)
        self.card_rests = CardRests(connection)
        self.loans = Loans(connection)
        self.deeds = Deeds(connection)
        self.tallies = Tallies(connection)
        self.code_tails = CodeTails(connection)
        self.holds = Holds(connection)
        self.notices = Notices(connection)

    def _open_money(self, connection: sqlite3.Connection) -> None:
        self.debtors = Debtors(connection)
        self.ledger = Ledger(connection)
        self.fines = Fines(connection)
        self.accounts = Accounts(connection)
        self.recovery = Recovery(connection)
        self.audit = Audit(connection)
        self.actor: AccountId | None = None  # who is signed in

    def _open_exchange(self, connection: sqlite3.Connection) -> None:
        self.device = Devices(connection)
        self.cursors = Cursors(connection)
        self.walks = Walks(connection)
        self.trash = Trash(connection)
        self.bases = Bases(connection)
        self.conflicts = Conflicts(connection)
        self.unknown = Unknown(connection)
        self.runs = Runs(connection)
