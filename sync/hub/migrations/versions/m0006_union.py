"""The union catalogue: which records are of one book, and who has it."""

import sqlalchemy as sa
from alembic import op

from sync.hub.tenancy import COMMUNE, DESK, HUB

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_QUEUES = ("to_match", "to_count")
_TABLES = (*_QUEUES, "match_key", "twin", "holding")
_ASKED = "EXISTS (SELECT 1 FROM library WHERE library.code = twin.library)"  # that the desk sees


def upgrade() -> None:
    for queue in _QUEUES:
        op.create_table(
            queue,
            sa.Column("record", sa.String(32), primary_key=True),
            sa.Column("version", sa.BigInteger, nullable=False),
        )
    op.create_table(
        "holding",
        sa.Column("record", sa.String(32), primary_key=True),
        sa.Column("area", sa.String(64), primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_index("holding_area", "holding", ["area"])
    op.create_table(
        "match_key",
        sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("record", sa.String(32), primary_key=True),
    )
    op.create_index("match_key_record", "match_key", ["record"])
    op.create_table(
        "twin",
        sa.Column("one", sa.String(32), primary_key=True),
        sa.Column("other", sa.String(32), primary_key=True),
        sa.Column("goes", sa.String(32), nullable=False),
        sa.Column("library", sa.String(32), nullable=False),
        sa.Column("points", sa.Integer, nullable=False),
        sa.Column("reasons", sa.Text, nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("settled_at", sa.String(40), nullable=False),
        sa.Column("settled_by", sa.String(64), nullable=False),
    )
    op.create_index("twin_state", "twin", ["state", "at"])
    is_shared = op.get_bind().dialect.name == "postgresql"
    if is_shared:
        _make_walls()
        op.execute(f"SET LOCAL ROLE {HUB}")
    op.execute("INSERT INTO counter (name, value) VALUES ('matching', 0)")
    op.execute("INSERT INTO counter (name, value) VALUES ('counting', 0)")
    op.execute("INSERT INTO to_match (record, version) SELECT id, version FROM record")
    op.execute(
        "INSERT INTO to_count (record, version) SELECT DISTINCT record, 0 FROM copy"
        " WHERE record <> ''"
    )
    if is_shared:
        op.execute("RESET ROLE")


def _make_walls() -> None:
    for table in _TABLES:
        op.execute(f'GRANT SELECT, INSERT, UPDATE, DELETE ON "{table}" TO {HUB}')
        op.execute(f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY')
        op.execute(f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY')
        op.execute(f"CREATE POLICY hub ON \"{table}\" TO {HUB} USING (current_user = '{HUB}')")
    own = f"current_user = '{COMMUNE}'"
    for queue in _QUEUES:
        op.execute(f"GRANT SELECT, INSERT, UPDATE ON {queue} TO {COMMUNE}")
        op.execute(f"CREATE POLICY commune ON {queue} TO {COMMUNE} USING ({own})")
    op.execute(f"GRANT SELECT ON twin TO {DESK}")
    seen = f"current_user = '{DESK}' AND {_ASKED}"
    op.execute(f"CREATE POLICY desk ON twin FOR SELECT TO {DESK} USING ({seen})")
