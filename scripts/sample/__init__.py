"""Parts of build_sample.py: sources, terrain, land cover, networks, planning layers, themes, output."""
