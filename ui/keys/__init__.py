"""Which key means what, and when it means nothing; what is then done about it stands in `ui/steering.py`."""
