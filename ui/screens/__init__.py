"""Where the two windows stand, and whether the room could see what the trainer sees."""
