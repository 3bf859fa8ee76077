"""What the author of a change may not have known of a record, in the words of a result."""

IS_BACK = "record.is_back"
"""It had been removed, and is there again."""
IS_JOINED = "record.is_joined"
"""It had been joined to another."""
IS_REFUSED = "proposal.refused"
"""The nation has looked at what was proposed, and keeps its own."""
