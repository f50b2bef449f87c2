"""The workshop itself: packs, sessions, storage and paper, with no window anywhere."""
