"""The first start of the program on a PC: a library comes into being."""
