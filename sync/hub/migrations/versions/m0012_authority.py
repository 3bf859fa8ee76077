"""Records that the nation answers for, and what libraries propose for them."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table, name in (
        ("record", "is_curated"),
        ("conflict", "is_proposal"),
        ("harvest_source", "is_national"),
    ):
        op.add_column(table, sa.Column(name, sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("conflict", sa.Column("reason", sa.Text, nullable=False, server_default=""))
