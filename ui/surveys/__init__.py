"""Tests and surveys: filled in by one person at a time, typed in from paper, and shown for the group."""
