"""What several processes need on one database: jobs, claims, numbers, and walls between libraries.

The numbers and the walls are PostgreSQL's; a hub on SQLite is one process.
"""

import sqlalchemy as sa
from alembic import op

from sync.hub.numbers import AT_ONCE, SEQUENCE
from sync.hub.tenancy import COMMUNE, HUB, SETTING

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_OWN = f"= current_setting('{SETTING}', true)"
# What makes a row a library's own. Who adds a table says here what is whose.
_WHOSE = {
    "library": f"code {_OWN}",
    "device": f"library {_OWN}",
    "oplog": "EXISTS (SELECT 1 FROM device WHERE device.id = oplog.device)",  # seen: its own
    "conflict": f"library {_OWN}",
    "copy": f"library {_OWN}",
    "circulation": f"library {_OWN}",
    "clock": f"library {_OWN}",
    "patron": f"library {_OWN}",
    "feed": f"library {_OWN}",
    "told": f"library {_OWN}",
    "fanout": f"home {_OWN}",
    "stick": "EXISTS (SELECT 1 FROM device WHERE device.id = stick.device)",
}
_EVERYBODYS = ("record", "claim", "word")
_HUBS_ALONE = ("counter", "enrolment", "secret")


def upgrade() -> None:
    op.create_table("claim", sa.Column("entity", sa.String(32), primary_key=True))
    op.create_table(
        "fanout",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
        sa.Column("record", sa.String(32), nullable=False),
        sa.Column("home", sa.String(32), nullable=False),
        sa.Column("device", sa.String(32), nullable=False),
        sa.Column("after", sa.String(32), nullable=False),
    )
    op.create_index("fanout_order", "fanout", ["after", "id"])
    if op.get_bind().dialect.name == "postgresql":
        op.execute(f"CREATE SEQUENCE {SEQUENCE} INCREMENT BY {AT_ONCE}")
        _make_roles()
        _make_walls()


def _make_roles() -> None:
    connection = op.get_bind()
    there = set(connection.execute(sa.text("SELECT rolname FROM pg_roles")).scalars())
    for role in (HUB, COMMUNE):
        if role not in there:
            op.execute(f"CREATE ROLE {role} NOLOGIN NOSUPERUSER NOBYPASSRLS")
        op.execute(f"GRANT {role} TO CURRENT_USER")
        op.execute(f"GRANT USAGE ON SCHEMA public TO {role}")
        op.execute(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role}")
    op.execute(f"GRANT SELECT, UPDATE ON SEQUENCE {SEQUENCE} TO {HUB}")


def _make_walls() -> None:
    """Forced also on the owner of the tables: who is neither role sees nothing at all."""
    for table in (*_WHOSE, *_EVERYBODYS, *_HUBS_ALONE):
        op.execute(f'GRANT SELECT, INSERT, UPDATE, DELETE ON "{table}" TO {HUB}')
        op.execute(f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY')
        op.execute(f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY')
        op.execute(f'CREATE POLICY hub ON "{table}" TO {HUB} USING ({_is(HUB)})')
        if table not in _HUBS_ALONE:
            op.execute(f'GRANT SELECT, INSERT, UPDATE, DELETE ON "{table}" TO {COMMUNE}')
            whose = f"{_is(COMMUNE)} AND {_WHOSE.get(table, 'true')}"
            op.execute(f'CREATE POLICY commune ON "{table}" TO {COMMUNE} USING ({whose})')


def _is(role: str) -> str:
    """Says that the transaction has taken the role; the owner of the tables has it at any time."""
    return f"current_user = '{role}'"
