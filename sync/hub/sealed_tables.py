"""What the hub keeps of readers for their library, and cannot read."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, String, Table, Text

from sync.hub.tables import metadata

# A reader as the library's PCs tell each other, each field closed; of who is gone, the mark.
sealed_reader = Table(
    "sealed_reader",
    metadata,
    Column("library", ForeignKey("library.code"), primary_key=True),
    Column("id", String(32), primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
    Column("standings", Text, nullable=False),
    Column("is_gone", Boolean, nullable=False),
)
