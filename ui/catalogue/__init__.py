"""The catalogue's workspace: adding a book, and the page of a record."""
