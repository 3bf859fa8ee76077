"""What the hub takes from other systems' catalogues."""

import sqlalchemy as sa
from alembic import op

from sync.hub.tenancy import HUB

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _sources()
    _records()
    if op.get_bind().dialect.name == "postgresql":
        _make_walls()


def _sources() -> None:
    op.create_table(
        "harvest_source",
        sa.Column("name", sa.String(20), primary_key=True),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("part", sa.Text, nullable=False),
        sa.Column("prefix", sa.String(64), nullable=False),
        sa.Column("added_at", sa.String(40), nullable=False),
        sa.Column("since", sa.String(20), nullable=False),
        sa.Column("run", sa.Integer, nullable=False),
        sa.Column("is_open", sa.Boolean, nullable=False),
        sa.Column("run_since", sa.String(20), nullable=False),
        sa.Column("run_at", sa.String(20), nullable=False),
        sa.Column("token", sa.Text, nullable=False),
        sa.Column("pages", sa.Integer, nullable=False),
        sa.Column("expected", sa.BigInteger),
        sa.Column("tried_at", sa.String(40), nullable=False),
        sa.Column("finished_at", sa.String(40), nullable=False),
        sa.Column("error", sa.String(64), nullable=False),
    )


def _records() -> None:
    op.create_table(
        "harvested",
        sa.Column("source", sa.String(20), sa.ForeignKey("harvest_source.name"), primary_key=True),
        sa.Column("identifier", sa.Text, primary_key=True),
        sa.Column("record", sa.String(32), nullable=False),
        sa.Column("stamp", sa.String(32), nullable=False),
        sa.Column("digest", sa.String(32), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("seen", sa.BigInteger, nullable=False),
        sa.Column("is_deleted", sa.Boolean, nullable=False),
        sa.Column("run", sa.Integer, nullable=False),
        sa.Column("came", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(64), nullable=False),
        sa.Column("units", sa.Text, nullable=False),
    )
    op.create_index("harvested_came", "harvested", ["source", "came", "identifier"])
    op.create_index("harvested_run", "harvested", ["source", "run", "came"])


def _make_walls() -> None:
    """The hub's alone: a library is told of records by its feed."""
    for table in ("harvest_source", "harvested"):
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {HUB}")
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY hub ON {table} TO {HUB} USING (current_user = '{HUB}')")
