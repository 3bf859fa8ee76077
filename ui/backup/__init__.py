"""The page of backups: what there is, what is at risk, and the way back."""
