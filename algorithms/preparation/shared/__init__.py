"""What several tools of data preparation share."""
