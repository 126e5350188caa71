"""Layers and files, no Processing, no windows: what a layer is, how it is read, checked, written and drawn."""
