"""What `packaging/dev.py` is made of; standard library only, as it runs before anything is installed."""
