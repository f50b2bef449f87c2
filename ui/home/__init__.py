"""Home: the workshops there are, and a new one from a template."""
