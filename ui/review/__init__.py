"""Review: the day as the summary tells it, to mend and to hand out."""
