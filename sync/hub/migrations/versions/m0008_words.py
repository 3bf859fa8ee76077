"""An index of words for who searches, and of versions for who looks what changed."""

import sqlalchemy as sa
from alembic import op

from sync.hub.tenancy import HUB

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "published_word",
        # Byte by byte, as SQLite compares: else the index could not tell how a word begins.
        sa.Column(
            "word",
            sa.String(40).with_variant(sa.String(40, collation="C"), "postgresql"),
            primary_key=True,
        ),
        sa.Column("record", sa.String(32), primary_key=True),
    )
    op.create_index("published_word_record", "published_word", ["record"])
    op.create_index("record_version", "record", ["version"])
    if op.get_bind().dialect.name == "postgresql":
        _make_walls()


def _make_walls() -> None:
    op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON published_word TO {HUB}")
    op.execute("ALTER TABLE published_word ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE published_word FORCE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY hub ON published_word TO {HUB} USING (current_user = '{HUB}')")
