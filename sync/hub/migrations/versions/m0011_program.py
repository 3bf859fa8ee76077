"""The newest program for each kind of computer, as its publisher signed it."""

import sqlalchemy as sa
from alembic import op

from sync.hub.tenancy import HUB

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "program",
        sa.Column("platform", sa.String(32), primary_key=True),
        sa.Column("version", sa.String(32), nullable=False),
        sa.Column("bytes", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "program_piece",
        sa.Column("platform", sa.String(32), primary_key=True),
        sa.Column("version", sa.String(32), primary_key=True),
        sa.Column("at", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    if op.get_bind().dialect.name == "postgresql":
        _make_walls()


def _make_walls() -> None:
    for table in ("program", "program_piece"):
        op.execute(f'GRANT SELECT, INSERT, UPDATE, DELETE ON "{table}" TO {HUB}')
        op.execute(f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY')
        op.execute(f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY')
        op.execute(f"CREATE POLICY hub ON \"{table}\" TO {HUB} USING (current_user = '{HUB}')")
