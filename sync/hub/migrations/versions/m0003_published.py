"""What is shown to the world: harvested and searched."""

import sqlalchemy as sa
from alembic import op

from sync.hub.tenancy import HUB

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_INDEXES = ("title", "author", "isbn", "subject", "words")


def upgrade() -> None:
    op.create_table(
        "published",
        sa.Column("record", sa.String(32), primary_key=True),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("at", sa.String(20), nullable=False),
        sa.Column("is_deleted", sa.Boolean, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in _INDEXES),
    )
    op.create_index("published_order", "published", ["at", "record"])
    if op.get_bind().dialect.name == "postgresql":
        op.execute(f"SET LOCAL ROLE {HUB}")
        op.execute("INSERT INTO counter (name, value) VALUES ('published', 0)")
        op.execute("RESET ROLE")
        _make_walls()
    else:
        op.execute("INSERT INTO counter (name, value) VALUES ('published', 0)")


def _make_walls() -> None:
    """The hub's alone: a library is told of records by its feed."""
    op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON published TO {HUB}")
    op.execute("ALTER TABLE published ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE published FORCE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY hub ON published TO {HUB} USING (current_user = '{HUB}')")
