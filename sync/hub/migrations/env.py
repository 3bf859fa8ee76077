"""Runs the migrations on the connection that `sync.hub.database` hands over."""

from alembic import context

from sync.hub.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
