"""What the app asks of the machine and hears from it: sound, staying awake, power, printers, a locked session."""
