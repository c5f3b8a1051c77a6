"""What counts what: numbers with unit and subject, and which of them agree. Pure."""
