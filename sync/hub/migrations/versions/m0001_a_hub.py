"""The first tables: who may speak, what was said, what came of it."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _who_may_speak()
    _what_was_said()
    _what_came_of_it()
    _what_goes_by_stick()


def _who_may_speak() -> None:
    op.create_table(
        "counter",
        sa.Column("name", sa.String(16), primary_key=True),
        sa.Column("value", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "library",
        sa.Column("code", sa.String(32), primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("head", sa.BigInteger, nullable=False),
        sa.Column("forgotten", sa.BigInteger, nullable=False),
        sa.Column("added_at", sa.String(40), nullable=False),
    )
    op.create_table(
        "enrolment",
        sa.Column("code_hash", sa.LargeBinary(32), primary_key=True),
        sa.Column("library", sa.String(32), sa.ForeignKey("library.code"), nullable=False),
        sa.Column("expires_at", sa.String(40), nullable=False),
        sa.Column("device", sa.String(16)),
    )
    op.create_table(
        "device",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("line", sa.String(16), nullable=False),
        sa.Column("library", sa.String(32), sa.ForeignKey("library.code"), nullable=False),
        sa.Column("public_key", sa.LargeBinary(32), nullable=False),
        sa.Column("last_n", sa.BigInteger, nullable=False),
        sa.Column("chain", sa.LargeBinary(16), nullable=False),
        sa.Column("is_revoked", sa.Boolean, nullable=False),
        sa.Column("enrolled_at", sa.String(40), nullable=False),
        sa.Column("seen_at", sa.String(40), nullable=False),
    )


def _what_was_said() -> None:
    op.create_table(
        "oplog",
        sa.Column("device", sa.String(32), sa.ForeignKey("device.id"), primary_key=True),
        sa.Column("n", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("op", sa.String(32), nullable=False),
        sa.Column("chain", sa.LargeBinary(16), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("entity", sa.String(32), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("previous", sa.BigInteger, nullable=False),
        sa.Column("conflicts", sa.Text, nullable=False),
        sa.Column("reason", sa.String(64), nullable=False),
        sa.Column("body", sa.Text),
        sa.Column("received_at", sa.String(40), nullable=False),
    )
    op.create_index("oplog_op", "oplog", ["op"])
    op.create_index("oplog_entity", "oplog", ["entity", "status"])
    is_deferred = sa.text("status = 'deferred'")
    op.create_index(
        "oplog_deferred",
        "oplog",
        ["received_at", "device", "n"],
        sqlite_where=is_deferred,
        postgresql_where=is_deferred,
    )


def _what_came_of_it() -> None:
    op.create_table(
        "record",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("standings", sa.Text, nullable=False),
        sa.Column("device", sa.String(32), nullable=False),
        sa.Column("is_gone", sa.Boolean, nullable=False),
        sa.Column("joined_to", sa.String(32), nullable=False),
        sa.Column("gone_at", sa.String(40), nullable=False),
    )
    op.create_index("record_joined", "record", ["joined_to"])
    op.create_index("record_gone", "record", ["gone_at"])
    op.create_table(
        "conflict",
        sa.Column("op", sa.String(32), primary_key=True),
        sa.Column("field", sa.String(16), primary_key=True),
        sa.Column("record", sa.String(32), sa.ForeignKey("record.id"), nullable=False),
        sa.Column("library", sa.String(32), sa.ForeignKey("library.code"), nullable=False),
        sa.Column("mine", sa.Text),
        sa.Column("theirs", sa.Text),
        sa.Column("at", sa.String(40), nullable=False),
    )
    op.create_table(
        "copy",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("library", sa.String(32), sa.ForeignKey("library.code"), nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("record", sa.String(32), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("copy_record", "copy", ["record"])
    op.create_index("copy_library", "copy", ["library"])
    _what_was_done_to_copies()
    op.create_table(
        "patron",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("library", sa.String(32), sa.ForeignKey("library.code"), nullable=False),
        sa.Column("category", sa.String(64), nullable=False),
        sa.Column("is_purged", sa.Boolean, nullable=False),
    )
    op.create_table(
        "feed",
        sa.Column("library", sa.String(32), sa.ForeignKey("library.code"), primary_key=True),
        sa.Column("record", sa.String(32), sa.ForeignKey("record.id"), primary_key=True),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("device", sa.String(32), nullable=False),
    )
    op.create_index("feed_order", "feed", ["library", "seq"], unique=True)
    op.create_table(
        "told",
        sa.Column("library", sa.String(32), sa.ForeignKey("library.code"), primary_key=True),
        sa.Column("kind", sa.String(32), primary_key=True),
        sa.Column("entity", sa.String(32), primary_key=True),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("device", sa.String(32), nullable=False),
    )
    op.create_index("told_order", "told", ["library", "seq"], unique=True)
    op.create_table(
        "word",
        sa.Column("kind", sa.String(32), primary_key=True),
        sa.Column("entity", sa.String(32), primary_key=True),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )


def _what_was_done_to_copies() -> None:
    op.create_table(
        "circulation",
        sa.Column("op", sa.String(32), primary_key=True),
        sa.Column("library", sa.String(32), sa.ForeignKey("library.code"), nullable=False),
        sa.Column("device", sa.String(32), nullable=False),
        sa.Column("n", sa.BigInteger, nullable=False),
        sa.Column("type", sa.String(16), nullable=False),
        sa.Column("copy", sa.String(64), nullable=False),
        sa.Column("loan", sa.String(64), nullable=False),
        sa.Column("due", sa.String(64), nullable=False),
        sa.Column("place", sa.String(32), nullable=False),
        sa.Column("at", sa.String(64), nullable=False),
        sa.Column("run", sa.String(64), nullable=False),
        sa.Column("moment", sa.BigInteger, nullable=False),
    )
    op.create_index("circulation_copy", "circulation", ["library", "copy"])
    op.create_index("circulation_run", "circulation", ["library", "run"])
    op.create_table(
        "clock",
        sa.Column("line", sa.String(16), primary_key=True),
        sa.Column("run", sa.String(32), primary_key=True),
        sa.Column("library", sa.String(32), sa.ForeignKey("library.code"), nullable=False),
        sa.Column("error_ms", sa.BigInteger, nullable=False),
    )


def _what_goes_by_stick() -> None:
    op.create_table(
        "secret",
        sa.Column("name", sa.String(16), primary_key=True),
        sa.Column("value", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "stick",
        sa.Column("device", sa.String(32), sa.ForeignKey("device.id"), primary_key=True),
        sa.Column("epoch", sa.String(32)),
        sa.Column("walk", sa.BigInteger, nullable=False),
        sa.Column("hears_own", sa.Boolean, nullable=False),
        sa.Column("cursor", sa.BigInteger, nullable=False),
        sa.Column("first", sa.BigInteger, nullable=False),
        sa.Column("refusal", sa.String(16), nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
    )
