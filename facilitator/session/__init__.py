"""The workshop as a state machine: commands in, new frozen state and events out."""
