"""Who wrote which field of a copy last, and at which version."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("copy", sa.Column("standings", sa.Text, nullable=False, server_default=""))
