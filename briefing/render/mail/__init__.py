"""The e-mail of an edition."""
