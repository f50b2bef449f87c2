"""Small reusable parts of windows; they know no words of the workshop."""
