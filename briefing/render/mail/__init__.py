"""Makes the e-mail of an edition."""
