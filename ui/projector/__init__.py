"""The wall: draws an `AudienceView` and knows nothing else."""
