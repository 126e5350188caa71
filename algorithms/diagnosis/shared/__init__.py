"""What the tools of diagnosis share: names of vegetation and fill values that were left."""
