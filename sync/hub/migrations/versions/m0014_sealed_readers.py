"""Readers of whom the hub can read nothing, for the PCs of their own library."""

import sqlalchemy as sa
from alembic import op

from sync.hub.tenancy import COMMUNE, HUB, SETTING

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_TABLE = "sealed_reader"


def upgrade() -> None:
    op.create_table(
        _TABLE,
        sa.Column("library", sa.String(32), sa.ForeignKey("library.code"), primary_key=True),
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("standings", sa.Text, nullable=False),
        sa.Column("is_gone", sa.Boolean, nullable=False),
    )
    if op.get_bind().dialect.name == "postgresql":
        _make_walls()


def _make_walls() -> None:
    for role in (HUB, COMMUNE):
        op.execute(f'GRANT SELECT, INSERT, UPDATE, DELETE ON "{_TABLE}" TO {role}')
    op.execute(f'ALTER TABLE "{_TABLE}" ENABLE ROW LEVEL SECURITY')
    op.execute(f'ALTER TABLE "{_TABLE}" FORCE ROW LEVEL SECURITY')
    op.execute(f"CREATE POLICY hub ON \"{_TABLE}\" TO {HUB} USING (current_user = '{HUB}')")
    own = f"current_user = '{COMMUNE}' AND library = current_setting('{SETTING}', true)"
    op.execute(f'CREATE POLICY commune ON "{_TABLE}" TO {COMMUNE} USING ({own})')
