"""Help (F1): a tour, a library to play with, how this PC is, and a file for who helps."""
