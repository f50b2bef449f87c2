"""The workshop on disk."""
