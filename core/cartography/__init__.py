"""Rules behind the printed maps."""
