"""What the tools of restoration share: their layers and their tables of rules."""
