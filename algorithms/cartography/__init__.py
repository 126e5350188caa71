"""Plan maps: natural elements, styles, sheets. Its files and folders are its tools."""
