"""The steps of an exchange; each can stop at any line and run again."""
