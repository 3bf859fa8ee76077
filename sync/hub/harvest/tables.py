"""Where the hub takes records from, how far each run has come, and what became of every record."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    false,
)

from sync.hub.tables import metadata

source = Table(
    "harvest_source",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("address", Text, nullable=False),  # of a repository, or a file
    Column("part", Text, nullable=False),  # the set; empty: all of it
    Column("prefix", String(64), nullable=False),  # empty: the first that is MARC
    Column("added_at", String(40), nullable=False),
    Column("since", String(20), nullable=False),  # what the next run asks for; empty: everything
    # Of the run that is open, or of the last one.
    Column("run", Integer, nullable=False),
    Column("is_open", Boolean, nullable=False),
    Column("run_since", String(20), nullable=False),
    Column("run_at", String(20), nullable=False),  # what the other clock showed when it began
    Column("token", Text, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("expected", BigInteger),
    Column("tried_at", String(40), nullable=False),
    Column("finished_at", String(40), nullable=False),
    Column("error", String(64), nullable=False),
    # The nation's own: what it describes in full is curated.
    Column("is_national", Boolean, nullable=False, server_default=false()),
)

harvested = Table(
    "harvested",
    metadata,
    Column("source", ForeignKey("harvest_source.name"), primary_key=True),
    Column("identifier", Text, primary_key=True),
    Column("record", String(32), nullable=False),  # empty: none was made of it
    Column("stamp", String(32), nullable=False),
    Column("digest", String(32), nullable=False),
    Column("text", Text, nullable=False),  # as it came last
    Column("seen", BigInteger, nullable=False),  # up to which version of ours it was sent that
    Column("is_deleted", Boolean, nullable=False),
    Column("run", Integer, nullable=False),  # in which it was told last
    Column("came", String(16), nullable=False),
    Column("reason", String(64), nullable=False),
    Column("units", Text, nullable=False),  # in which the nation's value stands
    Index("harvested_came", "source", "came", "identifier"),
    Index("harvested_run", "source", "run", "came"),
)
