"""The computer we run on: folders, credentials, logs."""
