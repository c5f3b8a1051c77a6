"""The composition root: turns settings into objects and hands them to the pipeline. Reads the clock, once."""
