"""Where the work on single documents is done: here, on every core, on a cluster, or remembered."""
