"""Which documents report one event, how much it matters, and its days. Pure."""
