"""What help needs once somebody asks for it: the books to play with, the doctor, the line."""

from ui import doctor
from ui.help import helper_file
from ui.help.health_words import line
from ui.sample import make_sample

__all__ = ["doctor", "helper_file", "line", "make_sample"]
