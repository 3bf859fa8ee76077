"""Who is at the PC: the lock, changing over, and the page of accounts."""
