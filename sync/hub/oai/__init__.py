"""The nation's records for those who harvest: OAI-PMH 2.0."""
