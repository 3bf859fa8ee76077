"""The hub's tables. The migrations make them; this is how the code names them."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    false,
)

metadata = MetaData()

counter = Table(
    "counter",
    metadata,
    Column("name", String(16), primary_key=True),
    Column("value", BigInteger, nullable=False),
)

library = Table(
    "library",
    metadata,
    Column("code", String(32), primary_key=True),
    Column("name", Text, nullable=False),
    Column("head", BigInteger, nullable=False),  # the last number in its feed
    Column("forgotten", BigInteger, nullable=False),  # of removals, up to here
    Column("added_at", String(40), nullable=False),
    # The province it belongs to, whose coordinators look after it; empty: nobody but the nation.
    Column("area", String(64), nullable=False, server_default=""),
)

enrolment = Table(
    "enrolment",
    metadata,
    Column("code_hash", LargeBinary(32), primary_key=True),
    Column("library", ForeignKey("library.code"), nullable=False),
    Column("expires_at", String(40), nullable=False),
    Column("device", String(16)),
)

device = Table(
    "device",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("line", String(16), nullable=False),  # the name it was admitted under
    Column("library", ForeignKey("library.code"), nullable=False),
    Column("public_key", LargeBinary(32), nullable=False),
    Column("last_n", BigInteger, nullable=False),
    Column("chain", LargeBinary(16), nullable=False),
    Column("is_revoked", Boolean, nullable=False),
    Column("enrolled_at", String(40), nullable=False),
    Column("seen_at", String(40), nullable=False),
)

# What a device said of itself when it last called: about its PC, and of readers nothing.
report = Table(
    "report",
    metadata,
    Column("device", ForeignKey("device.id"), primary_key=True),
    Column("library", ForeignKey("library.code"), nullable=False),
    Column("at", String(40), nullable=False),
    Column("pending", BigInteger, nullable=False),
    Column("oldest_at", String(40), nullable=False),  # empty: nothing waits
    Column("backup_at", String(40), nullable=False),  # empty: it told of none
    Column("program", String(32), nullable=False),
    Column("clock_error_s", BigInteger, nullable=False),  # above zero: its clock is ahead
    Index("report_library", "library"),
)

oplog = Table(
    "oplog",
    metadata,
    Column("device", ForeignKey("device.id"), primary_key=True),
    Column("n", BigInteger, primary_key=True, autoincrement=False),
    Column("op", String(32), nullable=False),
    Column("chain", LargeBinary(16), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("entity", String(32), nullable=False),
    Column("status", String(16), nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("previous", BigInteger, nullable=False),
    Column("conflicts", Text, nullable=False),
    Column("reason", String(64), nullable=False),
    # What was sent, for history and for a later replay; never of readers.
    Column("body", Text),
    Column("received_at", String(40), nullable=False),
    Index("oplog_op", "op"),
    Index("oplog_entity", "entity", "status"),
)

record = Table(
    "record",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("standings", Text, nullable=False),
    Column("device", String(32), nullable=False),
    Column("is_gone", Boolean, nullable=False),
    Column("joined_to", String(32), nullable=False),
    Column("gone_at", String(40), nullable=False),  # empty while it is there
    # The nation answers for what tells which book it is.
    Column("is_curated", Boolean, nullable=False, server_default=false()),
    Index("record_joined", "joined_to"),
    Index("record_gone", "gone_at"),
    Index("record_version", "version"),
)

conflict = Table(
    "conflict",
    metadata,
    Column("op", String(32), primary_key=True),
    Column("field", String(16), primary_key=True),
    Column("record", ForeignKey("record.id"), nullable=False),
    Column("library", ForeignKey("library.code"), nullable=False),
    Column("mine", Text),
    Column("theirs", Text),
    Column("at", String(40), nullable=False),
    Column("settled_at", String(40), nullable=False, server_default=""),  # empty: it is open
    Column("settled_by", String(64), nullable=False, server_default=""),
    # Whose value: library, nation; later: the library has said something else since.
    Column("kept", String(8), nullable=False, server_default=""),
    # It is proposed to the nation, which alone decides; and why it was refused.
    Column("is_proposal", Boolean, nullable=False, server_default=false()),
    Column("reason", Text, nullable=False, server_default=""),
    Index("conflict_library", "library", "at"),
)

copy = Table(
    "copy",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("library", ForeignKey("library.code"), nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("record", String(32), nullable=False),  # that it holds
    Column("body", Text, nullable=False),
    Column("standings", Text, nullable=False, server_default=""),  # empty: from before they were
    Index("copy_record", "record"),
    Index("copy_library", "library"),
)

circulation = Table(
    "circulation",
    metadata,
    Column("op", String(32), primary_key=True),
    Column("library", ForeignKey("library.code"), nullable=False),
    Column("device", String(32), nullable=False),
    Column("n", BigInteger, nullable=False),
    Column("type", String(16), nullable=False),
    Column("copy", String(64), nullable=False),
    Column("loan", String(64), nullable=False),
    Column("due", String(64), nullable=False),
    Column("place", String(32), nullable=False),  # the library where it was handed in
    Column("at", String(64), nullable=False),  # what the clock showed
    Column("run", String(64), nullable=False),  # in which run of the computer
    Column("moment", BigInteger, nullable=False),  # milliseconds, put right
    Index("circulation_copy", "library", "copy"),
    Index("circulation_run", "library", "run"),
)

# How wrong the clock of a device is, in one run of the computer.
clock = Table(
    "clock",
    metadata,
    Column("line", String(16), primary_key=True),
    Column("run", String(32), primary_key=True),
    Column("library", ForeignKey("library.code"), nullable=False),
    Column("error_ms", BigInteger, nullable=False),
)

patron = Table(
    "patron",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("library", ForeignKey("library.code"), nullable=False),
    Column("category", String(64), nullable=False),
    Column("is_purged", Boolean, nullable=False),
)

feed = Table(
    "feed",
    metadata,
    Column("library", ForeignKey("library.code"), primary_key=True),
    Column("record", ForeignKey("record.id"), primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("device", String(32), nullable=False),  # who wrote it last; nobody: the hub
    Index("feed_order", "library", "seq", unique=True),
)

# What a library is told besides records; numbered with its feed.
told = Table(
    "told",
    metadata,
    Column("library", ForeignKey("library.code"), primary_key=True),
    Column("kind", String(32), primary_key=True),
    Column("entity", String(32), primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("device", String(32), nullable=False),  # who knows it already; nobody: the hub
    Index("told_order", "library", "seq", unique=True),
)

# What everybody is told, for those who join later.
word = Table(
    "word",
    metadata,
    Column("kind", String(32), primary_key=True),
    Column("entity", String(32), primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
)

# Of several processes on one database, whoever changes a thing holds its row here.
claim = Table("claim", metadata, Column("entity", String(32), primary_key=True))

# What is still to be said to the libraries whose codes come behind `after`.
fanout = Table(
    "fanout",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("record", String(32), nullable=False),
    Column("home", String(32), nullable=False),  # the library that has it in its feed already
    Column("device", String(32), nullable=False),
    Column("after", String(32), nullable=False),
    Index("fanout_order", "after", "id"),
)

# The hub's own secrets, by name.
secret = Table(
    "secret",
    metadata,
    Column("name", String(16), primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

# What a device asked for last by stick: from where on it is to be told, in which walk.
stick = Table(
    "stick",
    metadata,
    Column("device", ForeignKey("device.id"), primary_key=True),
    Column("epoch", String(32)),
    Column("walk", BigInteger, nullable=False),
    Column("hears_own", Boolean, nullable=False),
    Column("cursor", BigInteger, nullable=False),
    Column("first", BigInteger, nullable=False),
    Column("refusal", String(16), nullable=False),
    Column("number", BigInteger, nullable=False),  # of the last answer
)

# A library's copy off-site, closed: pieces by their digests, and which of them make a version.
vault_piece = Table(
    "vault_piece",
    metadata,
    Column("library", ForeignKey("library.code"), primary_key=True),
    Column("digest", LargeBinary(32), primary_key=True),
    Column("body", LargeBinary, nullable=False),
    Column("put_at", String(40), nullable=False),
)
vault_version = Table(
    "vault_version",
    metadata,
    Column("library", ForeignKey("library.code"), primary_key=True),
    Column("n", Integer, primary_key=True),  # in the order in which they came
    Column("taken_at", String(40), nullable=False),  # by the clock of the PC
    Column("put_at", String(40), nullable=False),
    Column("door", String(64), nullable=False),  # a digest of what opens it for a stranger
    Column("said", Text, nullable=False),
    Index("vault_version_door", "door"),
)

# The newest program for each kind of computer, in pieces of the file that its publisher signed.
program = Table(
    "program",
    metadata,
    Column("platform", String(32), primary_key=True),
    Column("version", String(32), nullable=False),
    Column("bytes", BigInteger, nullable=False),
)
program_piece = Table(
    "program_piece",
    metadata,
    Column("platform", String(32), primary_key=True),
    Column("version", String(32), primary_key=True),
    Column("at", Integer, primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
)
