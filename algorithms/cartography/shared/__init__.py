"""What the tools that print sheets share: their parameters, settings and words."""
