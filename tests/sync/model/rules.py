"""The safety rules of the exchange as switches: each can be turned off, and must then be missed.

A value begins with the number of the rule in docs/sync.md.
"""

from enum import StrEnum


class Rule(StrEnum):
    """One rule that the model can do without, to show what it is for."""

    NOTHING_MARKED_SENT = "2.2 an entry waits until a reply settles it"
    CHANGED_FIELDS_ONLY = "2.8 a change names only the fields it changes"
    NUMBER_ONCE = "3.1 the same entry again has no effect"
    HUB_ONE_TRANSACTION = "3.1 a change and its number are one transaction at the hub"
    OPERATION_ONCE = "3.2 the same operation under another number has no effect"
    FORK_SEEN = "3.3 the same number with another chain is another history"
    CHAIN_ACKNOWLEDGED = "3.4 an acknowledgement counts with its chain only"
    TAKEN_IN_ORDER = "3.7 the hub takes a journal in the order of its numbers, and no other"
    POISON_ASIDE = "3.5 a change that cannot be applied is put aside"
    LIBRARY_ONE_TRANSACTION = "4.1 a reply and its cursor are one transaction"
    FEED_IN_ORDER = "4.2 a feed is read in the order in which it became visible"
    NUMBERS_NEVER_REUSED = "4.2 no version is given twice, also not by a restored hub"
    NEWER_ONLY = "4.3 what is no newer than what is known is passed over"
    FEEDS_APART = "4.6 a library hears nothing of another library's own things"
    OWN_WORK_FOLLOWED = "5.2 one may follow up on one's own work"
    FOLLOWED_IN_ORDER = "5.10 one follows up on one's earlier work, never on one's later"
    CONFLICTS_KEPT = "5.4 the value that is not taken is kept as a conflict"
    FIELD_BY_FIELD = "5.5 different fields never conflict"
    FIRST_PENDING_BASE = "5.6 a field that waits keeps the base of its first edit"
    RESULT_BRINGS_RECORD = "5.7 a settled change stays visible"
    FORESEEN_ONLY = "5.7 a library works out a record only from the version before it"
    NO_CLOCK = "5.9 no clock takes part"
    OWN_FIELDS_APART = "5.12 a library's own fields are no part of the nation's record"
    NATION_DECIDES = "5.12 a national field of a curated record is written by the nation alone"
    PROPOSAL_SHOWN = "5.12 what is proposed is seen in its library until it is decided"
    DECISION_TOLD = "5.12 every PC of the library hears what became of its proposal"
    ARCHIVE_GOES_ALONG = "8.1 a library with a new name says its whole journal again"
    EPOCH_OUTSIDE_BACKUP = "8.2 the epoch is not part of the hub's backup"
    SAID_AGAIN_AFTER_RESTORE = "8.3 what a restored hub has forgotten is said again"
    NOTHING_BLANKED = "8.4 a new walk keeps what is shown"
    WHOLE_WALK = "8.5 who begins again hears its own changes too"
    ONE_WALK = "8.6 a reply belongs to one walk"
    CURSOR_WITHOUT_GAP = "8.7 a cursor moves only from where it stands"
    SWEEP = "8.8 what a whole walk did not confirm is taken out"
    REMOVAL_HAS_SEEN = "9.1 only who has seen everything removes it"
    EDIT_BEATS_REMOVAL = "9.2 an edit brings back what was removed unseen"
    COPY_HOLDS_RECORD = "9.3 a copy holds its record"
    GONE_REMEMBERED = "9.4 a library remembers what is gone"
    BEGIN_AGAIN = "9.5 who missed a forgotten removal begins again"
    TRASH = "9.6 what a reply takes out is kept"
    FUSE = "9.7 a reply that takes out much asks first"
    CHILD_WAITS = "10.1 a copy waits in the library for its record"
    EDIT_WAITS = "10.2 an edit waits at the hub for its record"
    HUB_WORK_IS_NEWS = "10.3 what the hub does by itself is news to everybody"
    NO_CIRCLE = "10.5 joined records never form a circle"
    JOINED_EDIT_TOLD = "10.6 an edit that lands on a joined record is told"
    CLASH_TOLD = "10.7 two copies with one barcode are told"
    IMPLIED_RETURN = "11.2 a second loan implies the return of the first"
    POSSESSION = "11.3 a returned copy is out no longer, whichever loan was known"
    NAMED_RETURN = "11.3 a return closes the loan it names, also when that comes later"
    LATE_RENEWAL_TOLD = "11.4 a renewal of a closed loan is told"
    FOUND_TOLD = "11.8 a lost copy that turns up is told"
    DEVICE_ORDER = "11.5 a device's events keep their order"
    CLOCKS_CORRECTED = "11.6 moments are corrected by what the hub knows of a clock"
    HUB_ORDER = "12.1 settings are right in the hub's order"
    UNKNOWN_ROWS_KEPT = "12.2 rows of unknown kinds wait for a later program"
    UNKNOWN_CHANGES_KEPT = "12.3 changes of unknown kinds wait for a later hub"
    PURGE_WINS = "13.1 nothing brings a purged reader back"
    PURGE_REACHES_HISTORY = "13.2 a purge reaches the hub's history"
    PURGE_REACHES_ARCHIVE = "13.3 a purge reaches every journal and trash"
    CHAIN_OF_DIGESTS = "13.4 a chain is made of digests"
    PURGE_SAID_AGAIN = "13.5 who knows of a purge says it again"
    SEALED_KEPT = "17.3 what is sealed waits in the library for the key"
    PURGE_REACHES_LOANS = "17.7 who knows of a purge lets go of whose the loans were"

    @property
    def number(self) -> str:
        return self.partition(" ")[0]


Off = frozenset[Rule]

NONE_OFF: Off = frozenset()
