"""The coordinators' pages: made at the hub, for any browser, without a script."""
