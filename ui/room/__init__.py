"""The room check: a conductor that goes from step to step, its window, and what the last row needs afterwards."""
