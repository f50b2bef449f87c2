"""The trainer's window: its frame, header and status line. The places inside it have folders of their own."""
