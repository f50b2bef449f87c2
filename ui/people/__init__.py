"""People: who is in the room, the groups drawn, and who has met whom."""
