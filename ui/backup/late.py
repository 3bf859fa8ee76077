"""What the page of backups needs, and the rail does not: keyrings, ciphers and the line."""

from ui.backup.offsite import PuttingOffsite
from ui.backup.protect import Protecting

__all__ = ["Protecting", "PuttingOffsite"]
