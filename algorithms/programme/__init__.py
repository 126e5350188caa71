"""Projects and monitoring. Its files and folders are its tools."""
