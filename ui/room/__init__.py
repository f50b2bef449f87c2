"""The room check: a conductor that goes from step to step, and the window that shows it."""
