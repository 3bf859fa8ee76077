"""Who looks after libraries: the tables of coordinators, named as the migration made them."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
)

from sync.hub.tables import metadata

coordinator = Table(
    "coordinator",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("full_name", String(120), nullable=False),
    Column("area", String(64), nullable=False),  # empty: the nation's desk, which sees all
    Column("password", Text, nullable=False),  # of argon2id; empty until they have chosen one
    Column("code_hash", LargeBinary(32), nullable=False),  # empty: no code is good
    Column("code_expires_at", String(40), nullable=False),
    Column("is_closed", Boolean, nullable=False),
    Column("added_at", String(40), nullable=False),
    Column("seen_at", String(40), nullable=False),
)

session = Table(
    "session",
    metadata,
    Column("token_hash", LargeBinary(32), primary_key=True),
    Column("coordinator", ForeignKey("coordinator.name"), nullable=False),
    Column("begun_at", String(40), nullable=False),
    Column("used_at", String(40), nullable=False),
)

# How often somebody has tried to sign in in vain; who it was, only as a hash.
knock = Table(
    "knock",
    metadata,
    Column("who", LargeBinary(32), primary_key=True),
    Column("count", Integer, nullable=False),
    Column("since", String(40), nullable=False),
    Index("knock_since", "since"),
)

# What a coordinator did: only written to.
deed = Table(
    "deed",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("at", String(40), nullable=False),
    Column("coordinator", String(64), nullable=False),  # empty: from the command line
    Column("library", String(32), nullable=False),
    Column("what", String(32), nullable=False),
    Column("of", String(64), nullable=False),
    Index("deed_library", "library", "at"),
)
