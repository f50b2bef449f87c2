"""How a paper gets from a wish to a file: made in the background, looked at, named, saved. Several places share it."""
