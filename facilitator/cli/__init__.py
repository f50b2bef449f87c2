"""The program without a window: one door more to the same workshops, and no Qt."""
