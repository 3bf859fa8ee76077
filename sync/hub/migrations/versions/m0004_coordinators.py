"""Coordinators: who they are, what they look after, what devices say of themselves."""

import sqlalchemy as sa
from alembic import op

from sync.hub.tenancy import AREA, COMMUNE, DESK, HUB, SETTING

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_HUBS_ALONE = ("coordinator", "session", "knock", "deed")
_AREA = f"current_setting('{AREA}', true)"
_OF_A_LIBRARY = "EXISTS (SELECT 1 FROM library WHERE library.code = {table}.library)"
# What a province's desk sees: its libraries, and of other tables what belongs to one of them.
_DESKS = {
    "library": f"area = {_AREA} AND area <> ''",
    "device": _OF_A_LIBRARY,
    "enrolment": _OF_A_LIBRARY,
    "report": _OF_A_LIBRARY,
    "conflict": _OF_A_LIBRARY,
    "told": _OF_A_LIBRARY,
    "copy": _OF_A_LIBRARY,
    "oplog": "EXISTS (SELECT 1 FROM device WHERE device.id = oplog.device)",
    "record": "true",
    "published": "true",
}


def upgrade() -> None:
    _what_is_looked_after()
    _who_looks_after_it()
    if op.get_bind().dialect.name == "postgresql":
        _make_walls()


def _what_is_looked_after() -> None:
    op.add_column("library", _word("area", 64))
    op.add_column("conflict", _word("settled_at", 40))
    op.add_column("conflict", _word("settled_by", 64))
    op.add_column("conflict", _word("kept", 8))
    op.create_index("conflict_library", "conflict", ["library", "at"])
    put_aside = sa.text("status = 'quarantined'")
    op.create_index(
        "oplog_put_aside",
        "oplog",
        ["device", "received_at"],
        sqlite_where=put_aside,
        postgresql_where=put_aside,
    )
    op.create_table(
        "report",
        sa.Column("device", sa.String(32), sa.ForeignKey("device.id"), primary_key=True),
        sa.Column("library", sa.String(32), sa.ForeignKey("library.code"), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("pending", sa.BigInteger, nullable=False),
        sa.Column("oldest_at", sa.String(40), nullable=False),
        sa.Column("backup_at", sa.String(40), nullable=False),
        sa.Column("program", sa.String(32), nullable=False),
        sa.Column("clock_error_s", sa.BigInteger, nullable=False),
    )
    op.create_index("report_library", "report", ["library"])


def _word(name: str, letters: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(letters), nullable=False, server_default="")


def _who_looks_after_it() -> None:
    op.create_table(
        "coordinator",
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("full_name", sa.String(120), nullable=False),
        sa.Column("area", sa.String(64), nullable=False),
        sa.Column("password", sa.Text, nullable=False),
        sa.Column("code_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("code_expires_at", sa.String(40), nullable=False),
        sa.Column("is_closed", sa.Boolean, nullable=False),
        sa.Column("added_at", sa.String(40), nullable=False),
        sa.Column("seen_at", sa.String(40), nullable=False),
    )
    op.create_table(
        "session",
        sa.Column("token_hash", sa.LargeBinary(32), primary_key=True),
        sa.Column("coordinator", sa.String(64), sa.ForeignKey("coordinator.name"), nullable=False),
        sa.Column("begun_at", sa.String(40), nullable=False),
        sa.Column("used_at", sa.String(40), nullable=False),
    )
    op.create_table(
        "knock",
        sa.Column("who", sa.LargeBinary(32), primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("since", sa.String(40), nullable=False),
    )
    op.create_index("knock_since", "knock", ["since"])
    op.create_table(
        "deed",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("coordinator", sa.String(64), nullable=False),
        sa.Column("library", sa.String(32), nullable=False),
        sa.Column("what", sa.String(32), nullable=False),
        sa.Column("of", sa.String(64), nullable=False),
    )
    op.create_index("deed_library", "deed", ["library", "at"])


def _make_walls() -> None:
    there = sa.text("SELECT 1 FROM pg_roles WHERE rolname = :role")
    if op.get_bind().execute(there, {"role": DESK}).first() is None:
        op.execute(f"CREATE ROLE {DESK} NOLOGIN NOSUPERUSER NOBYPASSRLS")
    op.execute(f"GRANT {DESK} TO CURRENT_USER")
    op.execute(f"GRANT USAGE ON SCHEMA public TO {DESK}")
    for table in (*_HUBS_ALONE, "report"):
        op.execute(f'GRANT SELECT, INSERT, UPDATE, DELETE ON "{table}" TO {HUB}')
        op.execute(f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY')
        op.execute(f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY')
        op.execute(f"CREATE POLICY hub ON \"{table}\" TO {HUB} USING (current_user = '{HUB}')")
    op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON report TO {COMMUNE}")
    own = f"current_user = '{COMMUNE}' AND library = current_setting('{SETTING}', true)"
    op.execute(f"CREATE POLICY commune ON report TO {COMMUNE} USING ({own})")
    for table, seen in _DESKS.items():
        whose = f"current_user = '{DESK}' AND {seen.format(table=table)}"
        op.execute(f'GRANT SELECT ON "{table}" TO {DESK}')
        op.execute(f'CREATE POLICY desk ON "{table}" FOR SELECT TO {DESK} USING ({whose})')
