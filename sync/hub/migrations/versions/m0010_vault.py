"""What a library keeps off-site at the hub, closed."""

import sqlalchemy as sa
from alembic import op

from sync.hub.tenancy import HUB

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "vault_piece",
        sa.Column("library", sa.String(32), sa.ForeignKey("library.code"), primary_key=True),
        sa.Column("digest", sa.LargeBinary(32), primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("put_at", sa.String(40), nullable=False),
    )
    op.create_table(
        "vault_version",
        sa.Column("library", sa.String(32), sa.ForeignKey("library.code"), primary_key=True),
        sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("taken_at", sa.String(40), nullable=False),
        sa.Column("put_at", sa.String(40), nullable=False),
        sa.Column("door", sa.String(64), nullable=False),
        sa.Column("said", sa.Text, nullable=False),
    )
    op.create_index("vault_version_door", "vault_version", ["door"])
    if op.get_bind().dialect.name == "postgresql":
        _make_walls()


def _make_walls() -> None:
    for table in ("vault_piece", "vault_version"):
        op.execute(f'GRANT SELECT, INSERT, UPDATE, DELETE ON "{table}" TO {HUB}')
        op.execute(f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY')
        op.execute(f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY')
        op.execute(f"CREATE POLICY hub ON \"{table}\" TO {HUB} USING (current_user = '{HUB}')")
