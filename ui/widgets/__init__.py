"""Small widgets shared by the workspaces."""
