"""The desk (F2): lending and taking back."""
