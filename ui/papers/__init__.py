"""Handouts and cards: choosing papers, looking at them, and having them saved or printed."""
