"""What a sentence, a document and a story are about, by the patterns of a theme pack. Pure."""
