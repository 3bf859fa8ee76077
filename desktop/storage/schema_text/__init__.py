"""The text of the schema, one module a room of the library."""
