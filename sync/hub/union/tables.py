"""The tables of the union catalogue, named as the migration made them."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, String, Table, Text

from sync.hub.tables import metadata

# Records that have changed in what tells which book they are, until they have been looked at.
to_match = Table(
    "to_match",
    metadata,
    Column("record", String(32), primary_key=True),
    Column("version", BigInteger, nullable=False),
)

match_key = Table(
    "match_key",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("record", String(32), primary_key=True),
    Index("match_key_record", "record"),
)

# Records of which copies have come or gone, until they have been counted.
to_count = Table(
    "to_count",
    metadata,
    Column("record", String(32), primary_key=True),
    Column("version", BigInteger, nullable=False),
)

# Who has a book, as it was told last to the libraries of a province.
holding = Table(
    "holding",
    metadata,
    Column("record", String(32), primary_key=True),
    Column("area", String(64), primary_key=True),
    Column("text", Text, nullable=False),
    Index("holding_area", "area"),
)

# The nation's catalogue as it can be taken in one go: a signed head, and its pieces.
core = Table(
    "core",
    metadata,
    Column("version", BigInteger, primary_key=True, autoincrement=False),
    Column("epoch", String(32), nullable=False),
    Column("head", LargeBinary, nullable=False),
)
core_piece = Table(
    "core_piece",
    metadata,
    Column("version", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Integer, primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
)

# Two records that may be of one book, and what was decided.
twin = Table(
    "twin",
    metadata,
    Column("one", String(32), primary_key=True),  # the smaller of the two identities
    Column("other", String(32), primary_key=True),
    Column("goes", String(32), nullable=False),  # which of them is joined to the other
    Column("library", String(32), nullable=False),  # that wrote last of what goes
    Column("points", Integer, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("state", String(8), nullable=False),
    Column("at", String(40), nullable=False),
    Column("settled_at", String(40), nullable=False),  # empty: nobody has decided
    Column("settled_by", String(64), nullable=False),
    Index("twin_state", "state", "at"),
)
