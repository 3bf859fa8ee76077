"""The nation's catalogue as it can be taken in one go."""

import sqlalchemy as sa
from alembic import op

from sync.hub.tenancy import HUB

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "core",
        sa.Column("version", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("epoch", sa.String(32), nullable=False),
        sa.Column("head", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "core_piece",
        sa.Column("version", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("at", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    if op.get_bind().dialect.name == "postgresql":
        _make_walls()


def _make_walls() -> None:
    for table in ("core", "core_piece"):
        op.execute(f'GRANT SELECT, INSERT, UPDATE, DELETE ON "{table}" TO {HUB}')
        op.execute(f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY')
        op.execute(f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY')
        op.execute(f"CREATE POLICY hub ON \"{table}\" TO {HUB} USING (current_user = '{HUB}')")
