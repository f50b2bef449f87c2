"""The program's own choices: a window with one section for each kind, every choice kept at once."""
