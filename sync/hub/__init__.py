"""The reference national hub. Meets the rest of the program only in sync.wire and desktop.domain."""
