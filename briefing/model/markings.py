"""Handling markings: the words of the Traffic Light Protocol 2.0 (FIRST)."""

# in rising order of restriction
TLP = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED")
