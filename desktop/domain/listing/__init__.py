"""Lists of books as people keep them: what their columns mean and what their cells say."""
