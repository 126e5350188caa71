"""Data preparation: class codes translated, parcels recognised, resampling chosen."""
