"""Function evaluation: the five functions, their factors, scales and weights. Its files and folders are its tools."""
