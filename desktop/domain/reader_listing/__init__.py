"""Lists of readers that people keep in spreadsheets: what their columns and rows mean."""
