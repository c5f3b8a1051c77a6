"""Web pages to entries."""
