"""The network as intake uses it: checked connections, manners, limits."""
