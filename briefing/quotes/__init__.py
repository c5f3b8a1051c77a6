"""Who said what: direct quotations with speaker and role as the source gives them. Pure."""
