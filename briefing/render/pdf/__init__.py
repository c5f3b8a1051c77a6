"""Makes the PDF, which WeasyPrint lays out."""
