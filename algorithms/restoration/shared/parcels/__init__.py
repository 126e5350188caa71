"""What the tools that rank parcels share: layers and tables they are held against, the survey of the parcels."""
