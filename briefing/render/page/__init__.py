"""The HTML page for screen and print, and what every page needs."""
