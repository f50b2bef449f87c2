"""What helps beside the day: all keys on one page, and what the program is made of."""
