"""What the first paper needs, and nothing before it does."""

from ui.printing import jobs
from ui.printing.actions import Printing

__all__ = ["Printing", "jobs"]
