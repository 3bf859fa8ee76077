"""What is true. Standard library only; no disk, no clock, no words for users."""
