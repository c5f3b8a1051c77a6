"""File formats to entries, and what tells them apart."""
