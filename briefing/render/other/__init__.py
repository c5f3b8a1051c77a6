"""Text, Markdown, EPUB, feeds, and the site of past editions."""
