"""A whole day played in a moment, with invented people: to try out, to look around in, and to test with."""
