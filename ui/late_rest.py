"""What no scan needs: the other workspaces, the badge, and the name of the library."""

from random import random as chance

from desktop.services.exchange import library
from ui.accounts.places import AccountPlaces
from ui.backup.places import BackupPlaces
from ui.catalogue.actions import CatalogueActions
from ui.catalogue.merge_places import ManyPlaces
from ui.catalogue.outside import Outside
from ui.catalogue.view import CatalogueView
from ui.help.places import HelpPlaces
from ui.new_day import NewDay
from ui.print_places import PrintPlaces
from ui.readers.places import ReaderPlaces
from ui.readers.view import ReadersView
from ui.rules.places import RulesPlaces
from ui.scanner.places import ScannerPlaces
from ui.search.actions import SearchActions
from ui.search.hold_actions import HoldActions
from ui.search.view import SearchView
from ui.sync.actions import BadgeActions, ExchangeActions
from ui.sync.history_places import HistoryPlaces
from ui.sync.line_hint import LineHint
from ui.sync.unasked import UnaskedExchange
from ui.sync.view import ExchangeView
from ui.transfer.places import TransferPlaces
from ui.update_notice import UpdateNotice

__all__ = [
    "AccountPlaces",
    "BackupPlaces",
    "BadgeActions",
    "CatalogueActions",
    "CatalogueView",
    "ExchangeActions",
    "ExchangeView",
    "HelpPlaces",
    "HistoryPlaces",
    "HoldActions",
    "LineHint",
    "ManyPlaces",
    "NewDay",
    "Outside",
    "PrintPlaces",
    "ReaderPlaces",
    "ReadersView",
    "RulesPlaces",
    "ScannerPlaces",
    "SearchActions",
    "SearchView",
    "TransferPlaces",
    "UnaskedExchange",
    "UpdateNotice",
    "chance",
    "library",
]
