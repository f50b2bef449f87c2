"""The languages of the program, told without loading any words."""

from __future__ import annotations

LANGUAGES = ("en", "nb", "id")
"""The languages of the program, the source language first."""

OWN_NAMES = {"en": "English", "nb": "Norsk bokmål", "id": "Bahasa Indonesia"}
"""Each language's name for itself."""
