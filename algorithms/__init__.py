"""Processing algorithms: they read layers, call core and write layers."""
