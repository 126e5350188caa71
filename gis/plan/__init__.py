"""The plan: what is remembered of it, in one GeoPackage and one folder. No Processing, no windows."""
