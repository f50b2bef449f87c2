"""The words that belong to no place: phrases several places share, Qt's own, and the language of the first start."""
