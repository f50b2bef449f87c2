"""The workshop on paper and in files."""
