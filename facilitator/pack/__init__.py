"""Packs: exercises, decks and templates as data, read from a folder, checked, looked up and frozen."""
