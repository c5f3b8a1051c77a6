"""A plug-in of each kind for briefing."""
