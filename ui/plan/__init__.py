"""Plan: the agenda, the library, and what is known of the workshop."""
