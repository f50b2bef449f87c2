"""How every window looks: colours, letters, icons, the style sheet, and the ring around what has the keyboard."""
