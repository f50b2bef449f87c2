"""The place where a day is run: agenda, the phase that runs, and what is written down."""
