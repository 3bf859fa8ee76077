"""The journal of what a Koha was told: without it a lost reply would be a second book."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from sync.hub.tables import metadata

koha = Table(
    "koha",
    metadata,
    Column("name", String(20), primary_key=True),  # also of the source that is harvested
    Column("address", Text, nullable=False),
    Column("added_at", String(40), nullable=False),
)

koha_branch = Table(
    "koha_branch",
    metadata,
    Column("koha", ForeignKey("koha.name"), primary_key=True),
    Column("library", ForeignKey("library.code"), primary_key=True),
    Column("branch", String(10), nullable=False),
    Column("card", String(32), nullable=False),  # of the library itself
    Column("files", Integer, nullable=False),  # the number of its last file
)

koha_title = Table(
    "koha_title",
    metadata,
    Column("koha", ForeignKey("koha.name"), primary_key=True),
    Column("record", ForeignKey("record.id"), primary_key=True),
    Column("state", String(16), nullable=False),
    Column("biblio", BigInteger),  # its number there, or that of which it may be a double
    Column("version", BigInteger, nullable=False),  # that was sent
    Column("text", Text, nullable=False),  # likewise
    Column("reason", String(160), nullable=False),
    Column("at", String(40), nullable=False),
)

koha_item = Table(
    "koha_item",
    metadata,
    Column("koha", ForeignKey("koha.name"), primary_key=True),
    Column("copy", ForeignKey("copy.id"), primary_key=True),
    Column("state", String(16), nullable=False),
    Column("biblio", BigInteger),  # under which it stands there
    Column("reason", String(160), nullable=False),
)

koha_said = Table(
    "koha_said",
    metadata,
    Column("koha", ForeignKey("koha.name"), primary_key=True),
    Column("op", String(64), primary_key=True),
    Column("library", ForeignKey("library.code"), nullable=False),
    Column("copy", String(64), nullable=False),
    Column("action", String(16), nullable=False),
    Column("barcode", Text, nullable=False),
    Column("card", String(32), nullable=False),
    Column("moment", BigInteger, nullable=False),
    Column("place", Integer, nullable=False),  # in the order in which it is said
    Column("file", Integer, nullable=False),  # 0: in none
    Column("state", String(16), nullable=False),
    Column("reason", String(64), nullable=False),
    Index("koha_said_order", "koha", "library", "place"),
)
