"""What the hub takes from other systems' catalogues."""
