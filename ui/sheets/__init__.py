"""Writing into sheets: tables that fill while people talk."""
