"""What the Koha of a province was told."""

import sqlalchemy as sa
from alembic import op

from sync.hub.tenancy import HUB

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_TABLES = ("koha", "koha_branch", "koha_title", "koha_item", "koha_said")


def upgrade() -> None:
    _who()
    _what_is_there()
    _what_was_done()
    if op.get_bind().dialect.name == "postgresql":
        _make_walls()


def _who() -> None:
    op.create_table(
        "koha",
        sa.Column("name", sa.String(20), primary_key=True),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("added_at", sa.String(40), nullable=False),
    )
    op.create_table(
        "koha_branch",
        sa.Column("koha", sa.String(20), sa.ForeignKey("koha.name"), primary_key=True),
        sa.Column("library", sa.String(32), sa.ForeignKey("library.code"), primary_key=True),
        sa.Column("branch", sa.String(10), nullable=False),
        sa.Column("card", sa.String(32), nullable=False),
        sa.Column("files", sa.Integer, nullable=False),
    )


def _what_is_there() -> None:
    op.create_table(
        "koha_title",
        sa.Column("koha", sa.String(20), sa.ForeignKey("koha.name"), primary_key=True),
        sa.Column("record", sa.String(32), sa.ForeignKey("record.id"), primary_key=True),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("biblio", sa.BigInteger),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("reason", sa.String(160), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
    )
    op.create_table(
        "koha_item",
        sa.Column("koha", sa.String(20), sa.ForeignKey("koha.name"), primary_key=True),
        sa.Column("copy", sa.String(32), sa.ForeignKey("copy.id"), primary_key=True),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("biblio", sa.BigInteger),
        sa.Column("reason", sa.String(160), nullable=False),
    )


def _what_was_done() -> None:
    op.create_table(
        "koha_said",
        sa.Column("koha", sa.String(20), sa.ForeignKey("koha.name"), primary_key=True),
        sa.Column("op", sa.String(64), primary_key=True),
        sa.Column("library", sa.String(32), sa.ForeignKey("library.code"), nullable=False),
        sa.Column("copy", sa.String(64), nullable=False),
        sa.Column("action", sa.String(16), nullable=False),
        sa.Column("barcode", sa.Text, nullable=False),
        sa.Column("card", sa.String(32), nullable=False),
        sa.Column("moment", sa.BigInteger, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("file", sa.Integer, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(64), nullable=False),
    )
    op.create_index("koha_said_order", "koha_said", ["koha", "library", "place"])


def _make_walls() -> None:
    """The hub's alone: libraries know nothing of another system."""
    for table in _TABLES:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {HUB}")
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY hub ON {table} TO {HUB} USING (current_user = '{HUB}')")
