"""The PDF, laid out by WeasyPrint."""
