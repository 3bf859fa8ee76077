"""The reference national hub. Meets the program only in sync.wire and desktop.domain."""
