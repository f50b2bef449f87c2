"""The program as a process: alone on its data folder, its loop, its work beside the windows, its memory."""
